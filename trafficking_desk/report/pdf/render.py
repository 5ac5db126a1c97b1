"""The door of this package: a document in, the bytes of a PDF out."""

from functools import partial
from io import BytesIO

from reportlab import rl_config
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from trafficking_desk.report.opening import opening_of
from trafficking_desk.report.pdf.canvas import TaggedCanvas
from trafficking_desk.report.pdf.compose import compose
from trafficking_desk.report.pdf.finish import finish, first_page_of
from trafficking_desk.report.pdf.fonts import REGULAR, register_faces
from trafficking_desk.report.pdf.panels import panels
from trafficking_desk.report.pdf.sheet import Sheet, furniture_for, sheet_for
from trafficking_desk.report.pdf.structure import Element
from trafficking_desk.report.tree import Document

rl_config.useA85 = 0  # streams as bytes, not as letters: sooner and smaller


def render_pdf(document: Document) -> bytes:
    """Return a tagged PDF; the same document gives the same bytes."""
    root = Element("Document")
    return finish(_drawn(document, root), root, document)


def render_first_page(document: Document) -> bytes:
    """Return the first page alone, to look at while the whole is made.

    It is drawn as `render_pdf` draws it, but does not know how many pages follow.
    """
    opening = opening_of(document)
    drawn = _drawn(opening, Element("Document"), counted=False)
    return first_page_of(drawn, document)


def _drawn(document: Document, root: Element, *, counted: bool = True) -> bytes:
    """Return the pages without tags; `root` gets the elements and their marks."""
    register_faces()
    sheet = sheet_for(document)
    story = compose(document, root, sheet.width)
    out = BytesIO()
    template = BaseDocTemplate(
        out, pagesize=sheet.size, invariant=1, initialFontName=REGULAR
    )
    template.addPageTemplates(_page(sheet))
    furniture = furniture_for(document, sheet, counted=counted)
    template.build(story, canvasmaker=partial(TaggedCanvas, furniture=furniture))
    return out.getvalue()


def _page(sheet: Sheet) -> PageTemplate:
    def enlarge(canvas: TaggedCanvas, _template: BaseDocTemplate) -> None:
        if sheet.enlarged != 1.0:
            canvas.scale(sheet.enlarged, sheet.enlarged)

    if sheet.panel[0]:
        frames = panels((sheet.left, sheet.bottom), sheet.panel, folds=sheet.folds)
        return PageTemplate(frames=frames)
    return PageTemplate(frames=[_frame(sheet)], onPage=enlarge)


def _frame(sheet: Sheet) -> Frame:
    return Frame(
        sheet.left / sheet.enlarged,
        sheet.bottom / sheet.enlarged,
        sheet.width,
        sheet.height,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
