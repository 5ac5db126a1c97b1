"""A figure as a picture: Word files hold no lines of ours."""

from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from trafficking_desk.report.curves import chain
from trafficking_desk.report.pdf.fonts import REGULAR, face_file
from trafficking_desk.report.tree import Figure, Label

_DOTS: Final = 8  # a mm: 200 an inch
_INK: Final = "#1B2730"
_FAINT: Final = "#B9C1C4"
_FILL: Final = "#0B4F55"
_SIZE: Final = 22  # dots: 8 points


def picture(node: Figure) -> bytes:
    """Return a PNG; the same figure gives the same bytes."""
    size = (round(node.width * _DOTS), round(node.height * _DOTS))
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    for shape in node.shapes:
        points = [(x * _DOTS, size[1] - y * _DOTS) for x, y in chain(shape)]
        if shape.filled:
            pen.polygon(points, fill=_FILL)
        pen.line(points, fill=_FAINT if shape.faint else _INK, width=2)
    face = ImageFont.truetype(str(face_file(REGULAR)), _SIZE)
    for label in node.labels:
        _put(pen, label, face, size[1])
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _put(
    pen: ImageDraw.ImageDraw, label: Label, face: ImageFont.FreeTypeFont, high: int
) -> None:
    place = (label.x * _DOTS, high - label.y * _DOTS)
    anchor = "ms" if label.middle else "ls"
    pen.text(place, label.text, fill=_INK, font=face, anchor=anchor)
