"""Every rule held to a case, and what would change it, as text to read."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from trafficking_desk.assessment.changes import Change
from trafficking_desk.assessment.explain import Explained, Fit
from trafficking_desk.assessment.rule import Rule
from trafficking_desk.cases.dates import day_text
from trafficking_desk.content.source import Source
from trafficking_desk.words import N_, _

FITS: Final[tuple[Fit, ...]] = ("fired", "nearly", "not")
_HEADINGS: Final[Mapping[Fit, str]] = {
    "fired": N_("These rules fired: they apply"),
    "nearly": N_("These rules nearly fired: one thing is missing"),
    "not": N_("These rules wait for something that is not recorded"),
}


def fit_title(fit: Fit) -> str:
    """Return the heading of the rules that fit so, in the reader's language."""
    return _(_HEADINGS[fit])


def waits_note() -> str:
    """Return what it means when a rule does not apply, and what it does not."""
    return _("What does not apply yet is not ruled out: it waits for an answer.")


def missing_line(each: Explained) -> str:
    """Return what one rule nearly had; "" for any other."""
    if not each.missing:
        return ""
    missing = _("; or ").join(each.missing)
    return _("Not recorded so far: {missing}.").format(missing=missing)


def source_line(rule: Rule, sources: Mapping[str, Source]) -> str:
    """Return the short names of the sources, and when they were last checked.

    What no published source bears out yet is said to be still to be confirmed.
    """
    known = [sources[id] for id in rule.sources if id in sources]
    named = [_(one.short) for one in known if one.confidence != "to_confirm"]
    lines = []
    if named:
        checked = _("Sources: {sources}. Checked {day}.").format(
            sources="; ".join(named), day=day_text(rule.checked)
        )
        lines.append(checked)
    if len(named) < len(known):
        lines.append(_("Part of this is still to be confirmed."))
    return " ".join(lines)


def explain_text(
    held: Sequence[Explained],
    changes: Sequence[Change],
    sources: Mapping[str, Source],
) -> str:
    """Return the whole explanation: one line a statement, ending with a newline."""
    lines = [_("Why this is here, and that not")]
    for fit in FITS:
        lines += ["", fit_title(fit), ""]
        for each in held:
            if each.fit == fit:
                lines += _rule(each, sources)
    lines += [waits_note(), "", _("What would change this"), ""]
    lines += [f"- {each.if_text}: {each.then_text}" for each in changes]
    return "\n".join(lines) + "\n"


def _rule(each: Explained, sources: Mapping[str, Source]) -> Iterator[str]:
    rule = each.rule
    yield f"- {rule.id}: {rule.effect}"
    yield "  " + _("When: {condition}").format(condition=rule.condition)
    if each.missing:
        yield f"  {missing_line(each)}"
    yield "  " + _("Why: {reason}").format(reason=rule.reason)
    yield f"  {source_line(rule, sources)}"
    yield ""
