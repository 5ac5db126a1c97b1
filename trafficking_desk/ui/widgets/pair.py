"""Two boxes side by side, or one below the other when there is no room."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from trafficking_desk.ui.widgets.measure import px

_WAYS = QBoxLayout.Direction


class Pair(QWidget):
    """`first` and `second`; stacked when narrower than `room` px at 100 %.

    `shares` says how much of a shared line each takes.
    """

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        room: int = 440,
        shares: tuple[int, int] = (1, 1),
    ) -> None:
        super().__init__()
        self._room = room
        self._row = QBoxLayout(_WAYS.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(self, 16))
        for widget, share in zip((first, second), shares, strict=True):
            self._row.addWidget(widget, share)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the row into a column when it gets too narrow."""
        super().resizeEvent(event)
        wide = self.width() >= px(self, self._room)
        self._row.setDirection(_WAYS.LeftToRight if wide else _WAYS.TopToBottom)
