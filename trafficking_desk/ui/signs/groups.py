"""The groups of signs, with a dot where something is recorded."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trafficking_desk.ui.signs.state import GroupState
from trafficking_desk.ui.widgets.button import Button
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.icon import IconLabel
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import _


class GroupIndex(QWidget):
    """One line a group; a click opens it. Never says how much is recorded."""

    def __init__(self, show_group: Callable[[str], None]) -> None:
        super().__init__()
        self._show_group = show_group
        self._lines: dict[str, tuple[Button, IconLabel]] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(self, 2))

    def show_groups(self, groups: tuple[GroupState, ...]) -> None:
        """Draw the groups, or only what changed about them."""
        if list(self._lines) != [group.id for group in groups]:
            clear(self._box)
            self._lines = {group.id: self._add(group) for group in groups}
        for group in groups:
            button, dot = self._lines[group.id]
            button.set_on(on=group.here)
            dot.setVisible(group.recorded)
            said = [_("shown now")] if group.here else []
            said += [_("something is recorded here")] if group.recorded else []
            button.setAccessibleDescription(", ".join(said))

    def _add(self, group: GroupState) -> tuple[Button, IconLabel]:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, px(self, 6), 0)
        row.setSpacing(px(self, 6))
        button = Button(group.title, "row")
        button.clicked.connect(partial(self._show_group, group.id))
        dot = IconLabel("dot", "brand", 14)
        policy = dot.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        dot.setSizePolicy(policy)
        row.addWidget(button, 1)
        row.addWidget(dot, 0, Qt.AlignmentFlag.AlignVCenter)
        self._box.addWidget(line)
        return button, dot
