"""The parts of a case, each with how far it is."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from trafficking_desk.ui.widgets.button import link_button
from trafficking_desk.ui.widgets.card import divider
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.heading import small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.tag import tag
from trafficking_desk.words import N_, _

TaskState = Literal["done", "started", "not_started"]
Task = tuple[str, str, TaskState, Callable[[], object]]

STATE_WORDS = {
    "done": N_("Done"),
    "started": N_("Started"),
    "not_started": N_("Not started"),
}


class TaskList(QWidget):
    """Rows of (title, hint, state, what opens it).

    `next` opens the first that is not done; None if all are.
    """

    def __init__(self) -> None:
        super().__init__()
        self.next: QPushButton | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(self, 6))

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Draw the rows anew."""
        clear(self._box)
        self.next = None
        for place, task in enumerate(tasks):
            if place:
                self._box.addWidget(divider())
            self._box.addWidget(self._draw(*task))

    def _draw(
        self, title: str, hint: str, state: TaskState, on_open: Callable[[], object]
    ) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(self, 12))
        column = QVBoxLayout()
        column.setSpacing(0)
        link = link_button(title)
        said = _(STATE_WORDS[state])
        link.setAccessibleDescription(f"{said}. {hint}" if hint else said)
        link.clicked.connect(on_open)
        if state != "done" and self.next is None:
            self.next = link
        column.addWidget(link)
        if hint:
            below = small(hint)
            below.setContentsMargins(px(self, 4), 0, 0, px(self, 2))
            column.addWidget(below)
        line.addLayout(column, 1)
        line.addWidget(tag(said, state))
        return row
