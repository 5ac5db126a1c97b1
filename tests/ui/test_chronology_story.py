"""Stories about the line of time."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.case_screen import CaseScreen, case_screen
from tests.ui.worker import Worker
from trafficking_desk.desk.cases import read_case
from trafficking_desk.ui.chronology.view import open_chronology
from trafficking_desk.ui.places import CaseHome, Chronology


@pytest.fixture
def screen(
    qtbot: QtBot, qapp: QApplication, desk_home: Path, worker: Worker
) -> Iterator[CaseScreen]:
    """Return a desk with the chronology of the county-lines case."""
    for screen in case_screen(qtbot, qapp, desk_home):
        opens(screen, worker)
        yield screen


def opens(screen: CaseScreen, worker: Worker) -> None:
    """Open the chronology, as from the task list."""
    screen.opens(partial(open_chronology, place=Chronology(screen.case_id)))
    worker.waits_to_see("Found by police in a flat in Lincoln")


def whats(worker: Worker) -> list[str]:
    """Return the events on screen, from top to bottom."""
    labels = [w for w in worker.visible() if isinstance(w, QLabel)]
    events = [label for label in labels if label.objectName() == "body"]
    events.sort(key=lambda label: label.mapToGlobal(label.rect().topLeft()).y())
    return [label.text() for label in events]


def test_an_event_is_added_by_keyboard_and_stands_in_its_place(
    screen: CaseScreen, worker: Worker
) -> None:
    """Between the two that the case began with."""
    worker.types_into("When?", "about 12 November 2026")
    worker.types_into("What happened?", "Seen at a railway station")
    worker.types_into("How do you know?", "Bus driver")
    worker.clicks("Add to the chronology")
    worker.waits_to_see("Known from: Bus driver")

    assert whats(worker) == [
        "Reported missing in Birmingham",
        "Seen at a railway station",
        "Found by police in a flat in Lincoln",
    ]
    assert screen.answer("chronology.recorded_at")[-1] == "2026-11-20T14:32+00:00"


def test_an_event_needs_words(screen: CaseScreen, worker: Worker) -> None:
    """The form says so at the box, and keeps the rest."""
    worker.types_into("When?", "today")
    worker.clicks("Add to the chronology")

    assert worker.sees("Problem: Write what happened")
    assert len(screen.answer("chronology.what")) == 2


def test_a_correction_shows_what_stood_there_before(
    screen: CaseScreen, worker: Worker
) -> None:
    """The earlier words stay, one click away."""
    worker.clicks("Correct: Reported missing in Birmingham")
    worker.types_into("What happened?", " twice")
    worker.clicks("Save the correction")
    worker.waits_to_see("What stood here before")
    worker.clicks("What stood here before")

    assert worker.sees("Reported missing in Birmingham")
    (corrected, _found) = screen.answer("chronology.what")
    assert "twice" in str(corrected)


def test_an_event_taken_out_can_be_put_back(screen: CaseScreen, worker: Worker) -> None:
    """The notice offers it at once."""
    worker.clicks("Take out: Reported missing in Birmingham")
    worker.waits_to_see("The history keeps it.")
    assert len(screen.answer("chronology.what")) == 1
    worker.clicks("Put back")
    worker.waits_to_see("Reported missing in Birmingham")

    assert len(screen.answer("chronology.what")) == 2


def test_half_an_event_waits_in_its_boxes(screen: CaseScreen, worker: Worker) -> None:
    """Lock and quick hide leave the page in the middle of a sentence."""
    worker.types_into("What happened?", "He said that")
    opens(screen, worker)
    worker.waits_to_see("He said that")
    worker.types_into("When?", "18 November 2026")
    worker.presses(Qt.Key.Key_Tab)
    worker.clicks("Add to the chronology")
    worker.waits_until(lambda: len(screen.answer("chronology.what")) == 3)

    assert "He said that" in screen.answer("chronology.what")


def test_events_are_added_without_the_mouse(screen: CaseScreen, worker: Worker) -> None:
    """Enter goes on from line to line, and the last one adds the event."""
    worker.waits_for_focus("When?")
    worker.keys("about 12 November 2026")
    worker.presses(Qt.Key.Key_Return)
    worker.waits_for_focus("What happened?")
    worker.keys("Seen at a railway station")
    worker.presses(Qt.Key.Key_Tab)
    worker.keys("Bus driver")
    worker.presses(Qt.Key.Key_Return)
    worker.waits_to_see("Known from: Bus driver")

    assert len(screen.answer("chronology.what")) == 3
    worker.waits_for_focus("When?")


def test_the_way_back_to_the_case_goes_by_its_reference(
    screen: CaseScreen, worker: Worker
) -> None:
    """As on the question pages."""
    reference = read_case(screen.desk, screen.case_id).case.reference

    worker.clicks(reference)
    assert screen.went[-1] == CaseHome(screen.case_id)
