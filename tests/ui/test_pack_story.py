"""Stories about checking, printing and saving the pack."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.case_screen import CaseScreen, case_screen
from tests.ui.worker import Worker
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.desk.cases import record
from trafficking_desk.desk.events import events
from trafficking_desk.desk.packs import build_pack
from trafficking_desk.store.errors import CannotWriteError
from trafficking_desk.ui.case_home.view import open_case_home
from trafficking_desk.ui.packs.asking import Asking
from trafficking_desk.ui.packs.view import open_packs
from trafficking_desk.ui.places import CaseHome, Packs, Section
from trafficking_desk.ui.printing import new_printer


class Office:
    """A desk on its pack screen, and the two windows that the system shows."""

    def __init__(self, screen: CaseScreen, folder: Path) -> None:
        self.screen = screen
        self.folder = folder
        self.chosen: Path | None = folder / "pack.pdf"
        self.suggested = ""
        self.printers = 0

    def opens(self, document: str = "referral") -> None:
        """Open one paper, as chosen by its reader; "" opens the choice."""
        asking = Asking(self.printer, self.path)
        place = Packs(self.screen.case_id, document)
        self.screen.opens(lambda kit: open_packs(kit, place, asking))

    def path(self, _parent: QWidget, name: str) -> Path | None:
        """Play the window that asks where to save."""
        self.suggested = name
        return self.chosen

    def printer(self, _parent: QWidget) -> QPrinter | None:
        """Play the window that asks where to print."""
        self.printers += 1
        printer = new_printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / "paper.pdf"))
        return printer

    def written_down(self) -> list[str]:
        """Return what the history says about packs."""
        lines = events(self.screen.desk, self.screen.case_id)
        return [line.what for line in lines if line.what.startswith("pack")]


@pytest.fixture
def office(
    qtbot: QtBot, qapp: QApplication, desk_home: Path, tmp_path: Path
) -> Iterator[Office]:
    """Return an office with the county-lines case open."""
    for screen in case_screen(qtbot, qapp, desk_home):
        office = Office(screen, tmp_path)
        office.opens()
        yield office


def makes_pages(worker: Worker, recipient: str = "The police") -> None:
    """Go on from the check to the last check, and answer it."""
    worker.clicks("Go on: print or save")
    worker.waits_to_see("Last check")
    worker.clicks(f"{recipient}, one of: Who gets it?")
    worker.clicks("I hand it over myself, one of: How does it get there?")
    worker.clicks("Nobody who may be involved can see it on the way")


def shown_text(worker: Worker) -> str:
    """Return the pages as text, once they are asked for so."""
    boxes = (box for box in worker.visible() if isinstance(box, QPlainTextEdit))
    named = (box for box in boxes if box.accessibleName() == "The document as text")
    return next((box.toPlainText() for box in named), "")


def words(pdf: bytes) -> str:
    """Return the words of a PDF."""
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


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
    shown = next(w for w in worker.visible() if isinstance(w, QPlainTextEdit))
    pack = build_pack(office.screen.desk, office.screen.case_id, None)

    assert shown.toPlainText() == pack.text
    for line in ("Referral about a child", "What was seen and heard"):
        assert line in shown.toPlainText()
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
    """No file is left behind, and none is written down as saved."""
    blocked = office.folder / "a file"
    blocked.write_text("in the way", encoding="utf-8")
    office.chosen = blocked / "pack.pdf"
    makes_pages(worker)
    worker.clicks("Save as PDF")
    worker.waits_until(lambda: bool(office.screen.problems))

    assert isinstance(office.screen.problems[0], CannotWriteError)
    assert office.written_down() == []


def test_a_worker_may_think_better_of_saving(office: Office, worker: Worker) -> None:
    """Closing the system's window does nothing."""
    office.chosen = None
    makes_pages(worker)
    worker.clicks("Save as PDF")
    worker.clicks("Back to the check")
    worker.waits_to_see("Check your answers")

    assert office.written_down() == []
    assert [file.name for file in office.folder.glob("*.pdf")] == []


def test_a_worker_first_chooses_who_it_is_for(office: Office, worker: Worker) -> None:
    """The plan's next paper stands first; Enter opens the one for any agency."""
    office.opens("")
    worker.waits_for_focus("Referral for any agency")
    assert worker.sees("Next in your plan")
    worker.clicks("Referral to children's services")
    worker.clicks("Missing-person sheet")
    worker.tabs_to("Referral for any agency")
    worker.presses(Qt.Key.Key_Return)

    case_id = office.screen.case_id
    assert office.screen.went == [
        Packs(case_id, "childrens_services"),
        Packs(case_id, "missing_person"),
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
