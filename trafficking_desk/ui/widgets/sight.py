"""Scrolling until what has the focus can be seen."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QWidget

_AROUND = 24  # px left free above and below


def bring_into_sight(widget: QWidget) -> None:
    """Scroll the page around `widget`: to all of it, or to its cursor if it is tall."""
    area = _area_of(widget)
    inside = area.widget() if area is not None else None
    if area is None or inside is None:
        return
    whole = QRect(widget.mapTo(inside, QPoint(0, 0)), widget.size())
    room = area.viewport().height() - 2 * _AROUND
    if whole.height() > room:
        area.ensureWidgetVisible(widget)
        return
    half = whole.height() // 2
    middle = whole.center()
    area.ensureVisible(middle.x(), middle.y(), 0, half + _AROUND)


def follow(widget: QWidget) -> None:
    """Bring it into sight, unless a mouse is at work: its aim would move away."""
    if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
        bring_into_sight(widget)


def _area_of(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
