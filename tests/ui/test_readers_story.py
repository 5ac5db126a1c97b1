"""Stories about what one reader asks, from the gap to their paper."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.case_screen import case_screen
from tests.ui.office import Office, shown_text
from tests.ui.worker import Worker
from trafficking_desk.ui.places import Section
from trafficking_desk.ui.question.view import open_section


@pytest.fixture
def office(
    qtbot: QtBot, qapp: QApplication, desk_home: Path, tmp_path: Path
) -> Iterator[Office]:
    """Return an office with the county-lines case open."""
    for screen in case_screen(qtbot, qapp, desk_home):
        yield Office(screen, tmp_path)


def opens_page(office: Office, page: str) -> None:
    """Open one page of what each reader asks."""
    place = Section(office.screen.case_id, "readers", page)
    office.screen.opens(partial(open_section, place=place))


def test_a_gap_of_the_police_is_filled_in_and_stands_on_their_sheet(
    office: Office, worker: Worker
) -> None:
    """From the paper to the question and back."""
    office.opens("referral")
    worker.waits_to_see("Their phone numbers")
    worker.clicks("Fill in: Their phone numbers")
    assert office.screen.went == [Section(office.screen.case_id, "readers", "names")]

    opens_page(office, "names")
    worker.types_into("Phone numbers", "07700 900111 (black)")
    office.opens("referral")
    worker.waits_to_see("They will ask for this")
    assert not worker.sees("Their phone numbers")
    office.opens("missing_person")
    worker.clicks("As text")
    worker.waits_until(lambda: "07700 900111 (black)" in shown_text(worker))

    assert "Do not ring or text unless we say so" in shown_text(worker)


def test_each_page_may_be_skipped_to_the_end(office: Office, worker: Worker) -> None:
    """Nobody has to know all this in ten minutes."""
    opens_page(office, "")
    for title in (
        "For the police: names, phones and photo",
        "For the police: cameras",
        "For the police: whom they know, where they go",
        "For the police: risks",
        "For the council: seeing them safely",
        "For the council: brothers and sisters elsewhere",
        "For the guardian service",
        "For the first responder: last contact",
        "For the first responder: whom to ask at the council",
        "Reaching them safely",
    ):
        worker.waits_to_see(title)
        worker.clicks("Continue")
    worker.waits_to_see("Check your answers")
    assert worker.sees("See what to do")


def test_last_seen_is_asked_only_of_someone_who_may_be_gone(
    office: Office, worker: Worker
) -> None:
    """And the first field of each page waits for the keyboard."""
    office.screen.records(danger_now__kinds=["missing_now"])
    opens_page(office, "names")
    worker.waits_for_focus("Other names")
    worker.clicks("Continue")
    worker.waits_to_see("For the police: when they were last seen")
    worker.keys("2026-11-20 13:00")
    worker.presses(Qt.Key.Key_Return)
    worker.waits_to_see("For the police: cameras")
    office.opens("missing_person")
    worker.clicks("As text")

    worker.waits_until(lambda: "20 November 2026 at 13:00" in shown_text(worker))
