"""A number to ring as it stands on a card: large, with what must be known of it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from trafficking_desk.cases.dates import day_text
from trafficking_desk.content.contacts import Number
from trafficking_desk.ui.widgets.button import link_button
from trafficking_desk.ui.widgets.heading import number as number_words
from trafficking_desk.ui.widgets.heading import small, words
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import _

_ROOM_FOR_TWO: Final = 560  # px at 100 %: narrower, the number goes below
_BREAK: Final = "\N{ZERO WIDTH SPACE}"


class Beside(QWidget):
    """What to do on the left, the number on the right, or below when narrow."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(self, 12))
        self._row.addWidget(left, 3)
        self._row.addWidget(right, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the way that fits."""
        super().resizeEvent(event)
        wide = self.width() >= px(self, _ROOM_FOR_TWO)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if wide else ways.TopToBottom)


def number_block(
    number: Number, settings: Callable[[], object], *, danger: bool = False
) -> QWidget:
    """Return the number with its name; `settings` opens where it can be set."""
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(block, 2))
    shown = number_words(_breakable(number.shown))
    shown.setAccessibleName(f"{number.name}: {number.shown}")
    if danger or number.not_set:
        shown.setObjectName("number-danger" if danger else "number-missing")
    column.addWidget(shown)
    column.addWidget(small(number.name))
    for line in _lines(number):
        column.addWidget(small(line))
    if number.stale:
        column.addWidget(_stale_line(number))
    if number.not_set:
        link = link_button(_("Set this number in Settings"))
        link.clicked.connect(settings)
        column.addWidget(link)
    column.addStretch(1)
    return block


def number_line(number: Number) -> str:
    """Return a number with its name on one line."""
    line = f"{number.name}: {number.shown}"
    if number.evening:
        line = _("{line} (out of hours {evening})").format(
            line=line, evening=number.evening
        )
    return line


def _lines(number: Number) -> list[str]:
    lines = [number.hours] if number.hours else []
    if number.evening:
        lines.append(_("Out of hours: {number}").format(number=number.evening))
    if number.small:
        lines.append(number.small)
    return lines


def _stale_line(number: Number) -> QWidget:
    shown = _("Nobody noted when this was checked")
    if number.checked is not None:
        shown = _("Last checked {day}: check it again")
        shown = shown.format(day=day_text(number.checked))
    line = words(shown, "stale")
    line.setProperty("tag", "danger" if number.stale == "red" else "attention")
    return line


def _breakable(shown: str) -> str:
    """Let a web or email address wrap; a phone number stays in one piece."""
    if not any(letter.isalpha() for letter in shown):
        return shown.replace(" ", "\N{NO-BREAK SPACE}")
    for mark in "./@":
        shown = shown.replace(mark, mark + _BREAK)
    return shown
