"""A bulleted list that wraps under its own words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from trafficking_desk.ui.widgets.heading import body
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import _


def points(items: Sequence[str]) -> QWidget:
    """Return the items one below the other, each behind a dot."""
    block = QWidget()
    grid = QGridLayout(block)
    grid.setContentsMargins(px(block, 4), 0, 0, 0)
    grid.setHorizontalSpacing(px(block, 10))
    grid.setVerticalSpacing(px(block, 6))
    grid.setColumnStretch(1, 1)
    for row, item in enumerate(items):
        dot = QLabel("\N{BULLET}")
        grid.addWidget(dot, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(body(_(item)), row, 1)
    return block
