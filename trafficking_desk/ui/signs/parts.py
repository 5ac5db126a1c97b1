"""The lists to choose from, with a dot where something is recorded."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trafficking_desk.ui.signs.state import PartState
from trafficking_desk.ui.widgets.button import Button
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.icon import IconLabel
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import _


class PartIndex(QWidget):
    """One line a list; a click opens it. Never says how much is recorded."""

    def __init__(self, show_part: Callable[[str], None]) -> None:
        super().__init__()
        self._show_part = show_part
        self._lines: dict[str, tuple[Button, IconLabel]] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(self, 2))

    def show_parts(self, parts: tuple[PartState, ...]) -> None:
        """Draw the lists, or only what changed about them."""
        if list(self._lines) != [part.id for part in parts]:
            clear(self._box)
            self._lines = {part.id: self._add(part) for part in parts}
        for part in parts:
            button, dot = self._lines[part.id]
            button.set_on(on=part.here)
            dot.setVisible(part.recorded)
            said = [_("shown now")] if part.here else []
            said += [_("something is recorded here")] if part.recorded else []
            button.setAccessibleDescription(", ".join(said))

    def _add(self, part: PartState) -> tuple[Button, IconLabel]:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, px(self, 6), 0)
        row.setSpacing(px(self, 6))
        button = Button(part.title, "row")
        button.clicked.connect(partial(self._show_part, part.id))
        dot = IconLabel("dot", "brand", 14)
        policy = dot.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        dot.setSizePolicy(policy)
        row.addWidget(button, 1)
        row.addWidget(dot, 0, Qt.AlignmentFlag.AlignVCenter)
        self._box.addWidget(line)
        return button, dot
