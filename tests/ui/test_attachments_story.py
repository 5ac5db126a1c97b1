"""Stories about photos and documents."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import ExifTags, Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desks import PASSPHRASE
from tests.ui.case_screen import CaseScreen, case_screen
from tests.ui.worker import Worker
from trafficking_desk.desk.attachments import add, attachments
from trafficking_desk.desk.cases import read_case
from trafficking_desk.desk.vaults import lock, unlock
from trafficking_desk.store.attachments import About
from trafficking_desk.ui.attachments.asking import Asking
from trafficking_desk.ui.attachments.showing import Photo
from trafficking_desk.ui.attachments.view import open_attachments
from trafficking_desk.ui.case_home.view import open_case_home
from trafficking_desk.ui.places import Attachments, CaseHome
from trafficking_desk.ui.widgets.pdf_preview import PdfPreview

RULE = "Never a sexual image of anyone under 18"


@dataclass
class Answers:
    """What the system's two windows answer."""

    file: Path | None = None
    where: Path | None = None
    offered: list[str] = field(default_factory=list)

    def asking(self) -> Asking:
        """Return the windows."""
        return Asking(lambda _parent: self.file, self._where)

    def _where(self, _parent: QWidget, name: str) -> Path | None:
        self.offered.append(name)
        return self.where


@pytest.fixture
def answers() -> Answers:
    """Return what to answer."""
    return Answers()


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication, desk_home: Path) -> Iterator[CaseScreen]:
    """Return a desk with the county-lines case."""
    yield from case_screen(qtbot, qapp, desk_home)


def opens(screen: CaseScreen, worker: Worker, answers: Answers) -> None:
    """Open the page, as from the task list."""
    place, asking = Attachments(screen.case_id), answers.asking()
    screen.opens(partial(open_attachments, place=place, asking=asking))
    worker.waits_to_see("In this case")


def adds(screen: CaseScreen, data: bytes, what: str) -> None:
    """Add a file without the screen."""
    add(screen.desk, screen.case_id, data, About(what))


def photo() -> bytes:
    """Return a photo that tells which camera took it."""
    exif = Image.Exif()
    exif[ExifTags.Base.Model] = "Phone 9"
    out = BytesIO()
    Image.new("RGB", (60, 40), "teal").save(out, "JPEG", exif=exif)
    return out.getvalue()


def paper() -> bytes:
    """Return a PDF of one page."""
    out = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out)
    return out.getvalue()


def test_a_photo_is_added_looked_at_and_a_bare_copy_saved(
    screen: CaseScreen, worker: Worker, answers: Answers, tmp_path: Path
) -> None:
    """The rule stands at the top of every page on the way."""
    answers.file, answers.where = tmp_path / "IMG_1.jpg", tmp_path / "copy.jpg"
    answers.file.write_bytes(photo())
    opens(screen, worker, answers)
    assert worker.sees(RULE)
    worker.clicks("Choose a file")
    worker.waits_to_see("Chosen: IMG_1.jpg")
    worker.types_into("What does it show?", "The front door of the flat")
    worker.types_into("Who gave it to you?", "A neighbour")
    worker.clicks("Add to the case")
    worker.waits_to_see("A copy was added.")
    worker.clicks("Look at: The front door of the flat")
    worker.waits_to_see("Phone 9")
    assert worker.sees(RULE)
    assert any(isinstance(widget, Photo) for widget in worker.visible())
    worker.clicks("Save a copy")
    worker.waits_to_see("Saved as copy.jpg")

    assert b"Phone" not in answers.where.read_bytes()
    assert b"Phone" in answers.file.read_bytes()
    assert answers.offered == ["county-lines-reconstruction 1.jpg"]


def test_a_pdf_and_a_text_are_shown_and_let_go_of(
    screen: CaseScreen, worker: Worker, answers: Answers
) -> None:
    """In the window itself, from memory."""
    adds(screen, paper(), "A letter from the council")
    adds(screen, b"what the neighbour wrote", "A note")
    opens(screen, worker, answers)
    worker.clicks("Look at: A letter from the council")
    worker.waits_to_see("1 page")
    assert any(isinstance(widget, PdfPreview) for widget in worker.visible())
    worker.clicks("Back to the list")
    worker.clicks("Look at: A note")
    worker.waits_to_see("what the neighbour wrote")
    boxes = [box for box in worker.visible() if isinstance(box, QPlainTextEdit)]
    assert all(box.isReadOnly() for box in boxes)
    assert worker.sees("A copy that you save holds all of it too.")


