"""The same paper through plain ReportLab: what the tags and the care cost.

Like for like: each table is a table with the same heads and columns, each text the
same paragraph in the same embedded face and size, each photo the same bytes at the
same size, and each page has its number. Left out is what makes it ours: tags,
bookmarks, bars beside the person's own words, keeping headings with their text,
"of how many pages", lines for a pen, and the drawing of figures.
"""

from functools import singledispatch
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    Image,
    Paragraph,
    SimpleDocTemplate,
    Table,
)

from trafficking_desk.report import tree
from trafficking_desk.report.pdf.fonts import BOLD, REGULAR, register_faces

_WIDTH: Final = 167 * mm
_BODY: Final = ParagraphStyle("body", fontName=REGULAR, fontSize=10, leading=14.5)
_HEAD: Final = ParagraphStyle("head", fontName=BOLD, fontSize=12, leading=16)
_LINES: Final = [("VALIGN", (0, 0), (-1, -1), "TOP")]


def plain_pdf(document: tree.Document) -> bytes:
    """Return the paper without any of our own layers."""
    register_faces()
    story = [_text(document.title, _HEAD), _text(document.subtitle)]
    for section in document.sections:
        story.append(_text(section.title, _HEAD))
        for node in section.nodes:
            story += _plain(node)
    out = BytesIO()
    paper = SimpleDocTemplate(out, invariant=1, initialFontName=REGULAR)
    paper.build(story, onFirstPage=_number, onLaterPages=_number)
    return out.getvalue()


def _number(canvas: Canvas, template: SimpleDocTemplate) -> None:
    canvas.setFont(REGULAR, 8.5)
    canvas.drawString(25 * mm, 10 * mm, f"Page {template.page}")


def _text(typed: str, style: ParagraphStyle = _BODY) -> Flowable:
    return Paragraph(escape(typed).replace("\n", "<br/>"), style)


@singledispatch
def _plain(node: tree.Node) -> list[Flowable]:
    raise TypeError(type(node))


@_plain.register
def _heading(node: tree.Heading) -> list[Flowable]:
    return [_text(node.text, _HEAD)]


@_plain.register
def _paragraph(node: tree.Paragraph) -> list[Flowable]:
    return [_text(node.text)]


@_plain.register
def _points(node: tree.Points) -> list[Flowable]:
    return [_text(f"• {item}") for item in node.items]


@_plain.register
def _summary(node: tree.SummaryList) -> list[Flowable]:
    rows = [[_text(row.label, _HEAD), _text(row.answer)] for row in node.rows]
    return [Table(rows, [0.31 * _WIDTH, 0.69 * _WIDTH], style=_LINES, splitInRow=1)]


@_plain.register
def _table(node: tree.Table) -> list[Flowable]:
    share = _WIDTH / sum(node.widths)
    rows = [[_text(one, _HEAD) for one in node.head]]
    rows += [[_text(one) for one in row] for row in node.rows]
    widths = [share * one for one in node.widths]
    return [Table(rows, widths, style=_LINES, repeatRows=1, splitInRow=1)]


@_plain.register
def _notice(node: tree.Notice) -> list[Flowable]:
    texts = (node.text, *node.points)
    rows = [[_text(node.title, _HEAD)], *([_text(one)] for one in texts)]
    return [Table(rows, [_WIDTH], style=_LINES)]


@_plain.register
def _card(node: tree.ContactCard) -> list[Flowable]:
    left = [_text(one) for one in (node.when, node.name, node.who_for, node.small)]
    right = [_text(node.number, _HEAD), _text(node.checked)]
    return [Table([[left, right]], [0.54 * _WIDTH, 0.46 * _WIDTH], style=_LINES)]


@_plain.register
def _entries(node: tree.Entries) -> list[Flowable]:
    story: list[Flowable] = []
    for entry in node.items:
        story += [_text(entry.title, _HEAD), _text("  ·  ".join(entry.details))]
        story += [_text(part.text) for part in entry.parts]
    return story


@_plain.register
def _lines(node: tree.Lines) -> list[Flowable]:
    return [_text(node.label)]


@_plain.register
def _figure(node: tree.Figure) -> list[Flowable]:
    return [_text(node.says)]


@_plain.register
def _photo(node: tree.Photo) -> list[Flowable]:
    return [Image(BytesIO(node.image), 130 * mm, 95 * mm), _text(node.says)]


@_plain.register
def _page_break(_node: tree.PageBreak) -> list[Flowable]:
    return []
