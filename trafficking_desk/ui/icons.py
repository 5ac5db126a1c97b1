"""Line icons from resources/icons, in any colour."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from trafficking_desk.bundled import bundled

_SIZES: Final = (16, 20, 24, 32, 48, 64, 96)


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw an icon's lines in `colour`, sharp at every size."""
    drawing = _drawing(name).replace("#000000", colour.name())
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, rect)


def icon(name: str, colour: QColor) -> QIcon:
    """Return a QIcon for widgets that draw their own; "" gives an empty one."""
    made = QIcon()
    for size in _SIZES if name else ():
        picture = QPixmap(size, size)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        draw_icon(painter, name, QRectF(picture.rect()), colour)
        painter.end()
        made.addPixmap(picture)
    return made


@lru_cache
def _drawing(name: str) -> str:
    return (bundled("resources") / "icons" / f"{name}.svg").read_text("utf-8")
