"""Printing from the preview: a plain note first, then pages with a way to stop."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from trafficking_desk.errors import DeskError
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.packs.way_out import Door, Stopped
from trafficking_desk.ui.ports import Failed, Post
from trafficking_desk.ui.printing import PrintJob, ask_for_printer, print_or_tell
from trafficking_desk.ui.widgets.button import quiet_button, secondary_button
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.heading import body
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.sight import bring_into_sight
from trafficking_desk.words import _

AskForPrinter = Callable[[QWidget], QPrinter | None]


class PrintBox(QWidget):
    """Asks, prints and says how far it is. Usable for any finished PDF.

    `printed` tells that every page went out, `failed` why not. `warned`: what a
    printer keeps was said already.
    """

    printed = Signal()
    failed = Signal(DeskError)

    def __init__(
        self, post: Post, ask: AskForPrinter = ask_for_printer, *, warned: bool = False
    ) -> None:
        super().__init__()
        self._post = post
        self._ask = ask
        self._pdf = b""
        self._warned = warned
        self._door: Door = _open_at_once
        self._job: PrintJob | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._note = self._make_note()
        self._line = body("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._running = self._make_running()
        for part in (self._note, self._running):
            part.hide()
            self._box.addWidget(part)

    def start(self, pdf: bytes, door: Door | None = None) -> None:
        """Print `pdf`; the first time, say first what a print system keeps.

        No page is sent before `door` opens; it hears if not all of them went out.
        """
        if self._job is not None:
            return
        self._pdf, self._door = pdf, door or _open_at_once
        if self._warned:
            self._choose()
        else:
            self._note.show()
            self._now.setFocus()
            # With its words, not only the button that has the focus.
            QTimer.singleShot(0, self._note, lambda: bring_into_sight(self._note))

    def cancel(self) -> None:
        """Send no further page."""
        if self._job is not None:
            self._job.cancel()

    def _make_note(self) -> QWidget:
        row = QWidget()
        flow = Flow(row, px(self, 12))
        self._now = secondary_button(_("Print now"))
        self._now.clicked.connect(self._go_on)
        later = quiet_button(_("Not now"))
        later.clicked.connect(self._close_note)
        flow.addWidget(self._now)
        flow.addWidget(later)
        return card(notice("attention", _("Before you print"), printers_keep()), row)

    def _make_running(self) -> QWidget:
        stop = quiet_button(_("Stop printing"), "cross")
        stop.clicked.connect(self.cancel)
        return card(self._line, self._bar, stop)

    def _go_on(self) -> None:
        self._warned = True
        self._note.hide()
        self._choose()

    def _close_note(self) -> None:
        self._note.hide()

    def _choose(self) -> None:
        printer = self._ask(self)
        if printer is None:
            return
        self._line.setText(_("Printing"))
        self._bar.setRange(0, 0)
        self._running.show()
        self._job = job = PrintJob()
        job.progress.page.connect(self._show_page)
        self._door(partial(self._send, self._pdf, printer, job), self._failed)

    def _send(
        self, pdf: bytes, printer: QPrinter, job: PrintJob, stopped: Stopped
    ) -> None:
        self._post(
            lambda: print_or_tell(pdf, printer, job, stopped),
            while_alive(self, self._done),
            while_alive(self, self._failed),
        )

    def _show_page(self, page: int, last: int) -> None:
        words = _("Printing page {page} of {last}")
        self._line.setText(words.format(page=page, last=last))
        self._bar.setRange(0, last)
        self._bar.setValue(page)

    def _done(self, all_out: bool) -> None:  # noqa: FBT001 - an answer of a lane
        self._end()
        if all_out:
            self.printed.emit()

    def _failed(self, error: DeskError) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._job = None
        self._running.hide()


def _open_at_once(then: Callable[[Stopped], None], _failed: Failed) -> None:
    """Let go what belongs to no case."""
    then(_nothing)


def _nothing(_pages: int) -> None:
    """Write nothing down."""


def printers_keep() -> str:
    """Return what to know before anything is printed."""
    return _(
        "Printers and computers keep copies of what they print, and the desk "
        "cannot delete those. Use a printer you trust, and stay beside it until "
        "the last page is out."
    )
