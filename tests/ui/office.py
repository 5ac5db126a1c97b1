"""A desk on its pack screen, and the windows that the system shows."""

from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tests.ui.case_screen import CaseScreen
from tests.ui.worker import Worker
from trafficking_desk.desk.events import events
from trafficking_desk.ui.packs.asking import Asking
from trafficking_desk.ui.packs.view import open_packs
from trafficking_desk.ui.places import Packs
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
