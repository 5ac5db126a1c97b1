"""The door of this package: a document in, the bytes of a PDF out."""

from functools import partial
from io import BytesIO

from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from trafficking_desk.report.pdf.canvas import TaggedCanvas
from trafficking_desk.report.pdf.compose import compose
from trafficking_desk.report.pdf.finish import finish
from trafficking_desk.report.pdf.fonts import REGULAR, register_faces
from trafficking_desk.report.pdf.sheet import SHEETS, Sheet, furniture_for
from trafficking_desk.report.pdf.structure import Element
from trafficking_desk.report.tree import Document


def render_pdf(document: Document) -> bytes:
    """Return a tagged PDF; the same document gives the same bytes."""
    register_faces()
    sheet = SHEETS[document.paper]
    root = Element("Document")
    story = compose(document, root, sheet.width)
    out = BytesIO()
    template = BaseDocTemplate(
        out, pagesize=sheet.size, invariant=1, initialFontName=REGULAR
    )
    template.addPageTemplates(PageTemplate(frames=[_frame(sheet)]))
    maker = partial(TaggedCanvas, furniture=furniture_for(document, sheet))
    template.build(story, canvasmaker=maker)
    return finish(out.getvalue(), root, document)


def _frame(sheet: Sheet) -> Frame:
    return Frame(
        sheet.left,
        sheet.bottom,
        sheet.width,
        sheet.height,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
