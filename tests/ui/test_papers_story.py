"""Stories about choosing a paper, leaving words out, and each way out."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.case_screen import case_screen
from tests.ui.office import Office, makes_pages, shown_text, words
from tests.ui.worker import Worker
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.receipt import RECEIPT
from trafficking_desk.desk.cases import record
from trafficking_desk.ui.case_home.view import open_case_home
from trafficking_desk.ui.places import CaseHome, FormsToPrint, Packs, WhatToDo
from trafficking_desk.ui.what_to_do.view import open_what_to_do


@pytest.fixture
def office(
    qtbot: QtBot, qapp: QApplication, desk_home: Path, tmp_path: Path
) -> Iterator[Office]:
    """Return an office with the county-lines case open."""
    for screen in case_screen(qtbot, qapp, desk_home):
        office = Office(screen, tmp_path)
        office.opens()
        yield office


def test_a_worker_first_chooses_who_it_is_for(office: Office, worker: Worker) -> None:
    """The plan's next paper stands first; Enter opens the one for any agency."""
    office.opens("")
    worker.waits_for_focus("Referral for any agency")
    assert worker.sees("Next in your plan")
    worker.clicks("Referral to children's services")
    worker.clicks("Missing-person sheet")
    worker.clicks("Card to carry")
    worker.tabs_to("Referral for any agency")
    worker.presses(Qt.Key.Key_Return)

    case_id = office.screen.case_id
    assert office.screen.went == [
        Packs(case_id, "childrens_services"),
        Packs(case_id, "missing_person"),
        FormsToPrint("discreet"),
        Packs(case_id, "referral"),
    ]


def test_the_pages_stand_beside_the_check_and_follow_each_tick(
    office: Office, worker: Worker
) -> None:
    """When there is room for both."""
    worker.clicks("As text")
    worker.waits_until(lambda: "Sources and dates checked" in shown_text(worker))
    worker.clicks("Sources and dates checked")
    worker.waits_until(lambda: "Sources and dates checked" not in shown_text(worker))

    assert "What was seen and heard" in shown_text(worker)
    assert office.written_down() == []


def test_names_that_are_left_out_are_gone_from_preview_and_file(
    office: Office, worker: Worker
) -> None:
    """A word that stands nowhere is told, so that nobody relies on it."""
    worker.clicks("As text")
    worker.clicks("Leave out names or words")
    worker.clicks("Mother of Pupil A, for: Names")
    worker.types_into("Other words", "Lincoln")
    worker.presses(Qt.Key.Key_Return)
    worker.keys("Lincolm")
    worker.clicks("Leave these out")
    worker.waits_to_see("check the spelling: Lincolm")
    worker.waits_until(lambda: "[left out]" in shown_text(worker))
    makes_pages(worker)
    worker.clicks("Save as PDF")
    worker.waits_to_see("Saved as pack.pdf.")

    saved = words((office.folder / "pack.pdf").read_bytes())
    for word in ("Lincoln", "Pupil", "Mother of"):
        assert word not in saved
        assert word not in shown_text(worker)
    assert "[left out]" in saved


def test_other_names_and_spellings_are_offered_to_be_left_out_too(
    office: Office, worker: Worker
) -> None:
    """The person's nickname, and a name that was typed with another letter."""
    told: dict[str, JsonValue] = {
        "person.name": "Zebedee Invented",
        "person.known_as": "Momo",
        "story.worker_view": "Zebadee is called Momo by his friends.",
    }
    record(office.screen.desk, office.screen.case_id, told)
    office.opens()
    worker.waits_to_see("Leave out names or words")
    worker.clicks("As text")
    worker.clicks("Leave out names or words")
    worker.clicks("Zebedee Invented, for: Names")
    worker.waits_to_see("The person is also called: Momo")
    worker.clicks("Leave out too: Momo")
    worker.waits_to_see("Still on this paper, and nearly the same: Zebadee")
    worker.clicks("Leave out too: Zebadee")
    worker.waits_until(lambda: "[left out] is called [left out]" in shown_text(worker))
    assert not worker.sees("nearly the same")


def test_nothing_goes_out_to_someone_who_may_be_involved(
    office: Office, worker: Worker
) -> None:
    """The reason is their part; another recipient can be chosen."""
    someone = f"people.{'a' * 32}"
    flagged: dict[str, JsonValue] = {
        f"{someone}.role": "head",
        f"{someone}.may_be_involved": True,
        f"{someone}.link": "lead",
    }
    record(office.screen.desk, office.screen.case_id, flagged)
    office.opens()
    makes_pages(worker, "The safeguarding lead")
    worker.clicks("Save as PDF")
    worker.waits_to_see("Choose someone else: You marked The safeguarding lead")
    worker.clicks("Print")
    assert (office.written_down(), office.printers) == ([], 0)

    worker.clicks("The police, one of: Who gets it?")
    worker.clicks("Save as PDF")
    worker.waits_to_see("Saved as pack.pdf.")
    assert office.written_down() == ["pack_saved"]


