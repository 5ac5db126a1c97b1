"""What the plan page shows: plain values, no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from msgspec import UNSET

from trafficking_desk.assessment.outcome import Note, Outcome, Step, When
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.cases.record import Action
from trafficking_desk.content.contacts import Number
from trafficking_desk.desk.advice import Advice
from trafficking_desk.words import N_

HEADINGS: Final[Mapping[When, str]] = {
    "now": N_("Now"),
    "today": N_("Today"),
    "next": N_("Next"),
    "if": N_("If it comes to it"),
}


@dataclass(frozen=True, slots=True)
class Done:
    """What was recorded about a step; `item` is its id in actions_taken."""

    item: str
    action: Action

    @property
    def settled(self) -> bool:
        """Say whether the step was done, not merely tried."""
        return self.action.result == "done"


@dataclass(frozen=True, slots=True)
class StepCard:
    """One step with its numbers and what was recorded of it, newest last."""

    step: Step
    numbers: tuple[Number, ...]
    tries: tuple[Done, ...] = ()

    @property
    def settled(self) -> bool:
        """Say whether the newest try settled it."""
        return bool(self.tries) and self.tries[-1].settled


@dataclass(frozen=True, slots=True)
class PlanState:
    """The whole page. `groups` keep the outcome's own order inside each when."""

    reference: str
    outcome: Outcome
    groups: tuple[tuple[When, tuple[StepCard, ...]], ...]
    never: tuple[Note, ...]
    notes: tuple[Note, ...]

    @property
    def calls_left(self) -> bool:
        """Say whether a call to make now or today is still open."""
        return any(
            not card.settled and card.numbers
            for when, cards in self.groups
            for card in cards
            if when in {"now", "today"}
        )


def plan_state(opened: OpenCase, advice: Advice) -> PlanState:
    """Put the outcome, its numbers and what was done side by side."""
    outcome = advice.outcome
    done = _tries(opened)
    groups = []
    for when in HEADINGS:
        cards = tuple(
            StepCard(
                step,
                tuple(
                    advice.numbers[contact]
                    for contact in step.contacts
                    if contact in advice.numbers
                ),
                done.get(step.id, ()),
            )
            for step in outcome.steps
            if step.when == when
        )
        if cards:
            groups.append((when, cards))
    reference = opened.case.reference
    return PlanState(reference, outcome, tuple(groups), outcome.never, outcome.notes)


def _tries(opened: OpenCase) -> dict[str, tuple[Done, ...]]:
    items = opened.item_ids.get("actions_taken", ())
    found: dict[str, tuple[Done, ...]] = {}
    for item, action in zip(items, opened.case.actions_taken, strict=True):
        if action.result is not UNSET:
            found[action.step] = (*found.get(action.step, ()), Done(item, action))
    return found


def moment_text(stamp: str) -> str:
    """Return "14:32, 20 November" for an ISO stamp, or the stamp as it is."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    return f"{moment:%H:%M}, {moment.day} {moment:%B}"
