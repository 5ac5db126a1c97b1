"""Photos: the picture, and below it what it shows."""

from io import BytesIO
from typing import Final

from pikepdf import Array, Name
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from trafficking_desk.report.pdf import styles
from trafficking_desk.report.pdf.keeping import Together
from trafficking_desk.report.pdf.lines import text
from trafficking_desk.report.pdf.structure import Element
from trafficking_desk.report.plain import photo_note
from trafficking_desk.report.tree import Photo

_COARSEST: Final = 1.0  # points a pixel: a small picture is not blown up


class _Jpeg(ImageReader):  # type: ignore[misc]  # ReportLab has no types
    """Known by its bytes: ReportLab would unpack the pixels to name it."""

    _dataA = None  # noqa: N815 - ReportLab's name: nothing shines through

    def getRGBData(self) -> bytes:  # noqa: N802 - ReportLab's name
        """Return what the picture is told from others by."""
        packed: bytes = self.fp.getvalue()
        return packed


class Picture(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """One photo at the left of the text, as large as its place and pixels allow."""

    def __init__(self, node: Photo, element: Element, room: float) -> None:
        super().__init__()
        self._image = _Jpeg(BytesIO(node.image))
        self._element = element
        across, down = self._image.getSize()
        wide, high = min(node.wide * mm, room), node.high * mm
        scale = min(_COARSEST, wide / across, high / down)
        self.width, self.height = across * scale, down * scale
        self.spaceBefore, self.spaceAfter = styles.GAP, styles.GAP / 2

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take what the picture takes."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it as one element with its place on the page."""
        x, y = self.canv.absolutePosition(0, 0)
        far, top = self.canv.absolutePosition(self.width, self.height)
        box = [round(one, 2) for one in (x, y, far, top)]
        self._element.attributes = {"Placement": Name.Block, "BBox": Array(box)}
        self.canv.open_mark(self._element)
        self.canv.drawImage(self._image, 0, 0, self.width, self.height)
        self.canv.close_mark()


def photo(node: Photo, parent: Element, width: float) -> list[Flowable]:
    """Return the picture with its line, or the line alone with what is missing."""
    part = parent.add("Sect")
    if not node.image:
        note = text(photo_note(node), styles.STRONG, part.add("P"))
        return [note, text(node.says, styles.BODY, part.add("P"))]
    element = part.add("Figure")
    element.alternative = node.says
    shown = [
        Picture(node, element, width),
        text(node.says, styles.SMALL, part.add("P")),
    ]
    return [Together((), shown), *shown]
