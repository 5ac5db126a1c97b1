"""Drawing a paper: what draws is loaded when the first one is drawn.

ReportLab, python-docx and the rest take half a second and 30 MB, which neither
the first window nor the list of cases needs. Each is loaded on the lane that draws.
"""

from typing import TYPE_CHECKING

from trafficking_desk.report.tree import Document

if TYPE_CHECKING:
    from trafficking_desk.report.pdf.headings import HeadingPlace


def draw_pdf(document: Document) -> bytes:
    """Return a tagged PDF; the same document gives the same bytes."""
    from trafficking_desk.report.pdf.render import render_pdf  # noqa: PLC0415

    return render_pdf(document)


def draw_first_page(document: Document) -> bytes:
    """Return the first page alone, to look at while the whole is drawn."""
    from trafficking_desk.report.pdf.render import render_first_page  # noqa: PLC0415

    return render_first_page(document)


def draw_docx(document: Document) -> bytes:
    """Return a Word file; the same document gives the same bytes."""
    from trafficking_desk.report.word.render import render_docx  # noqa: PLC0415

    return render_docx(document)


def headings_of(pdf: bytes) -> "tuple[HeadingPlace, ...]":
    """Return every heading of the list of contents, in reading order."""
    from trafficking_desk.report.pdf.headings import heading_places  # noqa: PLC0415

    return heading_places(pdf)


def fields_of(pdf: bytes) -> "tuple[HeadingPlace, ...]":
    """Return every place for a pen that fills a field, in reading order."""
    from trafficking_desk.report.pdf.headings import field_places  # noqa: PLC0415

    return field_places(pdf)


def photo_for_paper(data: bytes, wide: float, high: float) -> bytes:
    """Return a JPEG for a place of `wide` by `high` mm; nothing for no photo."""
    from trafficking_desk.report.photos import ready_for_paper  # noqa: PLC0415

    return ready_for_paper(data, wide, high)
