"""The page of one case."""

from datetime import datetime, timedelta

import pytest
from msgspec import structs

from tests.unit.ui.pretence import NOON, CaseInMemory, Lane
from trafficking_desk.assessment.assess import assess
from trafficking_desk.bundled import bundled
from trafficking_desk.cases.dates import day_text
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.content.contacts import resolve
from trafficking_desk.content.load import load_content
from trafficking_desk.content.model import Content
from trafficking_desk.desk.advice import Advice
from trafficking_desk.ui.case_home.presenter import CaseHomePresenter, HomeVerbs
from trafficking_desk.ui.case_home.state import HomeState
from trafficking_desk.ui.case_home.summaries import LONGEST, shorten

CONTENT = load_content(bundled("forms"), bundled("resources"))


def advise(opened: OpenCase) -> Advice:
    """Return what the rules say, an hour after noon."""
    now = NOON + timedelta(hours=1)
    numbers = {
        contact.id: resolve(contact, {}, now.date())
        for contact in CONTENT.contacts.values()
    }
    return Advice(assess(opened.case, now, CONTENT.signs), numbers)


def home(**values: JsonValue) -> HomeState:
    """Return the page of a case with these answers."""
    return page(CaseInMemory(**values))


def page(
    case: CaseInMemory, packed: datetime | None = None, content: Content = CONTENT
) -> HomeState:
    """Return the page of `case`; a pack left the desk at `packed`."""
    shown: list[HomeState] = []
    verbs = HomeVerbs(case.open, advise, lambda: packed)
    presenter = CaseHomePresenter(verbs, content, Lane())
    presenter.start(shown.append, lambda _error: None)
    return shown[0]


def task(state: HomeState, title: str) -> tuple[str, str]:
    """Return how far a part is, and its line."""
    row = next(row for row in state.tasks if row.title == title)
    return row.state, row.summary


def test_the_parts_of_a_case_stand_in_their_order() -> None:
    """Danger first, papers after the calls."""
    assert [row.title for row in home().tasks] == [
        "Safe now?",
        "The person",
        "What was seen and heard",
        "What this may be",
        "The story",
        "People and places",
        "Consent and sharing",
        "Safety plan",
        "Your details",
        "More for each reader",
        "Packs",
        "Chronology and follow-up",
        "Photos and documents",
    ]


def test_in_a_new_case_nothing_is_started() -> None:
    """Also where set-up already filled something in."""
    state = home(worker__organisation="Ysgol Brynbuga")

    assert {row.state for row in state.tasks} == {"not_started"}
    assert state.danger == ""


def test_a_section_is_started_and_then_done() -> None:
    """Done needs every question that can be picked."""
    asked = {"danger_now__answer": "no", "danger_now__answered_at": NOON.isoformat()}
    assert task(home(**asked), "Safe now?") == (
        "started",
        "Asked 20/11/2026 12:00: no danger",
    )

    done = home(**asked, facts__exploiter_may_be_present=False)
    assert task(done, "Safe now?")[0] == "done"


@pytest.mark.parametrize(
    ("known_by", "state"), [(None, "started"), ("told_by_person", "done")]
)
def test_signs_are_done_when_it_is_said_how_each_is_known(
    known_by: str | None, state: str
) -> None:
    """The line names groups, never how many were ticked."""
    values = {"signs__a1__indicator": "mov_missing_cared", "signs__a1__words": "x"}
    shown = home(**values, signs__a1__known_by=known_by)

    assert task(shown, "What was seen and heard") == (
        state,
        "Moved from place to place · partly in their own words",
    )


def test_danger_is_on_top_when_it_is_yes() -> None:
    """And the first step is to ring 999."""
    state = home(danger_now__answer="yes", danger_now__kinds=["being_collected"])

    assert state.danger == "yes"
    assert state.next is not None
    assert (state.next.number, state.next.urgent) == ("999", True)


def test_an_urgent_sign_asks_about_danger_on_top() -> None:
    """Until the question has an answer."""
    sign = {"signs__a1__indicator": "mov_short_move", "signs__a1__known_by": "seen"}

    assert home(**sign).danger == "ask"


def test_the_next_card_names_the_first_step_and_the_one_after() -> None:
    """With the number to ring, or that it is not set yet."""
    card = home(signs__a1__indicator="mov_missing_cared").next

    assert card is not None
    assert card.number == "not set"
    assert card.then.startswith("Then: ")


def test_the_view_of_the_worker_is_told_from_what_signs_suggest() -> None:
    """Your view is named as yours."""
    state = home(
        signs__a1__indicator="mov_missing_cared",
        views__service__b1__view="shown",
    )

    assert task(state, "What this may be") == (
        "started",
        "What was done: possible · Made to work: your view",
    )


def test_the_newest_events_are_glimpsed() -> None:
    """Undated ones stay on their own page."""
    state = home(
        chronology__a1__when="11 Nov 2026",
        chronology__a1__what="New phone",
        chronology__a2__when="18 Nov 2026",
        chronology__a2__what="Back after two nights",
    )

    assert [event.what for event in state.events] == [
        "Back after two nights",
        "New phone",
    ]


def test_a_long_answer_is_cut_at_a_word() -> None:
    """A summary is one line."""
    short = shorten("word " * 100)

    assert len(short) <= LONGEST + 2
    assert short.endswith("word …")


def test_a_pack_that_left_the_desk_is_told_with_its_time() -> None:
    """So that nobody prints it twice by mistake."""
    state, line = task(page(CaseInMemory(), NOON), "Packs")

    assert state == "started"
    here = NOON.astimezone()
    assert line == f"Last printed or saved {day_text(here)}, {here:%H:%M}"


def test_a_section_whose_questions_are_broken_still_tells_its_answers() -> None:
    """“Not started” would have the worker ask about danger all over again."""
    broken = structs.replace(CONTENT, forms={})
    case = CaseInMemory(danger_now__answer="no", person__name="Ada")

    state = page(case, content=broken)

    assert task(state, "Safe now?")[0] == "done"
    assert "no danger" in task(state, "Safe now?")[1]
    assert task(state, "The person")[0] == "started"
    assert task(state, "The story")[0] == "not_started"
