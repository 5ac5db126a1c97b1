"""Stories about checking, printing and saving the pack."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.case_screen import case_screen
from tests.ui.office import Office, makes_pages, shown_text, words
from tests.ui.worker import Worker
from trafficking_desk.desk.issues import issued
from trafficking_desk.desk.packs import build_pack
from trafficking_desk.store.errors import CannotWriteError
from trafficking_desk.ui.places import Section


@pytest.fixture
def office(
    qtbot: QtBot, qapp: QApplication, desk_home: Path, tmp_path: Path
) -> Iterator[Office]:
    """Return an office with the county-lines case open."""
    for screen in case_screen(qtbot, qapp, desk_home):
        office = Office(screen, tmp_path)
        office.opens()
        yield office


def test_the_check_says_what_is_missing_and_leads_there(
    office: Office, worker: Worker
) -> None:
    """Before anything is built."""
    worker.waits_to_see("They will ask for this")
    assert worker.sees("Date of birth, or age if not known")
    worker.clicks("Fill in: Date of birth, or age if not known")

    (place,) = office.screen.went
    assert isinstance(place, Section)
    assert place.form == "person"


def test_who_may_be_involved_is_kept_away_from_the_pack(
    office: Office, worker: Worker
) -> None:
    """In words about their part, before any page is made."""
    worker.waits_to_see("Do not hand this to")

    assert worker.sees("You marked them as people who may be involved.")
    assert office.printers == 0


def test_a_saved_pack_opens_and_is_written_down(office: Office, worker: Worker) -> None:
    """The name that is suggested says nothing about a person."""
    makes_pages(worker)
    worker.clicks("Save as PDF")
    worker.waits_to_see("Saved as pack.pdf.")

    saved = (office.folder / "pack.pdf").read_bytes()
    assert "Referral about a child" in words(saved)
    assert saved == build_pack(office.screen.desk, office.screen.case_id, None).pdf
    assert office.suggested == "county-lines-reconstruction referral.pdf"
    assert office.written_down() == ["pack_saved"]


def test_the_text_beside_the_pages_holds_the_same_words(
    office: Office, worker: Worker
) -> None:
    """Whoever listens gets what the others see."""
    makes_pages(worker)
    worker.clicks("As text")
    shown = shown_text(worker)
    pack = build_pack(office.screen.desk, office.screen.case_id, None)

    assert shown == pack.text
    for line in ("Referral about a child", "What was seen and heard"):
        assert line in shown
        assert line in words(pack.pdf)


def test_before_the_first_print_the_worker_reads_what_printers_keep(
    office: Office, worker: Worker
) -> None:
    """Then every page goes out, and the history says so."""
    makes_pages(worker)
    worker.clicks("Print")
    assert worker.sees("keep copies of what they print")
    assert office.printers == 0
    worker.clicks("Print now")
    worker.waits_to_see("Take every page from the printer.")

    pages = build_pack(office.screen.desk, office.screen.case_id, None).pages
    assert len(PdfReader(office.folder / "paper.pdf").pages) == pages
    worker.waits_until(lambda: office.written_down() == ["pack_printed"])


def test_a_part_that_is_unticked_stays_out_of_the_pack(
    office: Office, worker: Worker
) -> None:
    """Only for this pack; the answers stay in the case."""
    worker.clicks("Sources and dates checked")
    makes_pages(worker)
    worker.clicks("Save as PDF")
    worker.waits_to_see("Saved as pack.pdf.")

    saved = words((office.folder / "pack.pdf").read_bytes())
    assert "What was seen and heard" in saved
    assert "Sources and dates checked" not in saved


def test_a_place_that_cannot_be_written_to_is_told(
    office: Office, worker: Worker
) -> None:
    """No file is left behind, and a second line says that it did not go out."""
    blocked = office.folder / "a file"
    blocked.write_text("in the way", encoding="utf-8")
    office.chosen = blocked / "pack.pdf"
    makes_pages(worker)
    worker.clicks("Save as PDF")
    worker.waits_until(lambda: bool(office.screen.problems))

    assert isinstance(office.screen.problems[0], CannotWriteError)
    assert office.written_down() == ["pack_saved", "pack_not_gone"]
    assert issued(office.screen.desk, office.screen.case_id) == ()


def test_a_worker_may_think_better_of_saving(office: Office, worker: Worker) -> None:
    """Closing the system's window does nothing."""
    office.chosen = None
    makes_pages(worker)
    worker.clicks("Save as PDF")
    worker.clicks("Back to the check")
    worker.waits_to_see("Check your answers")

    assert office.written_down() == []
    assert [file.name for file in office.folder.glob("*.pdf")] == []
