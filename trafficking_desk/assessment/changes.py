"""What would change the plan: the same case with one thing found out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from trafficking_desk.assessment.assess import assess
from trafficking_desk.assessment.outcome import Nrm, Outcome, Step
from trafficking_desk.assessment.what_if import WhatIf, what_ifs
from trafficking_desk.cases.case import Case
from trafficking_desk.content.sign import SignDef
from trafficking_desk.words import N_, _

MOST: Final = 8
_NAMED: Final = 4
_ADVICE: Final[Mapping[tuple[str, str], str]] = {
    ("refer", "must"): N_("The official referral must be made. No consent is needed."),
    ("refer", "should"): N_(
        "The official referral should be made. No consent is needed."
    ),
    ("refer", "with_consent"): N_(
        "The official referral can then be sent in their name."
    ),
    ("ask_consent", "none"): N_("The official referral then waits for their free yes."),
    ("not_without_consent", "none"): N_(
        "Nothing is sent in their name. Help stays open, and they can say yes later."
    ),
    ("after_capacity_assessment", "none"): N_(
        "Someone trained has to find out first whether they can decide."
    ),
    ("consider", "none"): N_(
        "Ask those who can send the official referral whether it is right."
    ),
}


@dataclass(frozen=True, slots=True)
class Change:
    """`if_text` is found out, then `then_text`: both in the reader's language.

    The steps are ids, in the order of the rule book.
    """

    id: str
    if_text: str
    then_text: str
    steps_added: tuple[str, ...] = ()
    steps_removed: tuple[str, ...] = ()


def find_changes(
    case: Case, as_of: datetime, signs: Mapping[str, SignDef]
) -> tuple[Change, ...]:
    """Return what would change the plan, the most protective first, MOST at most."""
    now = assess(case, as_of, signs)
    found: list[Change] = []
    for one in what_ifs(case, now):
        change = _compare(one, now, assess(one.case, as_of, signs))
        if change is not None and len(found) < MOST:
            found.append(change)
    return tuple(found)


def _compare(one: WhatIf, now: Outcome, then: Outcome) -> Change | None:
    sentences = (*_sentences(now, then),)
    if not sentences:
        return None
    before, after = (tuple(s.id for s in each.steps) for each in (now, then))
    return Change(
        id=one.id,
        if_text=one.if_text,
        then_text=" ".join((*sentences, *one.also)),
        steps_added=tuple(step for step in after if step not in before),
        steps_removed=tuple(step for step in before if step not in after),
    )


def _sentences(now: Outcome, then: Outcome) -> Iterator[str]:
    added = {step.id: step for step in _added(now, then)}
    if added.pop("call_999", None):
        yield _("Call 999 first.")
    if then.treat_as == "child" != now.treat_as:
        yield _("Treat them as a child from then on.")
    if _advice(then.nrm) != _advice(now.nrm):
        yield _advice(then.nrm)
    yield from _whom_to_tell(now, then)
    if added:
        yield _("Added to the plan: {steps}.").format(steps=_listed(added.values()))
    sooner = _sooner(now, then)
    if sooner:
        yield _("To do at once: {steps}.").format(steps=_listed(sooner))


def _listed(steps: Iterable[Step]) -> str:
    titles = [_("“{title}”").format(title=step.title) for step in steps]
    shown = ", ".join(titles[:_NAMED])
    if len(titles) <= _NAMED:
        return shown
    return _("{shown} and {number} more").format(
        shown=shown, number=len(titles) - _NAMED
    )


def _advice(nrm: Nrm) -> str:
    sentence = _ADVICE.get((nrm.advice, nrm.duty))
    return "" if sentence is None else _(sentence)


def _added(now: Outcome, then: Outcome) -> tuple[Step, ...]:
    there = {step.id for step in now.steps}
    return tuple(step for step in then.steps if step.id not in there)


def _sooner(now: Outcome, then: Outcome) -> tuple[Step, ...]:
    later = {step.id for step in now.steps if step.when != "now"}
    return tuple(s for s in then.steps if s.when == "now" and s.id in later)


def _whom_to_tell(now: Outcome, then: Outcome) -> Iterator[str]:
    """Yield how the lead is told, if someone else has to be told instead."""
    before = {step.id: step.contacts for step in now.steps}
    for step in then.steps:
        told = step.id == "tell_safeguarding_lead"
        if told and before.get(step.id) != step.contacts:
            yield step.text
