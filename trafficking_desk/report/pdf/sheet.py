"""The paper: its size, its margins, and what stands around the text."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from trafficking_desk.report.made import made_text
from trafficking_desk.report.pdf.canvas import TaggedCanvas
from trafficking_desk.report.pdf.fonts import BOLD, REGULAR, text_width
from trafficking_desk.report.pdf.panels import PANEL, draw_marks
from trafficking_desk.report.pdf.styles import INK, LINE, MUTED, PEN, TOP, WATERMARK
from trafficking_desk.report.pdf.typeset import drawable
from trafficking_desk.report.tree import Document
from trafficking_desk.words import _

_FURNITURE_SIZE: Final = 8.5
_LEADING: Final = 10.5
_PEN_LINE: Final = 38 * mm


@dataclass(frozen=True, slots=True)
class _Pen:
    face: str
    colour: Color


_BOLD_INK: Final = _Pen(BOLD, INK)
_INK: Final = _Pen(REGULAR, INK)
_MUTED: Final = _Pen(REGULAR, MUTED)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One kind of paper, in points."""

    size: tuple[float, float]
    left: float
    right: float
    top: float
    bottom: float
    enlarged: float = 1.0  # the text is set for a smaller page and drawn larger
    panel: tuple[float, float] = (0.0, 0.0)  # a part of the paper that is a page
    folds: bool = False

    @property
    def width(self) -> float:
        """Return the width of the text, before it is enlarged."""
        wide = self.panel[0] or self.size[0]
        return (wide - self.left - self.right) / self.enlarged

    @property
    def height(self) -> float:
        """Return the height of the text, before it is enlarged."""
        high = self.panel[1] or self.size[1]
        return (high - self.top - self.bottom) / self.enlarged


_EDGE: Final = 8 * mm
SHEETS: Final = {
    # The left margin leaves room for the holes of a folder.
    "a4": Sheet(A4, 25 * mm, 18 * mm, TOP, 22 * mm),
    "card": Sheet(A4, _EDGE, _EDGE, _EDGE, _EDGE, panel=PANEL),
    "small": Sheet(A4, 5 * mm, 5 * mm, 5 * mm, 5 * mm, panel=(86 * mm, 54 * mm)),
    "fold": Sheet(A4, _EDGE, _EDGE, _EDGE, _EDGE, panel=PANEL, folds=True),
}
_LARGE: Final = 1.6  # body text of 16 points


def sheet_for(document: Document) -> Sheet:
    """Return the paper of a document."""
    sheet = SHEETS[document.paper]
    return replace(sheet, enlarged=_LARGE) if document.large else sheet


def furniture_for(
    document: Document, sheet: Sheet, *, counted: bool = True
) -> Callable[[TaggedCanvas, int, int], None]:
    """Return what draws header, footer and watermark around one page.

    `counted` is False while nobody knows how many pages there are.
    """

    def draw(canvas: TaggedCanvas, page: int, pages: int) -> None:
        if document.watermark:
            with canvas.artifact("Background"):
                _draw_watermark(canvas, document.watermark, sheet)
        if sheet.panel[0]:
            with canvas.artifact():
                draw_marks(canvas, sheet.panel, folds=sheet.folds)
        if document.bare or sheet.panel[0]:
            return
        with canvas.artifact("Header"):
            _draw_header(canvas, document, sheet)
        with canvas.artifact("Footer"):
            _draw_footer(canvas, document, sheet, (page, pages if counted else 0))

    return draw


def _draw_header(canvas: TaggedCanvas, document: Document, sheet: Sheet) -> None:
    line = sheet.size[1] - 16 * mm
    x = sheet.left
    if document.reference:
        x += _put(canvas, x, line, drawable(document.reference, BOLD), _BOLD_INK)
        x += _put(canvas, x, line, "   ·   ", _MUTED)
    if document.code:
        x += _draw_pen_line(canvas, x, line)
    room = sheet.size[0] - sheet.right - x
    handling = drawable(document.handling, REGULAR)
    wide = text_width(handling, REGULAR, _FURNITURE_SIZE)
    lines = _wrapped(document.title, room - wide - 4 * mm)
    for above, part in enumerate(reversed(lines)):
        _put(canvas, x, line + above * _LEADING, part, _MUTED)
    right = sheet.size[0] - sheet.right
    _put(canvas, right - wide, line, handling, _MUTED)
    _rule(canvas, sheet, line - 2.5 * mm)


def _draw_pen_line(canvas: TaggedCanvas, x: float, y: float) -> float:
    """Draw room for the reference, so that loose pages are put together again."""
    start = x + _put(canvas, x, y, _("Reference (no name)") + " ", _INK)
    canvas.setStrokeColor(PEN)
    canvas.setLineWidth(0.6)
    canvas.line(start, y - 1, start + _PEN_LINE, y - 1)
    return float(start + _PEN_LINE + 3 * mm - x)


def _draw_footer(
    canvas: TaggedCanvas, document: Document, sheet: Sheet, page: tuple[int, int]
) -> None:
    line = sheet.bottom - 10 * mm
    _put(canvas, sheet.left, line, made_text(document), _MUTED)
    counted = _("Page {page} of {pages}") if page[1] else _("Page {page}")
    count = counted.format(page=page[0], pages=page[1])
    if document.code:
        count = f"{document.code}-{page[0]}   ·   {count}"
    wide = text_width(count, REGULAR, _FURNITURE_SIZE)
    right = sheet.size[0] - sheet.right
    _put(canvas, right - wide, line, count, _INK)
    _rule(canvas, sheet, line + 4.5 * mm)


def _draw_watermark(canvas: TaggedCanvas, word: str, sheet: Sheet) -> None:
    size = sheet.size[0] / 6
    canvas.translate(sheet.size[0] / 2, sheet.size[1] / 2)
    canvas.rotate(50)
    canvas.setFillColor(WATERMARK)
    canvas.setFont(BOLD, size)
    canvas.drawCentredString(0, -size / 3, drawable(word, BOLD))


def _put(canvas: TaggedCanvas, x: float, y: float, typed: str, pen: _Pen) -> float:
    """Draw one line of text and return how wide it is."""
    canvas.setFillColor(pen.colour)
    canvas.setFont(pen.face, _FURNITURE_SIZE)
    canvas.drawString(x, y, typed)
    return text_width(typed, pen.face, _FURNITURE_SIZE)


def _wrapped(typed: str, room: float) -> list[str]:
    """Return the words in lines that fit: nobody can read a title that is cut."""
    lines: list[str] = []
    for word in drawable(typed, REGULAR).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, REGULAR, _FURNITURE_SIZE) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _rule(canvas: TaggedCanvas, sheet: Sheet, y: float) -> None:
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.5)
    canvas.line(sheet.left, y, sheet.size[0] - sheet.right, y)
