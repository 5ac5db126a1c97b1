"""Prints a finished PDF: page by page, at most 300 dpi, off the window's thread.

The job's name is neutral: print queues and their logs are read by others.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from trafficking_desk.errors import DeskError
from trafficking_desk.words import _

MOST_DPI: Final = 300  # 1200 dpi made 530 MB a page
JOB_NAME: Final = "Document"


class PrintFailedError(DeskError):
    """The printer would not start, or gave up."""

    def message(self) -> str:
        """Return what to do when the printer does not answer."""
        return _(
            "The printer did not take the pages. Check that it is on and has paper, "
            "then print again. You can also save the PDF."
        )


class Progress(QObject):
    """Tells the window, across threads, which page is being printed."""

    page = Signal(int, int)  # this page, of how many


@dataclass(slots=True)
class PrintJob:
    """One print under way; `cancel` stops it before the next page.

    `sent` counts the pages that were sent, the one under way among them.
    """

    progress: Progress = field(default_factory=Progress)
    stop: threading.Event = field(default_factory=threading.Event)
    sent: int = 0

    def cancel(self) -> None:
        """Ask for no further page."""
        self.stop.set()


def new_printer() -> QPrinter:
    """Return the system's usual printer for A4, under a name that says nothing."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(JOB_NAME)
    printer.setCreator(JOB_NAME)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)  # the pages bring their own margins
    _cap(printer)
    return printer


def ask_for_printer(parent: QWidget) -> QPrinter | None:
    """Show the print dialog; None when the worker thinks better of it."""
    printer = new_printer()
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print"))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    _cap(printer)
    return printer


def print_or_tell(
    pdf: bytes, printer: QPrinter, job: PrintJob, stopped: Callable[[int], object]
) -> bool:
    """Print as `print_pages` does; `stopped` hears of fewer pages than asked for.

    It is called on this thread with how many were sent.
    """
    all_out = False
    try:
        all_out = print_pages(pdf, printer, job)
    finally:
        if not all_out:
            stopped(job.sent)
    return all_out


def print_pages(pdf: bytes, printer: QPrinter, job: PrintJob) -> bool:
    """Send the chosen pages; return False if it was cancelled.

    Raises PrintFailedError if the printer does not start.
    """
    held = QByteArray(pdf)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    painter = QPainter()
    if document.pageCount() == 0 or not painter.begin(printer):
        raise PrintFailedError
    try:
        return _paint(document, painter, printer, job)
    finally:
        painter.end()
        document.close()


def _paint(
    document: QPdfDocument, painter: QPainter, printer: QPrinter, job: PrintJob
) -> bool:
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or document.pageCount(), document.pageCount())
    for number in range(first, last + 1):
        if job.stop.is_set():
            printer.abort()
            return False
        if number > first and not printer.newPage():
            raise PrintFailedError
        job.sent += 1
        job.progress.page.emit(number, last)
        _paint_page(document, number - 1, painter, printer.resolution())
    return True


def _paint_page(document: QPdfDocument, page: int, painter: QPainter, dpi: int) -> None:
    room = painter.viewport().size()
    fitted = document.pagePointSize(page).scaled(
        room.toSizeF(), Qt.AspectRatioMode.KeepAspectRatio
    )
    # A printer may keep to its own, finer dots: the picture need not.
    drawn = (fitted * min(1.0, MOST_DPI / dpi)).toSize()
    image = document.render(page, drawn)
    painter.drawImage(QRectF(QPointF(0, 0), fitted), image)


def _cap(printer: QPrinter) -> None:
    printer.setResolution(min(printer.resolution(), MOST_DPI))
