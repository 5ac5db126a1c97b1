"""The plan page without a window."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Final

import pytest
from msgspec.structs import replace

from tests.unit.ui.pretence import Clock, Lane
from trafficking_desk.assessment.outcome import Note, Nrm, Outcome, Step
from trafficking_desk.cases.fold import fold
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.content.contact import Contact
from trafficking_desk.content.contacts import Number
from trafficking_desk.content.model import Content
from trafficking_desk.content.source import Cite, Source
from trafficking_desk.desk.advice import Advice
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.keeping import Door, Keeper
from trafficking_desk.ui.what_to_do.presenter import Plan, PlanOut, PlanVerbs
from trafficking_desk.ui.what_to_do.state import PlanState, StepCard

NOW: Final = datetime(2026, 11, 20, 14, 32, tzinfo=UTC)
CHECKED: Final = date(2026, 11, 22)
SOURCE: Final = Source(
    id="S1", title="A guide", short="Guide", date="2024", checked=CHECKED
)


def number(id: str, shown: str) -> Number:
    """Return a number checked on the day."""
    return Number(
        id, id, shown, "", "", "", not_set=False, stale="", checked=CHECKED, small=""
    )


def contact(id: str, kind: str) -> Contact:
    """Return a contact of some kind."""
    return Contact(
        id=id,
        name=id,
        who_for="",
        nations=("england",),
        kind=kind,
        confidence="official",
        checked=CHECKED,
        sources=(Cite("S1"),),
    )


def step(id: str, when: str, *contacts: str) -> Step:
    """Return a step with its numbers."""
    return Step(id, when, contacts, "rule", ("S1",), id, "", "")  # type: ignore[arg-type]


KINDS: Final = {
    "emergency_999": "emergency",
    "police_101": "police",
    "own_dsl": "internal",
}
CONTENT: Final = Content(
    sources={"S1": SOURCE},
    groups=(),
    quick_lists=(),
    forms={},
    contacts={
        id: contact(id, KINDS.get(id, "helpline"))
        for id in ("emergency_999", "police_101", "own_dsl", "council", "nspcc")
    },
    guidance=(),
)
OUTCOME: Final = Outcome(
    treat_as="child",
    danger_now="yes",
    elements={},
    picture="concern",
    nrm=Nrm("consider", "should", consent_needed=False, sent_by=("council", "police")),
    duty_to_notify="not_applicable",
    steps=(
        step("keep_recording", "next"),
        step("call_999", "now", "emergency_999"),
        step("refer_childrens_services", "today", "council", "nspcc"),
    ),
    never=(Note("do_not_alert", "Never tell anyone who may be involved.", ("S1",)),),
)


class Desk:
    """Facts in a dict; drafts in another. `recorded` keeps each call apart."""

    def __init__(self) -> None:
        self.facts: dict[str, JsonValue] = {"setting.nation": "england"}
        self.drafts: dict[str, str] = {}
        self.outcome = OUTCOME
        self.broken = False

    def open(self) -> OpenCase:
        """Return the case as it stands."""
        case, ids = fold(self.facts)
        case = replace(case, reference="TD-7Q2M4X-K")
        return OpenCase("c1", case, ids, self.drafts, NOW, NOW)

    def record(self, values: Mapping[str, JsonValue]) -> OpenCase:
        """Add facts."""
        self.facts.update(values)
        return self.open()

    def advise(self, opened: OpenCase) -> Advice:
        """Return the one outcome there is."""
        if self.broken:
            raise DeskError
        assert opened.case.setting.nation == "england"
        contacts = ("emergency_999", "council", "nspcc")
        return Advice(
            self.outcome, {id: number(id, f"0{i}") for i, id in enumerate(contacts)}
        )


class Page:
    """A plan with all it needs, and the states that it showed."""

    def __init__(self) -> None:
        self.desk = Desk()
        self.shown: list[PlanState] = []
        self.failed: list[DeskError] = []
        self.saved = 0
        door = Door(
            save_drafts=self.desk.drafts.update,
            record=self.desk.record,
            post=Lane(),
            now=lambda: 0,
            saved=lambda _case: None,
            failed=self.failed.append,
        )
        verbs = PlanVerbs(
            self.desk.open, self.desk.record, self.desk.advise, lambda: NOW
        )
        out = PlanOut(self.shown.append, self.count, self.failed.append)
        self.plan = Plan(verbs, CONTENT, Lane(), Keeper(door, Clock()), out)
        self.plan.start()

    def count(self) -> None:
        """Note that something is on disk."""
        self.saved += 1

    @property
    def now(self) -> PlanState:
        """Return what stands on the page."""
        return self.shown[-1]

    def card(self, id: str) -> StepCard:
        """Return the card of a step."""
        cards = [card for _when, cards in self.now.groups for card in cards]
        return next(card for card in cards if card.step.id == id)


@pytest.fixture
def page() -> Page:
    """Return a started page."""
    return Page()


def test_the_plan_is_grouped_by_when_whatever_the_order_of_steps(page: Page) -> None:
    """What to do now stands first."""
    groups = [
        (when, [card.step.id for card in cards]) for when, cards in page.now.groups
    ]

    assert groups == [
        ("now", ["call_999"]),
        ("today", ["refer_childrens_services"]),
        ("next", ["keep_recording"]),
    ]


def test_done_records_the_step_with_its_time_and_number(page: Page) -> None:
    """The time is the desk's own, to the minute."""
    page.plan.mark("call_999", "done", "emergency_999")

    (each,) = page.card("call_999").tries
    assert each.settled
    assert each.action.at == "2026-11-20T14:32+00:00"
    assert each.action.contact == "emergency_999"
    assert page.card("call_999").settled
    assert page.saved == 1


