"""Stories about writing a case down."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from tests.ui.case_screen import CaseScreen
from tests.ui.conftest import sets_up
from tests.ui.school_case import (
    case,
    drafts,
    opens_section,
    school_case,
)
from tests.ui.worker import Worker
from trafficking_desk.ui.case_home.view import open_case_home
from trafficking_desk.ui.cases.table import CaseTable
from trafficking_desk.ui.cases.view import open_cases
from trafficking_desk.ui.main_window import MainWindow
from trafficking_desk.ui.places import (
    CaseHome,
    Cases,
    NewConcern,
    Section,
    Signs,
    WhatThisMayBe,
    WhatToDo,
)
from trafficking_desk.ui.what_this_may_be.view import open_what_this_may_be

WITHIN = 1000  # ms: what the desk promises about typing


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication, desk_home: Path) -> Iterator[CaseScreen]:
    """Return a school's desk with a case that was just started."""
    yield from school_case(qtbot, qapp, desk_home)


def test_typing_is_on_disk_within_a_second_though_the_field_is_not_left(
    screen: CaseScreen, worker: Worker, qtbot: QtBot
) -> None:
    """The power may go at any moment."""
    opens_section(screen, "story")
    label = "What happened, in order of time?"
    worker.types_into(label, "He was found in a cold fl")

    qtbot.waitUntil(
        lambda: "cold fl" in drafts(screen).get("story.what_happened", ""),
        timeout=WITHIN,
    )
    assert case(screen).story.what_happened == ""


def test_words_half_typed_when_the_power_went_are_back_in_their_field(
    screen: CaseScreen, worker: Worker, qtbot: QtBot
) -> None:
    """The page says so, quietly."""
    opens_section(screen, "story")
    worker.types_into("What happened, in order of time?", "He was found")
    qtbot.waitUntil(lambda: bool(drafts(screen)), timeout=WITHIN)
    assert screen.shown is not None
    screen.shown.deleteLater()  # no leave: as a power cut would
    screen.shown = None

    opens_section(screen, "story")

    worker.waits_to_see("We kept what you were typing.")
    assert worker.sees("He was found")


def test_a_page_with_a_problem_says_so_twice_and_keeps_what_was_typed(
    screen: CaseScreen, worker: Worker
) -> None:
    """In a summary with the focus, and at the field."""
    opens_section(screen, "person", "name")
    worker.types_into("What are they known as?", "Linh")
    worker.types_into("Date of birth, if you know it: Day", "31")
    worker.types_into("Date of birth, if you know it: Month", "2")
    worker.types_into("Date of birth, if you know it: Year", "2011")

    worker.clicks("Continue")

    assert worker.sees("There is a problem")
    assert worker.sees("Problem: There is no such day")
    focus = worker.focus()
    assert focus is not None
    assert focus.accessibleName().startswith("There is a problem")
    screen.closes()
    assert case(screen).person.known_as == "Linh"
    assert drafts(screen) == {"person.date_of_birth": "2011-2-31"}


def test_enter_goes_on_and_an_answer_leads_to_its_own_pages(
    screen: CaseScreen, worker: Worker
) -> None:
    """By keyboard alone: Space picks, Enter continues."""
    opens_section(screen, "safe_now")
    worker.waits_for_focus("Yes, one of: Is anyone in danger now?")
    worker.presses(Qt.Key.Key_Space)
    assert worker.sees("Ring 999 now")

    worker.presses(Qt.Key.Key_Return)

    worker.waits_to_see("What is the danger?")
    danger = case(screen).danger_now
    assert (danger.answer, danger.answered_at) == ("yes", "2026-11-20T14:32:00+00:00")


def test_people_are_added_changed_and_taken_out(
    screen: CaseScreen, worker: Worker
) -> None:
    """Taking out asks first; an empty list is fine."""
    opens_section(screen, "people")
    worker.clicks("Add the first person")
    worker.types_into("Name or nickname", "Man in the red car")
    worker.clicks("Yes, one of: Could they be part of the harm?")
    worker.clicks("Continue")
    worker.waits_to_see("Add another person")
    (man,) = case(screen).people
    assert (man.name, man.may_be_involved) == ("Man in the red car", True)

    worker.clicks("Remove: Man in the red car")
    worker.waits_to_see("Remove Man in the red car?")
    worker.clicks("Keep")
    worker.waits_until(lambda: not worker.sees("Remove Man in the red car?"))
    worker.clicks("Remove: Man in the red car")
    worker.clicks("Yes, remove")

    worker.waits_to_see("Add the first person")
    assert case(screen).people == ()


def test_answers_can_be_checked_and_changed(screen: CaseScreen, worker: Worker) -> None:
    """The last page of a section shows them all, each with its way back."""
    screen.records(person__under_18="yes")
    opens_section(screen, "person", "check")
    worker.waits_to_see("Check your answers")
    assert worker.sees("Yes, under 18")

    worker.clicks("Change: Is the person under 18?")

    worker.waits_to_see("Their age")


