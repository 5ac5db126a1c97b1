"""What would change the plan: a quiet card beside it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.assessment.changes import Change
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.details import Details
from trafficking_desk.ui.widgets.heading import body, heading, words
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import _

_IN_VIEW: Final = 3


def changes_card(changes: Sequence[Change]) -> QWidget:
    """Return the first changes in view, the others one click away."""
    parts: list[QWidget] = [heading(_("What would change this"))]
    parts += [_line(change) for change in changes[:_IN_VIEW]]
    others = changes[_IN_VIEW:]
    if others:
        rest = QWidget()
        column = QVBoxLayout(rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(rest, 12))
        for change in others:
            column.addWidget(_line(change))
        parts.append(Details(_("What else would change it"), rest))
    return card(*parts)


def _line(change: Change) -> QWidget:
    line = QWidget()
    column = QVBoxLayout(line)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(line, 2))
    column.addWidget(words(change.if_text, "label"))
    column.addWidget(body(change.then_text))
    return line