def test_no_answer_brings_the_next_number_forward(page: Page) -> None:
    """The one that stayed silent stays in sight, beside it."""
    before = page.card("refer_childrens_services").to_ring
    page.plan.mark("refer_childrens_services", "no_answer", "council")
    card = page.card("refer_childrens_services")

    assert before
    assert before.number.id == "council"
    assert card.to_ring
    assert card.to_ring.number.id == "nspcc"
    assert [line.number.id for line in card.others] == ["council"]
    assert not card.settled


def test_when_nobody_answers_the_first_number_comes_round_again(page: Page) -> None:
    """A card with numbers never stands without one."""
    for silent in ("council", "nspcc"):
        page.plan.mark("refer_childrens_services", "no_answer", silent)

    to_ring = page.card("refer_childrens_services").to_ring
    assert to_ring
    assert to_ring.number.id == "council"


def test_a_call_that_was_taken_back_is_open_again(page: Page) -> None:
    """A slip of the finger must not stand as a call made."""
    page.plan.mark("call_999", "done", "emergency_999")
    (each,) = page.card("call_999").tries
    page.plan.take_back(each.item)

    assert page.card("call_999").tries == ()
    assert page.now.calls_left


def test_printing_waits_only_while_a_call_of_today_is_open(page: Page) -> None:
    """A step for later, or one without a number, holds nothing up."""
    assert page.now.calls_left

    page.plan.mark("call_999", "done")
    page.plan.mark("refer_childrens_services", "no_answer", "council")
    assert page.now.calls_left

    page.plan.mark("refer_childrens_services", "done", "nspcc")
    assert not page.now.calls_left


def test_what_they_said_is_a_fact_once_the_box_is_left(page: Page) -> None:
    """Each box is kept as typed."""
    page.plan.mark("call_999", "done")
    (each,) = page.card("call_999").tries
    page.plan.typed(each.item, "said", "Send a car <now>")
    page.plan.left(each.item, "said")
    page.plan.start()

    assert page.card("call_999").tries[0].action.said == "Send a car <now>"


def test_leaving_the_page_records_what_is_in_a_box(page: Page) -> None:
    """Lock and quick hide never ask and never lose."""
    page.plan.mark("call_999", "done")
    (each,) = page.card("call_999").tries
    page.plan.typed(each.item, "reference", "CAD 123")
    page.plan.leave()

    assert page.desk.facts[f"actions_taken.{each.item}.reference"] == "CAD 123"


def test_a_draft_from_before_a_crash_stands_in_its_box(page: Page) -> None:
    """What was half typed comes back where it was typed."""
    page.plan.mark("call_999", "done")
    (each,) = page.card("call_999").tries
    page.desk.drafts[f"actions_taken.{each.item}.said"] = "half a sen"
    page.plan.start()

    assert page.card("call_999").tries[0].action.said == "half a sen"


def test_only_lines_that_may_stay_silent_name_whom_to_ring_instead(page: Page) -> None:
    """999 has no other line to fall back on; a helpline has."""
    emergency = page.card("call_999").lines[0]
    helpline = page.card("refer_childrens_services").lines[1]

    assert not emergency.fall_back
    assert helpline.fall_back


def test_each_source_is_named_with_the_day_it_was_checked(page: Page) -> None:
    """Guidance grows old: the reader sees how old."""
    assert page.card("call_999").sources == (
        "A guide (2024). Checked 22 November 2026.",
    )


def test_what_never_to_do_names_its_source_too(page: Page) -> None:
    """A source that nobody knows is left out, not shown as an id."""
    assert page.now.sources.never == ("A guide (2024). Checked 22 November 2026.",)
    assert page.now.sources.notes == ()
    assert page.now.sources.referral == ()


def test_a_case_that_cannot_be_read_says_so(page: Page) -> None:
    """The fault goes to the page's banner; the plan on screen stays."""
    page.desk.broken = True
    page.plan.mark("call_999", "done")

    assert len(page.failed) == 1
    assert len(page.shown) == 1
