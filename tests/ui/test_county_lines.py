"""The same case by hand in the window and through the headless door."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import sets_up
from tests.ui.county_lines import (
    AFTER_PEOPLE,
    EVENTS,
    PEOPLE,
    SAFE_NOW,
    SECTIONS,
    VIEWS,
    Answers,
    Page,
)
from tests.ui.worker import Worker
from trafficking_desk.app import build
from trafficking_desk.assessment.assess import assess
from trafficking_desk.assessment.outcome_json import outcome_json
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.desk.cases import list_cases, read_case
from trafficking_desk.desk.files import assess_file
from trafficking_desk.desk.packs import build_pack
from trafficking_desk.paths import Paths
from trafficking_desk.store.key_cost import KeyCost
from trafficking_desk.ui.main_window import MainWindow

FILE: Final = Path(__file__).parents[1] / "cases" / "county_lines.json"
NOW: Final = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
ENOUGH: Final = 24  # letters of a sign that find it
KNOWN: Final = {
    "seen": "Seen",
    "told_by_person": "Told by the person",
    "told_by_other": "Told by someone else",
    "recorded_elsewhere": "In a record",
}
BOXES: Final = {
    "when": "When",
    "where": "Where",
    "by": "Who saw it, or was told",
    "asked": "What was asked",
    "words": "Their own words",
    "note": "Your note",
}


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, desk_home: Path) -> MainWindow:
    """Return the window on the afternoon of the case file."""
    window = build(qapp, Paths(desk_home), as_of=NOW, cost=KeyCost())
    qtbot.addWidget(window)
    window.resize(1280, 2400)
    with qtbot.waitActive(window):
        window.show()
    return window


def fills(worker: Worker, answers: Answers) -> None:
    """Answer what one page asks."""
    for words, text in answers:
        if text is None:
            worker.clicks(words)
        else:
            worker.types_into(words, text)


def goes_through(worker: Worker, pages: tuple[Page, ...]) -> None:
    """Answer page after page."""
    for title, answers in pages:
        worker.waits_to_see(title)
        fills(worker, answers)
        worker.clicks("Continue")


def records_signs(worker: Worker, signs: dict[str, dict[str, Any]]) -> None:
    """Tick each sign where the search finds it, and say how it is known."""
    worker.clicks("What was seen and heard")
    for text, sign in signs.items():
        worker.types_into("Find a sign", text[:ENOUGH])
        worker.clicks(text)
        worker.clicks(f"How do you know?: {KNOWN[sign['known_by']]}", below=text)
        for name, label in BOXES.items():
            if name in sign:
                worker.types_into(label, sign[name], below=text)
        worker.empties("Find a sign")
    worker.clicks("Back to the case")


def writes_the_case(worker: Worker, signs: dict[str, dict[str, Any]]) -> None:
    """Write the whole case down, in the order of the task list."""
    worker.clicks("New concern")
    goes_through(worker, SAFE_NOW)
    worker.clicks("Back to the case")
    for section, pages in SECTIONS.items():
        worker.clicks(section)
        goes_through(worker, pages)
        worker.clicks("Back to the case")
    worker.clicks("People and places")
    for add, person in zip(
        ("Add the first person", "Add another person"), PEOPLE, strict=True
    ):
        worker.clicks(add)
        fills(worker, person)
        worker.clicks("Continue")
        worker.waits_to_see("Add another person")
    worker.clicks("Continue")
    goes_through(worker, AFTER_PEOPLE)
    worker.clicks("Back to the case")
    records_signs(worker, signs)
    worker.clicks("What this may be")
    fills(worker, VIEWS)
    worker.clicks("Back to the case")
    worker.clicks("Chronology and follow-up")
    for when, what in EVENTS:
        worker.types_into("When?", when)
        worker.types_into("What happened?", what)
        worker.types_into("How do you know?", "Police, by phone")
        worker.clicks("Add to the chronology")
        worker.waits_to_see(what)
    worker.clicks("What to do")
    worker.waits_to_see("The official referral")


def the_only_case(desk: MainWindow) -> OpenCase:
    """Return the case as it is on disk."""
    (line,) = list_cases(desk.desk)
    return read_case(desk.desk, line.id)


def test_a_case_by_hand_and_the_same_case_as_a_file_have_one_outcome(
    desk: MainWindow, worker: Worker
) -> None:
    """What a school lead types leads to the very same steps, reasons and gaps."""
    known = desk.desk.content.signs
    filed = json.loads(FILE.read_text("utf-8"))
    signs = {known[sign["indicator"]].text: sign for sign in filed["signs"]}

    sets_up(worker, "Invented Academy, Birmingham", "England", lead="")
    writes_the_case(worker, signs)

    opened = the_only_case(desk)
    by_hand = outcome_json(assess(opened.case, NOW, known))
    assert json.loads(by_hand) == json.loads(assess_file(FILE, None))
    text = build_pack(desk.desk, opened.id).text
    for sign in filed["signs"]:
        assert sign.get("words", "") in text
        assert sign.get("where", "") in text
    assert "He says that he had to sell drugs and hand over all the money." in text