def test_a_file_is_removed_in_two_steps_with_a_reason(
    screen: CaseScreen, worker: Worker, answers: Answers
) -> None:
    """By keyboard alone; the reason is left."""
    adds(screen, b"words", "A note")
    opens(screen, worker, answers)
    worker.tabs_to("Look at: A note")
    worker.presses(Qt.Key.Key_Space)
    worker.waits_to_see("About it")
    worker.tabs_to("Remove it")
    worker.presses(Qt.Key.Key_Space)
    worker.waits_for_focus("Why is it removed?")
    assert worker.sees(RULE)
    worker.clicks("Remove for good")
    worker.waits_to_see("That did not work")
    worker.types_into("Why is it removed?", "sent twice")
    worker.clicks("Remove for good")
    worker.waits_to_see("The file was removed.")

    assert worker.sees("Reason: sent twice")
    (left,) = attachments(screen.desk, screen.case_id)
    assert left.removed_at is not None


def test_what_was_typed_stays_when_a_file_is_refused(
    screen: CaseScreen, worker: Worker, answers: Answers, tmp_path: Path
) -> None:
    """The page says why, and another file can be chosen."""
    opens(screen, worker, answers)
    worker.types_into("What does it show?", "A film")
    worker.clicks("Add to the case")
    worker.waits_to_see("Choose a file first.")
    answers.file = tmp_path / "film.jpg"
    answers.file.write_bytes(b"\x00\x00\x00\x18ftypmp42")
    worker.clicks("Choose a file")
    worker.waits_to_see("Chosen: film.jpg")
    worker.clicks("Add to the case")
    worker.waits_to_see("This kind of file cannot be added.")
    answers.file = tmp_path / "note.txt"
    answers.file.write_bytes(b"words")
    worker.clicks("Choose a file")
    worker.waits_to_see("Chosen: note.txt")
    worker.clicks("Add to the case")
    worker.waits_to_see("A copy was added.")

    (made,) = attachments(screen.desk, screen.case_id)
    assert made.about == About("A film")


def test_what_is_typed_about_a_file_is_there_again_after_locking(
    screen: CaseScreen, worker: Worker, answers: Answers, tmp_path: Path
) -> None:
    """So is the file that was chosen; once it is added, the form is empty."""
    answers.file = tmp_path / "note.txt"
    answers.file.write_bytes(b"words")
    opens(screen, worker, answers)
    worker.clicks("Choose a file")
    worker.types_into("What does it show?", "What the neighbour wrote")
    worker.types_into("Who gave it to you?", "The neighbour ")
    locks_and_comes_back(screen)
    opens(screen, worker, answers)
    worker.waits_to_see("Chosen: note.txt")
    assert text_in(worker, "What does it show?") == "What the neighbour wrote"
    worker.clicks("Add to the case")
    worker.waits_to_see("A copy was added.")
    (made,) = attachments(screen.desk, screen.case_id)
    assert made.about == About("What the neighbour wrote", "", "The neighbour")

    locks_and_comes_back(screen)
    opens(screen, worker, answers)
    worker.waits_to_see("What the neighbour wrote")
    assert text_in(worker, "What does it show?") == ""
    assert read_case(screen.desk, screen.case_id).drafts == {}


def test_a_reason_half_typed_is_there_again_after_locking(
    screen: CaseScreen, worker: Worker, answers: Answers
) -> None:
    """It is forgotten with the file."""
    adds(screen, b"words", "A note")
    opens(screen, worker, answers)
    worker.clicks("Look at: A note")
    worker.clicks("Remove it")
    worker.types_into("Why is it removed?", "sent tw")
    locks_and_comes_back(screen)
    opens(screen, worker, answers)
    worker.clicks("Look at: A note")
    worker.clicks("Remove it")
    worker.waits_to_see("This cannot be taken back")
    assert text_in(worker, "Why is it removed?") == "sent tw"
    worker.clicks("Remove for good")
    worker.waits_to_see("The file was removed.")
    assert read_case(screen.desk, screen.case_id).drafts == {}


def locks_and_comes_back(screen: CaseScreen) -> None:
    """Lock as the window does, in the middle of typing, and unlock again."""
    screen.closes()
    lock(screen.desk)
    unlock(screen.desk, PASSPHRASE)


def text_in(worker: Worker, label: str) -> str:
    """Return what stands in a box."""
    boxes = (box for box in worker.visible() if isinstance(box, QLineEdit))
    return next(box.text() for box in boxes if box.accessibleName() == label)


def test_the_case_leads_to_its_photos_and_documents(
    screen: CaseScreen, worker: Worker
) -> None:
    """The line says what was added last."""
    adds(screen, b"words", "A note from a neighbour")
    screen.opens(partial(open_case_home, place=CaseHome(screen.case_id)))
    worker.waits_to_see("A note from a neighbour")
    worker.tabs_to("Photos and documents")
    worker.presses(Qt.Key.Key_Return)

    assert screen.went == [Attachments(screen.case_id)]
