"""Papers on their way out while the desk is locked: none goes unsealed."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from tests.ui.conftest import PASSPHRASE, Open, sets_up
from tests.ui.office import makes_pages
from tests.ui.worker import Worker
from trafficking_desk.cases.file import read_case_file
from trafficking_desk.desk.cases import import_case
from trafficking_desk.desk.events import events
from trafficking_desk.desk.issues import issued
from trafficking_desk.desk.packs import save_pdf
from trafficking_desk.desk.vaults import vault_state
from trafficking_desk.store.errors import DiskFullError
from trafficking_desk.ui import printing
from trafficking_desk.ui.main_window import MainWindow
from trafficking_desk.ui.packs import verbs, view
from trafficking_desk.ui.packs.asking import Asking
from trafficking_desk.ui.places import Packs
from trafficking_desk.ui.printing import PrintJob, print_pages

STAYED = (
    "What you asked to print, save or copy did not go out: the page was left or the "
    "desk locked first. Open the paper and ask once more."
)
ADULT = Path(__file__).parents[1] / "cases" / "england_adult_agrees.json"


class Door:
    """A window on the page of a paper; its file and its printer can be slow."""

    def __init__(self, window: MainWindow, worker: Worker, out: Path) -> None:
        self.window = window
        self.worker = worker
        self.out = out
        self.under_way = threading.Event()
        self.go_on = threading.Event()
        self.go_on.set()
        self.broken = False
        self.case_id = ""

    def opens(self) -> None:
        """Make the pages of a case and answer the last check."""
        case = read_case_file(ADULT, self.window.desk.content.signs)
        self.case_id = import_case(self.window.desk, case).id
        self.window.go(Packs(self.case_id, "referral"))
        makes_pages(self.worker)

    def printer(self, _parent: QWidget) -> QPrinter:
        """Play the print dialog: a printer that writes a file."""
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.out))
        return printer

    def save(self, data: bytes, path: Path) -> None:
        """Write a file, once the disk goes on, or fail."""
        self.waits()
        if self.broken:
            raise DiskFullError
        save_pdf(data, path)

    def prints(self, pdf: bytes, printer: QPrinter, job: PrintJob) -> bool:
        """Print, once the printer goes on."""
        self.waits()
        return print_pages(b"" if self.broken else pdf, printer, job)

    def waits(self) -> None:
        """Say that it is under way, and wait."""
        self.under_way.set()
        assert self.go_on.wait(20)

    def starts(self, *words: str) -> None:
        """Press these, and wait until what they ask for is half done."""
        self.go_on.clear()
        for each in words:
            self.worker.clicks(each)
        self.worker.waits_until(self.under_way.is_set)

    def locks(self) -> None:
        """Lock, and wait until the vault is closed."""
        self.window.lock()
        self.worker.waits_until(lambda: vault_state(self.window.desk) == "locked")

    def told(self) -> list[str]:
        """Unlock, and return what the history says about papers in the end."""
        desk = self.window.desk
        self.worker.types_into("Passphrase", PASSPHRASE)
        self.worker.clicks("Unlock")
        self.worker.waits_until(lambda: vault_state(desk) == "open")
        self.worker.waits_until(lambda: not desk.unsaid)
        lines = events(desk, self.case_id)
        return [line.what for line in lines if line.what.startswith("pack")]


@pytest.fixture
def door(
    opens: Open, worker: Worker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Door]:
    """Return a window where a paper is about to go out."""
    window = opens()
    sets_up(worker)
    door = Door(window, worker, tmp_path / "out.pdf")
    monkeypatch.setattr(verbs, "save_pdf", door.save)
    monkeypatch.setattr(printing, "print_pages", door.prints)
    asking = Asking(door.printer, lambda _parent, _name: door.out)
    monkeypatch.setattr(view, "Asking", lambda: asking)
    door.opens()
    yield door
    door.go_on.set()


@pytest.mark.parametrize("asked", [("Save as PDF",), ("Print", "Print now")])
def test_what_was_asked_for_as_the_desk_locks_stays_here(
    door: Door, asked: tuple[str, ...]
) -> None:
    """In one breath: where its line is written, a second one says that it stayed."""
    for words in asked:
        door.worker.clicks(words)
    door.locks()

    assert door.told()[1:] in ([], ["pack_not_gone"])
    assert issued(door.window.desk, door.case_id) == ()
    assert not door.out.exists()
    assert not door.under_way.is_set()
    assert door.worker.sees(STAYED)


@pytest.mark.parametrize(
    ("asked", "what"),
    [(("Save as PDF",), "pack_saved"), (("Print", "Print now"), "pack_printed")],
)
def test_what_goes_out_while_the_desk_locks_is_sealed(
    door: Door, asked: tuple[str, ...], what: str
) -> None:
    """Its line was there before the first byte."""
    door.starts(*asked)
    assert [one.what for one in events(door.window.desk, door.case_id)][-1] == what
    assert not door.out.exists()
    door.locks()
    door.go_on.set()
    door.worker.waits_until(door.out.exists)

    assert door.told() == [what]
    (out,) = issued(door.window.desk, door.case_id)
    assert out.id


@pytest.mark.parametrize(
    ("asked", "what"),
    [(("Save as PDF",), "pack_saved"), (("Print", "Print now"), "pack_printed")],
)
def test_what_fails_while_the_desk_is_locked_is_told_after_unlocking(
    door: Door, asked: tuple[str, ...], what: str
) -> None:
    """The vault takes no line meanwhile."""
    door.broken = True
    door.starts(*asked)
    door.locks()
    door.go_on.set()
    door.worker.waits_until(lambda: bool(door.window.desk.unsaid))

    assert door.told() == [what, "pack_not_gone"]
    assert issued(door.window.desk, door.case_id) == ()
