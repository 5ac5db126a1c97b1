"""Printing a finished PDF, into a file instead of onto paper."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from trafficking_desk.ui.printing import (
    JOB_NAME,
    MOST_DPI,
    PrintFailedError,
    PrintJob,
    new_printer,
    print_pages,
)

A4 = (595.276, 841.89)


def pdf_of(pages: int) -> bytes:
    """Return a PDF with so many empty pages."""
    writer = PdfWriter()
    for _number in range(pages):
        writer.add_blank_page(*A4)
    held = BytesIO()
    writer.write(held)
    return held.getvalue()


@pytest.fixture
def paper(qapp: QApplication, tmp_path: Path) -> tuple[QPrinter, Path]:
    """Return a printer that writes a file, and the file."""
    assert qapp
    printer = new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    out = tmp_path / "paper.pdf"
    printer.setOutputFileName(str(out))
    return printer, out


def test_every_page_comes_out_at_its_own_size(paper: tuple[QPrinter, Path]) -> None:
    """One sheet a page, A4, none left out."""
    printer, out = paper
    seen: list[tuple[int, int]] = []
    job = PrintJob()
    job.progress.page.connect(lambda page, last: seen.append((page, last)))

    assert print_pages(pdf_of(3), printer, job)

    pages = PdfReader(out).pages
    assert len(pages) == 3
    assert [round(float(edge)) for edge in pages[0].mediabox[2:]] == [595, 842]
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_a_print_that_is_stopped_sends_no_further_page(
    paper: tuple[QPrinter, Path],
) -> None:
    """The page under way is finished; the next is not begun."""
    printer, _out = paper
    seen: list[int] = []
    job = PrintJob()

    def note(page: int, _last: int) -> None:
        seen.append(page)
        if page == 2:
            job.cancel()

    job.progress.page.connect(note)

    assert not print_pages(pdf_of(5), printer, job)
    assert seen == [1, 2]


def test_only_the_pages_asked_for_are_printed(paper: tuple[QPrinter, Path]) -> None:
    """As the print dialog of the system sets them."""
    printer, out = paper
    printer.setFromTo(2, 3)

    assert print_pages(pdf_of(4), printer, PrintJob())
    assert len(PdfReader(out).pages) == 2


def test_fine_printers_get_no_larger_pictures(paper: tuple[QPrinter, Path]) -> None:
    """At 1200 dots an inch a page would take half a gigabyte."""
    printer, out = paper
    assert printer.resolution() <= MOST_DPI
    printer.setResolution(1200)
    print_pages(pdf_of(1), printer, PrintJob())

    (page,) = PdfReader(out).pages
    assert len(page.images) == 1
    for image in page.images:
        assert image.image
        assert max(image.image.size) <= 3600


def test_the_print_queue_learns_nothing(paper: tuple[QPrinter, Path]) -> None:
    """Queues and their logs are read by others."""
    printer, out = paper
    print_pages(pdf_of(1), printer, PrintJob())

    assert printer.docName() == JOB_NAME
    assert printer.creator() == JOB_NAME
    information = PdfReader(out).metadata
    assert information
    assert information.title == JOB_NAME


def test_what_has_no_pages_is_not_sent(paper: tuple[QPrinter, Path]) -> None:
    """The worker is told what else to do."""
    with pytest.raises(PrintFailedError, match="You can also save the PDF"):
        print_pages(b"no pdf", paper[0], PrintJob())


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_does_not_start_is_told(
    paper: tuple[QPrinter, Path], tmp_path: Path
) -> None:
    """Switched off, or gone."""
    printer, _out = paper
    printer.setOutputFileName(str(tmp_path / "no folder" / "paper.pdf"))

    with pytest.raises(PrintFailedError):
        print_pages(pdf_of(1), printer, PrintJob())
