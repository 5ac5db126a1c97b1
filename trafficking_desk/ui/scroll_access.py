"""What assistive technology is told of scrolling areas.

Qt 6.12's own answer looks up a child by number without checking that there is
one: a screen reader that asks again for the scroll bar of a page that has just
been left reads past the list, and the program falls (seen under AT-SPI with gdb,
in QAccessibleAbstractScrollArea::child). The plain answer of a widget checks.
"""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_KINDS: Final = ("QScrollArea", "QAbstractScrollArea")


def tell_of_scrolling_safely() -> None:
    """Answer for scrolling areas from now on. Text boxes and tables keep their own."""
    QAccessible.installFactory(_answer)


def _answer(kind: str, thing: QObject) -> QAccessibleInterface | None:
    if kind in _KINDS and isinstance(thing, QWidget):
        return QAccessibleWidget(thing, QAccessible.Role.Pane)
    return None
