"""Stories about doing what the plan says."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.case_screen import CaseScreen, case_screen
from tests.ui.worker import Worker
from trafficking_desk.ui.places import Guidance, Packs, SettingsPlace, WhatToDo
from trafficking_desk.ui.what_to_do.view import open_what_to_do

COUNCIL = "Refer to children's services at the council"


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication, desk_home: Path) -> Iterator[CaseScreen]:
    """Return a desk with the county-lines case."""
    yield from case_screen(qtbot, qapp, desk_home)


@pytest.fixture
def plan(screen: CaseScreen, worker: Worker) -> CaseScreen:
    """Return the same desk with the plan on screen; someone is in danger."""
    screen.records(danger_now__answer="yes")
    opens_plan(screen, worker)
    return screen


def opens_plan(screen: CaseScreen, worker: Worker) -> None:
    """Open the plan, as from the task list."""
    screen.opens(partial(open_what_to_do, place=WhatToDo(screen.case_id)))
    worker.waits_to_see("Call 999 now")


def test_what_never_to_do_stands_first_and_the_rest_is_a_click_away(
    plan: CaseScreen, worker: Worker
) -> None:
    """Above every number to ring."""
    assert plan.shown
    assert worker.sees("Never let the suspected exploiter")
    assert not worker.sees("Never promise to keep a secret")
    worker.clicks("What else never to do")

    assert worker.sees("Never promise to keep a secret")


def test_steps_and_notes_lead_to_the_guidance_that_says_more(
    plan: CaseScreen, worker: Worker
) -> None:
    """Each to the page that speaks of it."""
    worker.clicks("Read more: Danger now, and going missing")
    worker.clicks("Read more: Laws of 2026 to check")

    assert plan.went[-2:] == [Guidance("danger_missing"), Guidance("law_2026")]


def test_the_999_call_is_marked_as_done_with_its_time(
    plan: CaseScreen, worker: Worker
) -> None:
    """The time is still there when the plan is opened again."""
    worker.clicks("Done: Call 999 now")
    worker.waits_to_see("Done at 14:32")
    opens_plan(plan, worker)

    assert worker.sees("Done at 14:32")
    assert plan.answer("actions_taken.at") == ["2026-11-20T14:32+00:00"]


def test_no_answer_shows_the_next_number(plan: CaseScreen, worker: Worker) -> None:
    """The worker rings on without looking anything up."""
    assert worker.sees("Then: NSPCC Helpline: 0808 800 5000")
    worker.clicks(f"No answer: {COUNCIL}")
    worker.waits_to_see("No answer at 14:32: Council children's services")

    assert worker.sees("Then: Council children's services")
    assert plan.answer("actions_taken.contact") == ["childrens_social_care"]


def test_a_number_that_nobody_set_says_so_and_leads_to_settings(
    plan: CaseScreen, worker: Worker
) -> None:
    """An empty place would look as if no one had to be rung."""
    assert worker.sees("not set: ask your lead")
    worker.clicks("Set this number in Settings")

    assert plan.went == [SettingsPlace()]


def test_what_they_said_is_kept_as_typed(plan: CaseScreen, worker: Worker) -> None:
    """Leaving the page records the box that is still being typed in."""
    worker.clicks("Done: Call 999 now")
    worker.waits_to_see("Done at 14:32")
    worker.types_into("Their reference", "CAD <12>")
    worker.presses(Qt.Key.Key_Tab)
    worker.types_into("What did they say?", "Ten minutes")
    opens_plan(plan, worker)

    assert plan.answer("actions_taken.reference") == ["CAD <12>"]
    assert plan.answer("actions_taken.said") == ["Ten minutes"]
    assert worker.sees("Ten minutes")


def test_a_slip_of_the_finger_is_taken_back(plan: CaseScreen, worker: Worker) -> None:
    """The call is open again, and can be marked anew."""
    worker.clicks("Done: Call 999 now")
    worker.waits_to_see("Done at 14:32")
    worker.clicks("Take back: Done at 14:32")
    worker.waits_until(lambda: not worker.sees("Done at 14:32"))

    assert plan.answer("actions_taken.step") == []
    worker.clicks("Done: Call 999 now")
    worker.waits_to_see("Done at 14:32")


def test_why_names_the_rule_and_what_to_say_gives_the_words(
    plan: CaseScreen, worker: Worker
) -> None:
    """Both stand below the buttons, a click away."""
    assert not worker.sees("Rule: ")
    worker.clicks("Why?: Call 999 now")
    worker.clicks("What to say: Call 999 now")

    assert plan.shown
    assert worker.sees("Rule: danger")
    assert worker.sees("Checked 22 November 2026")
    assert worker.sees("Please come without warning the people around them.")
    assert worker.sees("Then note: who you spoke to, the time, their reference")


def test_the_pack_can_be_made_and_the_page_says_to_ring_first(
    plan: CaseScreen, worker: Worker
) -> None:
    """Nothing is locked away: the worker decides."""
    assert worker.sees("Ring first: printing can wait.")
    worker.clicks("Make the pack")

    assert plan.went == [Packs(plan.case_id)]


def test_the_plan_speaks_of_no_score_and_closes_nothing(
    plan: CaseScreen, worker: Worker
) -> None:
    """Whatever is on the page."""
    assert plan.shown
    assert worker.sees("follow the steps of this plan")
    for wrong in ("low risk", "Low risk", "not a victim", "score", "all clear"):
        assert not worker.sees(wrong)
