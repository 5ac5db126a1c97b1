"""The field where somebody was typing, found again after unlocking.

What it is called may say something about a case: only its hash is kept meanwhile,
salted anew at each start as all of Python's are.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from trafficking_desk.ui.reading_order import tab_stops


@dataclass(frozen=True, slots=True)
class Spot:
    """The `nth` stop called so, and how many characters are before the cursor."""

    called: int
    nth: int
    cursor: int


def find_spot(inside: QWidget, focused: QWidget | None) -> Spot | None:
    """Return where in `inside` the focus is; None if it is elsewhere."""
    if focused is None or not inside.isAncestorOf(focused):
        return None
    called = _called(focused)
    for nth, stop in enumerate(_alike(inside, called)):
        if stop is focused:
            return Spot(called, nth, _cursor(focused))
    return None


def go_to(inside: QWidget, spot: Spot) -> QWidget | None:
    """Put the focus and the cursor back; return the field, None if it is gone."""
    for nth, stop in enumerate(_alike(inside, spot.called)):
        if nth == spot.nth:
            stop.setFocus()
            _set_cursor(stop, spot.cursor)
            return stop
    return None


def _alike(inside: QWidget, called: int) -> Iterator[QWidget]:
    return (stop for stop in tab_stops(inside) if _called(stop) == called)


def _called(widget: QWidget) -> int:
    return hash((type(widget).__name__, widget.accessibleName()))


def _cursor(widget: QWidget) -> int:
    if isinstance(widget, QLineEdit):
        return widget.cursorPosition()
    if isinstance(widget, QPlainTextEdit):
        return widget.textCursor().position()
    return 0


def _set_cursor(widget: QWidget, at: int) -> None:
    if isinstance(widget, QLineEdit):
        widget.setCursorPosition(min(at, len(widget.text())))
    elif isinstance(widget, QPlainTextEdit):
        cursor = widget.textCursor()
        cursor.setPosition(min(at, widget.document().characterCount() - 1))
        widget.setTextCursor(cursor)
        widget.ensureCursorVisible()
