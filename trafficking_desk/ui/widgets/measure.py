"""Sizes that grow with the text."""

from PySide6.QtWidgets import QLayout, QWidget

_BODY = 16  # px of body text at 100 %


def px(widget: QWidget, pixels: int) -> int:
    """Return `pixels` at the text size `widget` was made with."""
    size = widget.font().pixelSize()
    return round(pixels * max(size, _BODY) / _BODY)


def space(widget: QWidget, layout: QLayout, margin: int, gap: int) -> None:
    """Set a layout's margins and gaps in px at 100 %."""
    edge = px(widget, margin)
    layout.setContentsMargins(edge, edge, edge, edge)
    layout.setSpacing(px(widget, gap))
