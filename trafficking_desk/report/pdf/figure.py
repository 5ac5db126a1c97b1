"""Simple drawings: lines through points, and words beside them."""

from typing import Final

from pikepdf import Array, Name
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from trafficking_desk.report.curves import curves
from trafficking_desk.report.pdf import styles
from trafficking_desk.report.pdf.canvas import TaggedCanvas
from trafficking_desk.report.pdf.fonts import REGULAR
from trafficking_desk.report.pdf.structure import Element
from trafficking_desk.report.pdf.typeset import drawable
from trafficking_desk.report.tree import Figure, Label, Shape

_SIZE: Final = 8.0


class Drawing(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """One figure, in the middle of the text's width."""

    def __init__(self, node: Figure, element: Element, room: float) -> None:
        super().__init__()
        self._node = node
        self._element = element
        self._scale = min(1.0, room / (node.width * mm))
        self.width, self.height = room, node.height * mm * self._scale
        self.spaceBefore, self.spaceAfter = styles.GAP, styles.GAP

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take the whole width."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw shapes, then words, as one element with its place on the page."""
        wide = self._node.width * mm * self._scale
        left = (self.width - wide) / 2
        x, y = self.canv.absolutePosition(left, 0)
        box = [round(one, 2) for one in (x, y, x + wide, y + self.height)]
        self._element.attributes = {
            "Placement": Name.Block,
            "BBox": Array(box),
        }
        self.canv.open_mark(self._element)
        self.canv.saveState()
        self.canv.translate(left, 0)
        self.canv.scale(self._scale, self._scale)
        for shape in self._node.shapes:
            _draw_shape(self.canv, shape)
        self.canv.setFillColor(styles.INK)
        self.canv.setFont(REGULAR, _SIZE)
        for label in self._node.labels:
            _draw_label(self.canv, label)
        self.canv.restoreState()
        self.canv.close_mark()


def figure(node: Figure, parent: Element, width: float) -> list[Flowable]:
    """Return the drawing; a reader hears what it says."""
    element = parent.add("Figure")
    element.alternative = node.says
    return [Drawing(node, element, width)]


def _draw_shape(canvas: TaggedCanvas, shape: Shape) -> None:
    points = [(x * mm, y * mm) for x, y in shape.points]
    canvas.setStrokeColor(styles.LINE if shape.faint else styles.INK)
    canvas.setFillColor(styles.BRAND)
    canvas.setLineWidth(0.6 if shape.faint else 0.9)
    path = canvas.beginPath()
    path.moveTo(*points[0])
    if shape.smooth:
        for first, second, end in curves(points, closed=shape.closed):
            path.curveTo(*first, *second, *end)
    else:
        for point in points[1:]:
            path.lineTo(*point)
    if shape.closed:
        path.close()
    canvas.drawPath(path, stroke=1, fill=int(shape.filled))


def _draw_label(canvas: TaggedCanvas, label: Label) -> None:
    shown = drawable(label.text, REGULAR)
    put = canvas.drawCentredString if label.middle else canvas.drawString
    put(label.x * mm, label.y * mm, shown)
