"""A page with a pane beside it when there is room, in the page when there is not."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.page import Page

_WIDE = 960  # px at 100 %
_AROUND = 245  # px at 100 %: title, tools and bar around the pane in a page
_LEAST = 300


class Beside(QWidget):
    """`page` scrolls; `pane` stands still on its right, or ends the page."""

    def __init__(self, page: Page, pane: QWidget) -> None:
        super().__init__()
        self.setObjectName("page")
        self._page = page
        self._pane = pane
        self._shows_below = False
        self._has_pane = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(page, 1)
        self._right = QWidget()
        self._right.setObjectName("page-body")
        self._right_column = QVBoxLayout(self._right)
        edge = px(self, 20)
        self._right_column.setContentsMargins(0, edge, edge, edge)
        self._row.addWidget(self._right, 1)
        self._right.hide()
        self._pane.hide()

    @property
    def is_wide(self) -> bool:
        """Say whether there is room for both."""
        return self.width() >= px(self, _WIDE)

    def show_below(self, *, shown: bool) -> None:
        """Say whether a narrow page ends with the pane; a wide one always shows it."""
        self._shows_below = shown
        self._place()

    def show_pane(self) -> None:
        """Show the pane from now on: there is something in it."""
        self._has_pane = True
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the pane where there is room for it."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        wide = self.is_wide
        self._right.setVisible(wide)
        if wide:
            if self._pane.parentWidget() is not self._right:
                self._right_column.addWidget(self._pane)
            self._pane.setMinimumHeight(0)
            self._pane.setVisible(self._has_pane)
            return
        if self._pane.parentWidget() in {None, self._right}:
            self._page.add(self._pane)
        room = max(self.height() - px(self, _AROUND), px(self, _LEAST))
        self._pane.setMinimumHeight(room)
        self._pane.setVisible(self._shows_below and self._has_pane)
