"""For whom a question is, in plain words: a screen hides it, a paper cannot."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from trafficking_desk.cases.labels import field_label, label_of
from trafficking_desk.content.model import Content
from trafficking_desk.content.question import Condition, Question
from trafficking_desk.words import N_, _

_AGE: Final = "person.under_18"
_NATION: Final = "setting.nation"
# In doubt a child, as on the screens: nobody under 18 is asked to agree.
_ADULT: Final = frozenset({"no"})
_CHILD: Final = frozenset({"yes", "not_sure", "absent"})
_BY_AGE: Final[Mapping[frozenset[str], str]] = {
    _ADULT: N_("Only for an adult. Age not sure: leave this out."),
    _CHILD: N_("Only for a child, or if age is not sure."),
}
_IN_SHORT: Final[Mapping[frozenset[str], str]] = {
    _ADULT: N_("{title} (adults only, not if age is not sure)"),
    _CHILD: N_("{title} (child, or age not sure)"),
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """The question that a condition looks at: its label, and its answers'."""

    label: str
    answers: Mapping[str, str]


def only_if(
    content: Content, when: tuple[Condition, ...], above: Question | None = None
) -> str:
    """Return for whom something is asked, "" for everybody.

    `above` is the question that stands right above on the paper, if one does.

    >>> from trafficking_desk.content.model import Content
    >>> adult = Condition(field="person.under_18", is_=("no",))
    >>> bare = Content(
    ...     sources={}, groups=(), quick_lists=(), forms={}, contacts={}, guidance=()
    ... )
    >>> only_if(bare, (adult,))
    'Only for an adult. Age not sure: leave this out.'
    """
    return " ".join(_words(content, one, above) for one in when)


def for_whom(title: str, when: tuple[Condition, ...]) -> str:
    """Return a page's title with its age, "" if age alone does not decide."""
    ages = [_age_words(_IN_SHORT, one) for one in when]
    return _(ages[0]).format(title=title) if len(ages) == 1 and ages[0] else ""


def _age_words(known: Mapping[frozenset[str], str], one: Condition) -> str:
    asks_age = one.field == _AGE and not one.is_not
    return known.get(frozenset(one.is_), "") if asks_age else ""


def _words(content: Content, one: Condition, above: Question | None) -> str:
    by_age = _age_words(_BY_AGE, one)
    if by_age:
        return _(by_age)
    if one.field == _NATION and one.is_:
        nations = _either(label_of("nation", nation) for nation in one.is_)
        return _("Only in {nations}.").format(nations=nations)
    return _by_answer(_asked(content, one.field), one, above)


def _by_answer(asked: _Asked, one: Condition, above: Question | None) -> str:
    near = above is not None and above.field == one.field
    if not one.is_ and not one.is_not:
        return _("Only with an answer at {q}.").format(q=_quoted(asked.label))
    if one.is_:
        words = (
            _("Only if {answers} above.") if near else _("Only if {answers} at {q}.")
        )
    else:
        words = _("Not if {answers} above.") if near else _("Not if {answers} at {q}.")
    answers = _either(
        label
        for value, label in asked.answers.items()
        if value in (one.is_ or one.is_not)
    )
    return words.format(answers=answers, q=_quoted(asked.label))


def _asked(content: Content, field: str) -> _Asked:
    for form in content.forms.values():
        for page in form.pages:
            for question in page.questions:
                if question.field == field and not page.list_of:
                    return _Asked(_(question.label), _answers(question))
    return _Asked(field_label(field), {"absent": _("no answer")})


def _answers(question: Question) -> dict[str, str]:
    """Return the answers in the order of the boxes; "absent" is the last."""
    if question.kind == "yes_no":
        known = {"true": _("Yes"), "false": _("No")}
    else:
        known = {one.value: _(one.label) for one in question.choices}
    quoted = {value: _quoted(label) for value, label in known.items()}
    return {**quoted, "absent": _("no answer")}


def _quoted(words: str) -> str:
    return _("“{words}”").format(words=words)


def _either(words: Iterator[str]) -> str:
    *first, last = words
    if not first:
        return last
    return _("{first} or {last}").format(first=", ".join(first), last=last)
