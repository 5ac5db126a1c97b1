"""The rows of one list of signs, drawn in steps."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.ui.signs.row import RowActs, RowView
from trafficking_desk.ui.signs.state import RowState
from trafficking_desk.ui.widgets.button import secondary_button
from trafficking_desk.ui.widgets.card import divider
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.heading import heading
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import _

_MOST = 40  # rows drawn at once, so that a long list comes without a wait


class RowList(QVBoxLayout):
    """Only the rows of one list exist; what another list shows too is kept.

    `focus_on` gets the first row of the next step.
    """

    def __init__(self, acts: RowActs, focus_on: Callable[[QWidget], None]) -> None:
        super().__init__()
        self._acts = acts
        self._focus_on = focus_on
        self._before: dict[str, RowView] = {}
        self.rows: dict[str, RowView] = {}

    def first(self) -> QWidget | None:
        """Return the box of the first row."""
        return next((row.box for row in self.rows.values()), None)

    def show_rows(
        self, title: str, rows: Sequence[RowState], last: QWidget | None
    ) -> None:
        """Draw `rows` under `title`, and `last` below them."""
        self._keep_still()
        self._before, self.rows = self.rows, {}
        for view in self._before.values():
            self.removeWidget(view)
            view.hide()
        clear(self)
        if title:
            self.addWidget(heading(title))
        self._add(rows)
        if last is not None:
            self.addWidget(last)
        for view in self._before.values():
            view.deleteLater()
        self._before = {}

    def _keep_still(self) -> None:
        """Show the last list until the new one is laid out: no squashed rows."""
        frame = self.parentWidget()
        if frame is not None and frame.updatesEnabled():
            frame.setUpdatesEnabled(False)
            QTimer.singleShot(0, frame, lambda: frame.setUpdatesEnabled(True))

    def _add(self, rows: Sequence[RowState]) -> QWidget | None:
        """Add some of `rows` and a button for the rest; return the first box."""
        views = [self._view(row) for row in rows[:_MOST]]
        for row, view in zip(rows, views, strict=False):
            if row.heading:
                self.addSpacing(px(view, 14 if self.rows else 0))
                self.addWidget(heading(row.heading))
            elif self.rows:
                self.addWidget(divider())
            self.addWidget(view)
            view.show()
            self.rows[row.meaning.id] = view
        if rows[_MOST:]:
            self.addWidget(self._rest(rows[_MOST:]))
        return views[0].box if views else None

    def _view(self, row: RowState) -> RowView:
        drawn = self._before.get(row.meaning.id)
        if drawn is None or drawn.state.entries != row.entries:
            return RowView(row, self._acts)
        return self._before.pop(row.meaning.id)

    def _rest(self, rows: Sequence[RowState]) -> QWidget:
        more = secondary_button(_("Show more signs"))

        def add() -> None:
            self.removeWidget(more)
            more.hide()
            more.deleteLater()
            first = self._add(rows)
            if first is not None:
                self._focus_on(first)

        more.clicked.connect(add)
        return more
