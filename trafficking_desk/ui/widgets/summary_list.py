"""Labels with their answers."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trafficking_desk.ui.widgets.button import link_button
from trafficking_desk.ui.widgets.card import divider
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.heading import body, words
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.pair import Pair
from trafficking_desk.words import _

Row = tuple[str, str, Callable[[], object] | None]


class SummaryList(QWidget):
    """Rows of (label, answer, what Change does or None)."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(self, 8))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Draw the rows anew; an empty answer is said, never silent."""
        clear(self._box)
        for place, row in enumerate(rows):
            if place:
                self._box.addWidget(divider())
            self._box.addWidget(self._draw(*row))

    def _draw(
        self, label: str, answer: str, on_change: Callable[[], object] | None
    ) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(self, 16))
        shown = body(answer) if answer else words(_("Not answered"), "hint")
        line.addWidget(Pair(words(label, "label"), shown, shares=(2, 4)), 1)
        if on_change is not None:
            change = link_button(_("Change"))
            name = _("Change: {label}").format(label=label)
            change.setAccessibleName(name)
            change.clicked.connect(on_change)
            line.addWidget(change)
        return row
