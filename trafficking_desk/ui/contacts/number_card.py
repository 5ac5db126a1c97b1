"""One contact: its number is the largest thing on the card."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from trafficking_desk.cases.dates import day_text
from trafficking_desk.content.contacts import Number
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.heading import body, heading, number, small, words
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.tag import tag
from trafficking_desk.words import _

_BESIDE = 520  # px at 100 %: narrower, the number goes below the words


def number_card(known: Number, *, urgent: bool = False) -> QWidget:
    """Return the card; a stale or missing number says so in words."""
    role = "danger" if urgent else "attention" if known.not_set else ""
    return card(_Contact(known), role=role)


class _Contact(QWidget):
    """Words on the left and numbers on the right, or below when narrow."""

    def __init__(self, known: Number) -> None:
        super().__init__()
        about, self._numbers = _about(known), _numbers(known)
        beside = QVBoxLayout()
        beside.setSpacing(px(self, 2))
        for label in self._numbers:
            beside.addWidget(label)
        beside.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(self, 8))
        self._row.addWidget(about, 3)
        self._row.addLayout(beside, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the numbers below when narrow."""
        super().resizeEvent(event)
        wide = self.width() >= px(self, _BESIDE)
        ways, sides = QBoxLayout.Direction, Qt.AlignmentFlag
        self._row.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        for label in self._numbers:
            label.setAlignment(sides.AlignRight if wide else sides.AlignLeft)


def _about(known: Number) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(block, 4))
    column.addWidget(heading(known.name))
    column.addWidget(body(known.who_for))
    for line in filter(None, (known.hours, known.small)):
        column.addWidget(small(line))
    column.addWidget(_marks(known))
    column.addStretch(1)
    return block


def _numbers(known: Number) -> list[QLabel]:
    if known.not_set:
        return [words(known.shown, "number-missing")]
    late = [small(_("Evenings and weekends")), number(known.evening)]
    return [number(known.number), *(late if known.evening else ())]


def _marks(known: Number) -> QWidget:
    row = QWidget()
    flow = Flow(row, px(row, 8))
    if known.checked is not None:
        day = day_text(known.checked)
        line = small(_("Checked {day}").format(day=day))
        line.setWordWrap(False)
        flow.addWidget(line)
    if known.stale == "red":
        flow.addWidget(tag(_("Old: check it before you count on it"), "danger"))
    elif known.stale == "amber":
        flow.addWidget(tag(_("Check this number soon"), "attention"))
    return row
