"""The box that prints: a plain note first, then pages with a way to stop."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TypeVar

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from trafficking_desk.errors import DeskError
from trafficking_desk.ui.packs.print_box import PrintBox
from trafficking_desk.ui.packs.way_out import Stopped
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
        self.opens: list[Callable[[Stopped], None]] = []
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

    def door(self, then: Callable[[Stopped], None], _failed: Failed) -> None:
        """Keep the door shut until `opens` is called."""
        self.opens.append(then)

    def stopped(self, pages: int) -> None:
        """Note how many pages are out of those that were wanted."""
        self.heard.append(f"{pages} out")

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


def test_no_page_is_sent_before_the_door_opens(office: Office) -> None:
    """What goes out is written down first; then the printer has it."""
    office.box.start(pdf_of(2), office.door)
    office.clicks("Print now")
    assert office.sees("Printing")
    assert office.waiting == []

    office.opens.pop()(office.stopped)
    office.work()
    assert office.heard == ["printed"]


def test_a_door_that_stays_shut_is_told_and_one_can_try_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """The vault took no line: nothing was sent."""
    office = Office(qtbot, tmp_path / "paper.pdf")

    def shut(_then: Callable[[Stopped], None], failed: Failed) -> None:
        failed(DeskError())

    office.box.start(pdf_of(1), shut)
    office.clicks("Print now")
    assert office.heard == [DeskError().message()]
    assert office.waiting == []
    assert not office.sees("Printing")
    office.box.start(pdf_of(1))
    office.work()
    assert office.heard[1:] == ["printed"]


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

    assert office.heard == ["printed"]
    assert len(PdfReader(office.out).pages) == 2
    assert not office.sees("Printing")


def test_a_stopped_print_is_not_told_as_printed(office: Office) -> None:
    """The history must say that no page of it went out."""
    office.box.start(pdf_of(3), office.door)
    office.clicks("Print now")
    office.opens.pop()(office.stopped)
    office.clicks("Stop printing")
    office.work()

    assert office.heard == ["0 out"]
    assert not office.sees("Printing")


def test_a_print_stopped_half_way_tells_what_is_out(office: Office) -> None:
    """Paper is out: the history has to know."""
    office.box.start(pdf_of(3), office.door)
    office.clicks("Print now")
    office.opens.pop()(office.stopped)
    bar = office.box.findChild(QProgressBar)
    assert bar is not None
    bar.valueChanged.connect(office.box.cancel)
    office.work()

    assert office.heard == ["1 out"]


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
    office.box.start(b"no pdf", office.door)
    office.clicks("Print now")
    office.opens.pop()(office.stopped)
    office.work()
    office.box.start(pdf_of(1))
    office.work()

    assert office.heard[0] == "0 out"
    assert "The printer did not take the pages." in office.heard[1]
    assert office.heard[2:] == ["printed"]


def test_one_print_at_a_time(office: Office) -> None:
    """A second click while pages come out sends nothing twice."""
    office.box.start(pdf_of(1))
    office.clicks("Print now")
    office.box.start(pdf_of(1))

    assert len(office.waiting) == 1
