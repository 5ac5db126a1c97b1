"""Answers as labelled rows; what was not asked is named in one line."""

from collections.abc import Collection, Iterable, Mapping

from msgspec import UNSET

from trafficking_desk.assessment.recipients import may_be_involved
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.reading import value_at
from trafficking_desk.content.question import Question
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.fitting import is_fitting
from trafficking_desk.report.parts.labels import answer_for, label_for, listed
from trafficking_desk.report.tree import (
    Lines,
    Mark,
    Node,
    Paragraph,
    SummaryList,
    SummaryRow,
)
from trafficking_desk.words import _

_DATES = frozenset(
    {
        "date_of_birth",
        "answered_at",
        "at",
        "review_on",
        "last_seen_when",
        "cctv_until",
    }
)

# Each item has commas of its own.
_ONE_A_LINE = frozenset(
    {"person.aliases", "person.phones", "person.handles", "missing.vehicles"}
)


def answer_at(case: Case, path: str) -> str:
    """Return the answer at `path` in words, or "" when there is none."""
    value = value_at(case, path)
    if value is UNSET:
        return ""
    if isinstance(value, tuple):
        between = "\n" if path in _ONE_A_LINE else ", "
        return _in_one(path, [str(item) for item in value], between)
    if path.rpartition(".")[2] in _DATES:
        return typed_moment(str(value))
    return label_of(path, value)


def rows_of(
    pack: PackInput,
    paths: Iterable[str],
    told: Mapping[str, str] | None = None,
    pen: Collection[str] = (),
    **marks: Mark,
) -> tuple[Node, ...]:
    """Return the answers in order, then one line naming those not recorded.

    What is no question for this person is no gap.

    `told` gives answers by path in other words than the case's own; `pen` names what
    nobody can do without: a line to fill while it is missing. `marks` says, by a
    field's last name, whose words it holds; else it is a fact.
    """
    answers = _answers(pack, paths, told)
    rows = tuple(
        SummaryRow(label_for(pack, path), answer, marks.get(_last(path), "fact"))
        for path, answer in answers.items()
        if answer.strip()
    )
    missing = [path for path, answer in answers.items() if not answer.strip()]
    gaps = (p for p in missing if p not in pen and is_fitting(pack, p))
    return (
        *([SummaryList(rows)] if rows else []),
        *(pen_line(pack, path) for path in missing if path in pen),
        *not_recorded(label_for(pack, path) for path in gaps),
    )


def not_recorded(labels: Iterable[str]) -> tuple[Node, ...]:
    """Return one line that names what was not asked: a gap is never silent."""
    named = "; ".join(labels)
    if not named:
        return ()
    return (Paragraph(_("Not recorded: {names}.").format(names=named), small=True),)


def known_or_pen(
    pack: PackInput,
    paths: Iterable[str],
    told: Mapping[str, str] | None = None,
    tall: Collection[str] = (),
    **marks: Mark,
) -> tuple[Node, ...]:
    """Return the answers there are, then room for a pen for each that is not.

    `tall` names the fields that take two lines, as those do that the screens give a
    large box. `told` and `marks` are as with `rows_of`.
    """
    answers = _answers(pack, paths, told)
    rows = tuple(
        SummaryRow(label_for(pack, path), answer, marks.get(_last(path), "fact"))
        for path, answer in answers.items()
        if answer.strip()
    )
    empty = (
        pen_line(pack, path, tall=path in tall)
        for path, answer in answers.items()
        if not answer.strip()
    )
    return (*([SummaryList(rows)] if rows else []), *empty)


def pen_line(pack: PackInput, path: str, *, tall: bool = False) -> Lines:
    """Return room for a pen for one field: boxes where the screens give choices."""
    label = label_for(pack, path)
    question = _question(pack, path)
    if question is not None and question.choices:
        choices = tuple(_(one.label) for one in question.choices)
        return Lines(label, 0, choices, field=path)
    large = tall or (question is not None and question.kind == "textarea")
    return Lines(label, 2 if large else 1, field=path)


def answered(case: Case, paths: Iterable[str]) -> tuple[str, ...]:
    """Return those of `paths` that have an answer."""
    return tuple(path for path in paths if answer_at(case, path).strip())


def or_gap(typed: str) -> str:
    """Return what a table shows for an answer: an empty cell is a silent gap."""
    return typed if typed.strip() else _("Not recorded")


def has_any(case: Case, paths: Iterable[str]) -> bool:
    """Say whether any of the answers was given."""
    return any(answer_at(case, path).strip() for path in paths)


def _answers(
    pack: PackInput, paths: Iterable[str], told: Mapping[str, str] | None
) -> dict[str, str]:
    return {path: _answer(pack, path) for path in paths} | dict(told or {})


def _answer(pack: PackInput, path: str) -> str:
    """Return an answer, with a warning if it trusts who may be involved."""
    answer = answer_for(pack, path, answer_at(pack.case, path))
    if not may_be_involved(pack.case, path):
        return answer
    return f"{answer}\n{_('May be involved: do not ring, ask or warn them.')}"


def _question(pack: PackInput, path: str) -> Question | None:
    return next(
        (
            question
            for form in pack.content.forms.values()
            for page in form.pages
            for question in page.questions
            if question.field == path and not page.list_of
        ),
        None,
    )


def _in_one(path: str, items: list[str], between: str) -> str:
    labels = [label_of(path, item) for item in items]
    return between.join(labels) if labels == items else listed(labels, between)


def _last(path: str) -> str:
    return path.rpartition(".")[2]
