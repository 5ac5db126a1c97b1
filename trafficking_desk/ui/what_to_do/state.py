"""What the plan page shows: plain values, no Qt."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from msgspec import UNSET

from trafficking_desk.assessment.changes import Change
from trafficking_desk.assessment.outcome import Note, Outcome, Step, When
from trafficking_desk.assessment.rules import all_rules
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.cases.receipt import RECEIPT, is_overdue
from trafficking_desk.cases.record import Action
from trafficking_desk.content.contacts import Number
from trafficking_desk.content.guidance import GuidancePage
from trafficking_desk.content.model import Content
from trafficking_desk.desk.advice import Advice
from trafficking_desk.ui.what_to_do.wording import source_lines

URGENT: Final = frozenset({"call_999", "decide_danger_now"})
GROUPS: Final[tuple[When, ...]] = ("now", "today", "next", "if")

# Whoever these numbers reach, there is no other line to fall back on.
_NO_FALL_BACK: Final = frozenset({"emergency", "police", "internal"})


@dataclass(frozen=True, slots=True)
class Try:
    """One recorded try at a step; `item` is its id in actions_taken.

    `action` holds what is typed in its boxes, also what was not left yet.
    """

    item: str
    action: Action

    @property
    def settled(self) -> bool:
        """Say whether the step was done, not merely tried."""
        return self.action.result == "done"


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A number of a step; `fall_back` asks for "No answer? ..." beside it."""

    number: Number
    fall_back: bool


@dataclass(frozen=True, slots=True)
class StepCard:
    """One step with its numbers and what was recorded of it, newest last."""

    step: Step
    lines: tuple[NumberLine, ...] = ()
    tries: tuple[Try, ...] = ()
    sources: tuple[str, ...] = ()  # each with the day it was last checked
    more: GuidancePage | None = None  # the first page that says more of it

    @property
    def settled(self) -> bool:
        """Say whether any try settled it."""
        return any(each.settled for each in self.tries)

    @property
    def to_ring(self) -> NumberLine | None:
        """Return the first number that nobody failed to answer, else the first."""
        silent = {
            each.action.contact
            for each in self.tries
            if each.action.result == "no_answer"
        }
        fresh = (line for line in self.lines if line.number.id not in silent)
        return next(fresh, self.lines[0] if self.lines else None)

    @property
    def others(self) -> tuple[NumberLine, ...]:
        """Return the numbers beside the one to ring, in the outcome's order."""
        return tuple(line for line in self.lines if line is not self.to_ring)


@dataclass(frozen=True, slots=True)
class Receipt:
    """A referral that went out: its receipt is waited for, or came back.

    `number` is whom to ring; None if nobody knows.
    """

    each: Try
    number: Number | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class PlanSources:
    """Where the words beside the steps come from, each with its day of checking."""

    never: tuple[str, ...]
    notes: tuple[str, ...]
    referral: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanState:
    """The whole page. `groups` keep the outcome's own order inside each when."""

    reference: str
    outcome: Outcome
    groups: tuple[tuple[When, tuple[StepCard, ...]], ...]
    today: date
    sources: PlanSources
    notes: tuple[tuple[Note, GuidancePage | None], ...] = ()  # with what says more
    changes: tuple[Change, ...] = ()
    receipts: tuple[Receipt, ...] = ()

    @property
    def never(self) -> tuple[Note, ...]:
        """Return what never to do, the gravest first."""
        return self.outcome.never

    @property
    def calls_left(self) -> bool:
        """Say whether a call to make now or today is still open."""
        return any(
            card.lines and not card.settled
            for when, cards in self.groups
            for card in cards
            if when in {"now", "today"}
        )


def plan_state(
    opened: OpenCase, advice: Advice, content: Content, now: datetime
) -> PlanState:
    """Put the outcome, its numbers and what was done side by side."""
    tries = tries_by_step(opened)
    groups = []
    for when in GROUPS:
        steps = (step for step in advice.outcome.steps if step.when == when)
        cards = tuple(
            _card(step, advice, content, tries.get(step.id, ())) for step in steps
        )
        if cards:
            groups.append((when, cards))
    sources = _sources(advice.outcome, content)
    reference = opened.case.reference
    outcome, changes = advice.outcome, advice.changes
    notes = tuple((note, _more(content, note.id)) for note in outcome.notes)
    receipts = tuple(_receipts(opened, advice, now))
    return PlanState(
        reference,
        outcome,
        tuple(groups),
        now.date(),
        sources,
        notes,
        changes,
        receipts,
    )


def _sources(outcome: Outcome, content: Content) -> PlanSources:
    def lines(notes: Iterable[Note]) -> tuple[str, ...]:
        ids = dict.fromkeys(id for note in notes for id in note.sources)
        return source_lines(tuple(ids), content.sources)

    rule = f"nrm-{outcome.treat_as}"
    ids = next((row.sources for row in all_rules() if row.id == rule), ())
    referral = source_lines(ids, content.sources)
    return PlanSources(lines(outcome.never), lines(outcome.notes), referral)


def _receipts(opened: OpenCase, advice: Advice, now: datetime) -> Iterator[Receipt]:
    items = opened.item_ids.get("actions_taken", ())
    for item, action in zip(items, opened.case.actions_taken, strict=True):
        if action.step == RECEIPT:
            yield Receipt(
                Try(item, _with_drafts(item, action, opened.drafts)),
                advice.numbers.get(action.contact),
                is_overdue(action, now),
            )


def tries_by_step(opened: OpenCase) -> Mapping[str, tuple[Try, ...]]:
    """Return the recorded tries of each step id, in the order of recording."""
    items = opened.item_ids.get("actions_taken", ())
    found: dict[str, tuple[Try, ...]] = {}
    for item, action in zip(items, opened.case.actions_taken, strict=True):
        if action.result is not UNSET:
            each = Try(item, _with_drafts(item, action, opened.drafts))
            found[action.step] = (*found.get(action.step, ()), each)
    return found


def _with_drafts(item: str, action: Action, drafts: Mapping[str, str]) -> Action:
    def now(field: str, saved: str) -> str:
        return drafts.get(f"actions_taken.{item}.{field}", saved)

    return Action(
        step=action.step,
        result=action.result,
        at=action.at,
        contact=action.contact,
        spoke_to=now("spoke_to", action.spoke_to),
        reference=now("reference", action.reference),
        said=now("said", action.said),
        ring_back_by=now("ring_back_by", action.ring_back_by),
    )


def _card(
    step: Step, advice: Advice, content: Content, tries: tuple[Try, ...]
) -> StepCard:
    lines = tuple(
        NumberLine(advice.numbers[contact], _falls_back(content, contact))
        for contact in step.contacts
        if contact in advice.numbers
    )
    sources = source_lines(step.sources, content.sources)
    return StepCard(step, lines, tries, sources, _more(content, step.id))


def _more(content: Content, id: str) -> GuidancePage | None:
    return next(iter(content.pages_about(id)), None)


def _falls_back(content: Content, contact: str) -> bool:
    known = content.contacts.get(contact)
    return known is None or known.kind not in _NO_FALL_BACK
