"""Tab goes where the eye goes: through the layouts, from top to bottom."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def tab_stops(widget: QWidget) -> list[QWidget]:
    """Return what Tab stops at inside `widget`, in reading order."""
    return [part for part in _parts(widget) if _is_stop(part)]


def next_stop(inside: QWidget, now: QWidget | None, *, forward: bool) -> QWidget | None:
    """Return the stop after `now` (before it if not `forward`), round and round."""
    stops = tab_stops(inside)
    if not stops:
        return None
    step = 1 if forward else -1
    if now in stops:
        return stops[(stops.index(now) + step) % len(stops)]
    order = list(_parts(inside))
    if now not in order:
        return stops[0 if forward else -1]
    start = order.index(now)
    rest = [*order[start + 1 :], *order[:start]]
    ahead = rest if forward else list(reversed(rest))
    return next((part for part in ahead if part in stops), None)


def _is_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and widget.isVisible() and widget.isEnabled()


def _parts(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from _parts(inside)
    elif layout is not None:
        yield from _laid(layout)


def _laid(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            yield from _parts(widget)
        elif inner is not None:
            yield from _laid(inner)
