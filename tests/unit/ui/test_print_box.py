"""The box that prints: a plain note first, then pages with a way to stop."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TypeVar

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.unit.ui.pretence import Lane
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.packs.print_box import PrintBox
from trafficking_desk.ui.ports import Failed
from trafficking_desk.ui.printing import new_printer

T = TypeVar("T")


class Office:
    """A print box, a printer that writes a file, and what was heard."""

    def __init__(self, qtbot: QtBot, out: Path) -> None:
        self.out = out
        self.asked = 0
        self.willing = True
        self.waiting: list[Callable[[], None]] = []
        self.heard: list[str] = []
        self.box = PrintBox(self.post, self.ask)
        self.box.begun.connect(lambda: self.heard.append("begun"))
        self.box.printed.connect(lambda: self.heard.append("printed"))
        self.box.failed.connect(lambda error: self.heard.append(error.message()))
        qtbot.addWidget(self.box)
        self.box.show()

    def post(
        self, verb: Callable[[], T], then: Callable[[T], None], failed: Failed
    ) -> None:
        """Keep the work until `work` is called."""

        def run() -> None:
            try:
                value = verb()
            except DeskError as error:
                failed(error)
            else:
                then(value)

        self.waiting.append(run)

    def work(self) -> None:
        """Do what was posted."""
        self.waiting.pop(0)()

    def ask(self, _parent: QWidget) -> QPrinter | None:
        """Play the print dialog of the system."""
        self.asked += 1
        if not self.willing:
            return None
        printer = new_printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.out))
        return printer

    def sees(self, text: str) -> bool:
        """Say whether these words are on screen."""
        labels = self.box.findChildren(QLabel)
        return any(text in label.text() for label in labels if label.isVisible())

    def clicks(self, text: str) -> None:
        """Click a button by its words."""
        buttons = self.box.findChildren(QPushButton)
        next(b for b in buttons if b.text() == text and b.isVisible()).click()


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Office:
    """Return an office where nothing was printed yet."""
    return Office(qtbot, tmp_path / "paper.pdf")


def pdf_of(pages: int) -> bytes:
    """Return a PDF with so many empty pages."""
    writer = PdfWriter()
    for _number in range(pages):
        writer.add_blank_page(595, 842)
    held = BytesIO()
    writer.write(held)
    return held.getvalue()


def test_the_first_page_is_heard_of_however_fast_the_printer_is(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """A paper that went out and was not written down would be lost."""
    fast = Office(qtbot, tmp_path / "paper.pdf")
    box = PrintBox(Lane(), fast.ask, warned=True)
    qtbot.addWidget(box)
    heard: list[str] = []
    box.begun.connect(lambda: heard.append("begun"))
    box.printed.connect(lambda: heard.append("printed"))
    box.start(pdf_of(1))

    assert heard == ["begun", "printed"]


def test_before_the_first_print_the_note_is_read(office: Office) -> None:
    """Nothing is asked or sent until the worker goes on."""
    office.box.start(pdf_of(1))

    assert office.sees("keep copies of what they print")
    assert office.asked == 0
    assert office.waiting == []


def test_the_second_print_goes_straight_to_the_printer(office: Office) -> None:
    """A note that always comes is not read."""
    office.box.start(pdf_of(2))
    office.clicks("Print now")
    office.work()
    office.box.start(pdf_of(2))

    assert office.asked == 2
    assert not office.sees("keep copies of what they print")


def test_a_print_is_told_when_every_page_is_out(office: Office) -> None:
    """While it runs, the box says so and offers to stop."""
    office.box.start(pdf_of(2))
    office.clicks("Print now")
    assert office.sees("Printing")
    office.work()

    assert office.heard == ["begun", "printed"]
    assert len(PdfReader(office.out).pages) == 2
    assert not office.sees("Printing")


def test_a_stopped_print_is_not_told_as_printed(office: Office) -> None:
    """The history must not say that a pack went out."""
    office.box.start(pdf_of(3))
    office.clicks("Print now")
    office.clicks("Stop printing")
    office.work()

    assert office.heard == []
    assert not office.sees("Printing")


def test_a_print_stopped_half_way_has_begun_all_the_same(office: Office) -> None:
    """Paper is out: the history has to know."""
    office.box.begun.connect(office.box.cancel)
    office.box.start(pdf_of(3))
    office.clicks("Print now")
    office.work()

    assert office.heard == ["begun"]


def test_a_worker_may_think_better_of_it(office: Office) -> None:
    """At the note, or in the print dialog."""
    office.box.start(pdf_of(1))
    office.clicks("Not now")
    office.willing = False
    office.box.start(pdf_of(1))
    office.clicks("Print now")

    assert office.waiting == []
    assert office.heard == []
    assert not office.sees("Printing")


def test_a_printer_that_fails_is_told(office: Office) -> None:
    """With what to do; afterwards one can try again."""
    office.box.start(b"no pdf")
    office.clicks("Print now")
    office.work()
    office.box.start(pdf_of(1))
    office.work()

    assert "The printer did not take the pages." in office.heard[0]
    assert office.heard[1:] == ["begun", "printed"]


def test_one_print_at_a_time(office: Office) -> None:
    """A second click while pages come out sends nothing twice."""
    office.box.start(pdf_of(1))
    office.clicks("Print now")
    office.box.start(pdf_of(1))

    assert len(office.waiting) == 1
