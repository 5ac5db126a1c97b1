"""An icon that stands alone, in the colour of its role."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from trafficking_desk.ui.icons import draw_icon
from trafficking_desk.ui.widgets.measure import px


class IconLabel(QLabel):
    """A picture beside words that say the same: silent for screen readers.

    `role` colours it: "danger", "attention", "success", "quiet", "brand", "ink".
    """

    def __init__(self, name: str, role: str = "ink", size: int = 24) -> None:
        super().__init__()
        self._name = name
        self._size = size
        self.setProperty("icon", role)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        """Return a square that grows with the text."""
        side = px(self, self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw at the top, beside the first line of words."""
        painter = QPainter(self)
        side = float(px(self, self._size))
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        draw_icon(painter, self._name, QRectF(0, 0, side, side), colour)
        painter.end()