def test_a_referral_that_went_out_is_followed_up_until_its_receipt_is_back(
    office: Office, worker: Worker
) -> None:
    """The plan says by when to ring; what they decided is noted with it."""
    office.opens("childrens_services")
    makes_pages(worker, "Children's services")
    worker.clicks("Save as PDF")
    worker.waits_to_see("Saved as pack.pdf.")
    place = WhatToDo(office.screen.case_id)
    office.screen.opens(partial(open_what_to_do, place=place))
    worker.waits_to_see("Ring if no receipt is back by 17:00")
    worker.clicks("The receipt is back")
    worker.waits_to_see("The receipt came back at 14:32")
    worker.types_into("Their reference", "CS-9")
    worker.presses(Qt.Key.Key_Tab)
    office.screen.closes()

    assert office.screen.answer("actions_taken.reference") == ["CS-9"]
    assert office.screen.answer("actions_taken.result") == ["done"]


def test_a_receipt_that_is_late_is_told_where_the_case_opens(
    office: Office, worker: Worker
) -> None:
    """And the plan says to ring now."""
    sent = f"actions_taken.{'b' * 32}"
    waiting: dict[str, JsonValue] = {
        f"{sent}.step": RECEIPT,
        f"{sent}.at": "2026-11-19T10:00+00:00",
        f"{sent}.contact": "childrens_social_care",
        f"{sent}.ring_back_by": "2026-11-19T17:00+00:00",
    }
    case_id = office.screen.case_id
    record(office.screen.desk, case_id, waiting)
    office.screen.opens(lambda kit: open_case_home(kit, CaseHome(case_id)))
    worker.waits_to_see("No receipt is back for the referral: ring now")
    office.screen.opens(partial(open_what_to_do, place=WhatToDo(case_id)))
    worker.waits_to_see("No receipt is back: ring now")


def test_a_locked_file_opens_with_the_passphrase_that_was_shown(
    office: Office, worker: Worker
) -> None:
    """Without it the file says nothing."""
    makes_pages(worker)
    worker.clicks("Save with a passphrase")
    worker.empties("Passphrase")
    worker.types_into("Passphrase", "short")
    worker.clicks("Save locked PDF")
    assert worker.sees("Use at least 12 characters")
    worker.empties("Passphrase")
    worker.types_into("Passphrase", "apple boat cedar")
    worker.clicks("Save locked PDF")
    worker.waits_to_see("It opens with the passphrase alone.")

    locked = PdfReader(office.folder / "pack.pdf")
    assert locked.is_encrypted
    assert locked.decrypt("apple boat cedar")
    assert "Referral about a child" in (locked.pages[0].extract_text())


def test_a_part_can_be_pasted_and_the_whole_opened_in_word(
    office: Office, worker: Worker, qapp: QApplication
) -> None:
    """Both are written down."""
    makes_pages(worker)
    worker.clicks("Copy as text")
    worker.clicks("Copy: The story")
    worker.waits_to_see("Copied.")
    assert "Two pupils aged 15 were reported missing" in qapp.clipboard().text()
    office.chosen = office.folder / "pack"
    worker.clicks("Save for Word")
    worker.clicks("Save Word file")
    worker.waits_to_see("Saved as pack.docx.")

    assert (office.folder / "pack.docx").read_bytes().startswith(b"PK")
    assert office.written_down() == ["pack_copied", "pack_saved"]
    office.opens("")
    worker.waits_to_see("saved for Word  ·  The police")
    assert worker.sees("copied as text  ·  The police")


def test_the_police_sheet_of_someone_missing_prints_in_one_click(
    office: Office, worker: Worker
) -> None:
    """Nothing is asked first; the print button waits in the focus."""
    office.opens("missing_person")
    worker.waits_for_focus("Print")
    assert worker.sees("keep copies of what they print")
    worker.presses(Qt.Key.Key_Return)
    worker.waits_to_see("Take every page from the printer.")

    assert len(PdfReader(office.folder / "paper.pdf").pages) > 1
    worker.waits_until(lambda: office.written_down() == ["pack_printed"])


def test_the_case_of_someone_missing_leads_straight_to_the_police_sheet(
    office: Office, worker: Worker
) -> None:
    """One click from the case."""
    case_id = office.screen.case_id
    office.screen.records(danger_now__answer="yes", danger_now__kinds=["missing_now"])
    office.screen.opens(lambda kit: open_case_home(kit, CaseHome(case_id)))
    worker.clicks("Missing now? Print the police sheet")

    assert office.screen.went == [Packs(case_id, "missing_person")]


def test_a_paper_that_went_out_is_printed_again_byte_for_byte(
    office: Office, worker: Worker
) -> None:
    """Also when the case has moved on since."""
    makes_pages(worker)
    worker.clicks("Save as PDF")
    worker.waits_to_see("Saved as pack.pdf.")
    office.screen.records(story__what_happened="Something else.")
    office.opens("")
    worker.clicks("Look and print again")
    worker.waits_to_see("Issued before")
    worker.clicks("As text")
    assert "Two pupils aged 15" in shown_text(worker)
    worker.clicks("Print again")
    worker.waits_to_see("Choose who gets this paper.")
    assert office.printers == 0
    worker.clicks("A nurse or doctor, one of: Who gets it?")
    worker.clicks("I hand it over myself, one of: How does it get there?")
    worker.clicks("Nobody who may be involved can see it on the way")
    worker.clicks("Print again")
    worker.clicks("Print now")
    worker.waits_to_see("Take every page from the printer.")
    told = ["pack_saved", "pack_taken_out_again", "pack_printed_again"]
    worker.waits_until(lambda: office.written_down() == told)

    assert len(PdfReader(office.folder / "paper.pdf").pages) > 1
    office.opens("")
    worker.waits_to_see("printed again  ·  A nurse or doctor")