def test_a_view_is_written_down_with_its_reason(
    screen: CaseScreen, worker: Worker
) -> None:
    """And the page says what the law does not ask for a child."""
    screen.records(person__under_18="yes")
    place = WhatThisMayBe(screen.case_id)
    screen.opens(partial(open_what_this_may_be, place=place))
    worker.waits_to_see("Not needed for anyone under 18")
    worker.clicks("Moved, any distance")
    worker.clicks("Moved, any distance: This happened")
    worker.types_into("Because: Moved, any distance", "She was found in Lincoln")
    screen.closes()

    (view,) = case(screen).views.act
    assert (view.kind, view.view) == ("transported", "shown")
    assert view.because == "She was found in Lincoln"


def test_the_case_shows_what_is_next_and_leads_everywhere(
    screen: CaseScreen, worker: Worker
) -> None:
    """The first step stands beside the parts of the case."""
    screen.opens(partial(open_case_home, place=CaseHome(screen.case_id)))
    worker.clicks("See what to do")
    worker.clicks("What was seen and heard")
    worker.clicks("Safe now?")

    assert screen.went == [
        WhatToDo(screen.case_id),
        Signs(screen.case_id),
        Section(screen.case_id, "safe_now"),
    ]


def test_a_case_is_found_and_opened_by_keyboard(
    screen: CaseScreen, worker: Worker
) -> None:
    """Type, Enter, Enter."""
    screen.records(person__known_as="Linh")
    screen.opens(partial(open_cases, place=Cases()))
    worker.waits_to_see("Everyone who unlocks this laptop can read every case.")
    worker.types_into("Find a case", "linh")
    worker.waits_until(lambda: _rows(worker) == 1)
    worker.presses(Qt.Key.Key_Return)
    worker.presses(Qt.Key.Key_Return)
    assert screen.went == [CaseHome(screen.case_id)]

    worker.clicks("New concern")
    assert screen.went[-1] == NewConcern()


def test_the_list_says_where_a_case_holds_the_words(
    screen: CaseScreen, worker: Worker
) -> None:
    """In a column that is there only then."""
    screen.records(person__known_as="Linh", story__what_happened="Taken to Lincoln")
    screen.opens(partial(open_cases, place=Cases()))
    worker.types_into("Find a case", "linc")
    worker.waits_until(lambda: _shown_in_rows(worker)[-1:] == ["the story"])

    worker.empties("Find a case")
    worker.waits_until(lambda: "the story" not in _shown_in_rows(worker))
    worker.types_into("Find a case", '"linh OR (')
    worker.waits_to_see("No case fits these words")


def test_a_concern_is_started_and_written_down_by_keyboard_alone(
    desk: MainWindow, worker: Worker
) -> None:
    """Enter continues, Space picks, Tab moves on in reading order."""
    sets_up(worker)
    worker.presses(Qt.Key.Key_Return)  # "New concern" has the focus
    worker.waits_for_focus("Yes, one of: Is anyone in danger now?")
    worker.presses(Qt.Key.Key_Down)
    worker.presses(Qt.Key.Key_Space)
    worker.presses(Qt.Key.Key_Return)
    worker.waits_to_see("Could the person who harms them be here or close by?")
    worker.tabs_to("Back to the case")
    worker.presses(Qt.Key.Key_Return)
    worker.waits_to_see("Chronology and follow-up")
    worker.tabs_to("What was seen and heard")
    worker.presses(Qt.Key.Key_Return)
    worker.waits_for_focus(
        "Says someone uses them for sex, work or crime, or has sold them"
    )
    worker.presses(Qt.Key.Key_Space)
    worker.tabs_to("How do you know?: Seen")
    worker.presses(Qt.Key.Key_Right)
    worker.presses(Qt.Key.Key_Space)
    worker.tabs_to("Their own words")
    worker.keys("He takes me to the other flat")
    worker.tabs_to("Back to the case")
    worker.presses(Qt.Key.Key_Return)

    worker.waits_to_see("What they say and do · partly in their own words")
    assert desk.isVisible()


def _shown_in_rows(worker: Worker) -> list[str]:
    tables = [w for w in worker.visible() if isinstance(w, QTableView)]
    return [
        str(table.model().index(0, column).data())
        for table in tables
        for column in range(table.model().columnCount())
        if not table.isColumnHidden(column) and table.model().rowCount()
    ]


def _rows(worker: Worker) -> int:
    tables = [w for w in worker.visible() if isinstance(w, QTableView)]
    models = [t.model() for t in tables]
    return sum(m.rowCount() for m in models if isinstance(m, CaseTable))
