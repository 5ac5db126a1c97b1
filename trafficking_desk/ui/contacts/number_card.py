"""One contact: its number is the largest thing on the card."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trafficking_desk.content.contacts import Number
from trafficking_desk.ui.dates import day_words
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.heading import body, heading, number, small, words
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.tag import tag
from trafficking_desk.words import _


def number_card(known: Number, *, urgent: bool = False) -> QWidget:
    """Return the card; a stale or missing number says so in words."""
    left = QVBoxLayout()
    left.addWidget(heading(known.name))
    left.addWidget(body(known.who_for))
    for line in (known.hours, known.small):
        if line:
            left.addWidget(small(line))
    left.addWidget(_marks(known))
    right = QVBoxLayout()
    shown = (
        words(known.shown, "number-missing") if known.not_set else number(known.number)
    )
    right.addWidget(shown)
    if known.evening:
        right.addWidget(small(_("Evenings and weekends")))
        right.addWidget(number(known.evening))
    right.addStretch(1)
    row = QWidget()
    line_up = QHBoxLayout(row)
    line_up.setContentsMargins(0, 0, 0, 0)
    line_up.setSpacing(px(row, 20))
    left.addStretch(1)
    line_up.addLayout(left, 3)
    line_up.addLayout(right, 2)
    role = "danger" if urgent else "attention" if known.not_set else ""
    return card(row, role=role)


def _marks(known: Number) -> QWidget:
    row = QWidget()
    flow = Flow(row, px(row, 8))
    if known.checked is not None:
        day = day_words(known.checked)
        flow.addWidget(small_line(_("Checked {day}").format(day=day)))
    if known.stale == "red":
        flow.addWidget(tag(_("Old: check it before you count on it"), "danger"))
    elif known.stale == "amber":
        flow.addWidget(tag(_("Check this number soon"), "attention"))
    return row


def small_line(text: str) -> QWidget:
    """Return quiet words on one line."""
    label = small(text)
    label.setWordWrap(False)
    return label
