"""How a tick box or radio button with wrapping words looks and measures."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton

from trafficking_desk.ui.widgets.measure import px

_WRAP = Qt.TextFlag.TextWordWrap
_ROLE = QPalette.ColorRole
_TICK = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))  # shares of the box's side


@dataclass(frozen=True, slots=True)
class Face:
    """Mark, label and hint of one button; `dot` draws a radio's mark."""

    button: QAbstractButton
    hint: str
    dot: bool
    _heights: dict[tuple[int, str, int], int] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def size(self) -> QSize:
        """Return the size on one line."""
        metrics = self.button.fontMetrics()
        hint = QFontMetrics(self._hint_font()).horizontalAdvance(self.hint)
        words = max(metrics.horizontalAdvance(self.button.text()), hint)
        width = self._left() + words + self._px(10)
        return QSize(width, self.height_for(width))

    def least(self) -> QSize:
        """Return the size with one word a line."""
        advance = self.button.fontMetrics().horizontalAdvance
        words = max(map(advance, self.button.text().split()), default=0)
        return QSize(self._left() + words + self._px(10), self._px(44))

    def height_for(self, width: int) -> int:
        """Return the height that label and hint need; at least 44 px."""
        # Layouts ask dozens of times over.
        key = (width, self.button.text(), self.button.font().pixelSize())
        if key not in self._heights:
            label, hint = self._boxes(width)
            tall = label.height() + hint.height() + self._px(16)
            self._heights[key] = max(self._px(44), tall)
        return self._heights[key]

    def draw(self) -> None:
        """Draw the mark, the words and the focus ring."""
        painter = QPainter(self.button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mark = QRectF(self._px(5), self._px(8), self._side(), self._side())
        if self.button.hasFocus():
            self._draw_ring(painter, mark)
        self._draw_mark(painter, mark)
        label, hint = self._boxes(self.button.width())
        painter.setFont(self.button.font())
        painter.setPen(self._colour(_ROLE.WindowText))
        painter.drawText(
            label, _WRAP | Qt.AlignmentFlag.AlignVCenter, self.button.text()
        )
        painter.setFont(self._hint_font())
        painter.setPen(self._colour(_ROLE.LinkVisited))
        painter.drawText(hint, _WRAP, self.hint)
        painter.end()

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        left = self._left()
        room = QRect(left, self._px(8), width - left - self._px(6), 9999)
        text = self.button.text()
        label = self.button.fontMetrics().boundingRect(room, _WRAP, text)
        height = max(label.height(), self._side())
        label = QRect(left, room.top(), room.width(), height)
        if not self.hint:
            return label, QRect()
        metrics = QFontMetrics(self._hint_font())
        tall = metrics.boundingRect(room, _WRAP, self.hint).height()
        return label, QRect(left, label.bottom() + 1, room.width(), tall)

    def _draw_ring(self, painter: QPainter, mark: QRectF) -> None:
        out = self._px(3)
        ring = mark.adjusted(-out, -out, out, out)
        painter.setPen(QPen(self._colour(_ROLE.Accent), self._px(3)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.dot:
            painter.drawEllipse(ring)
        else:
            painter.drawRoundedRect(ring, 5, 5)

    def _draw_mark(self, painter: QPainter, mark: QRectF) -> None:
        filled = self.button.isChecked() and not self.dot
        thick = self._px(2)
        edge = mark.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        line = _ROLE.Highlight if filled else _ROLE.Dark
        painter.setPen(QPen(self._colour(line), thick))
        painter.setBrush(self._colour(_ROLE.Highlight if filled else _ROLE.Base))
        if self.dot:
            painter.drawEllipse(edge)
        else:
            painter.drawRoundedRect(edge, 3, 3)
        if filled:
            self._draw_tick(painter, mark)
        elif self.button.isChecked():
            inset = mark.width() * 0.26
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(_ROLE.Highlight))
            painter.drawEllipse(mark.adjusted(inset, inset, -inset, -inset))

    def _draw_tick(self, painter: QPainter, mark: QRectF) -> None:
        side = mark.width()
        pen = QPen(self._colour(_ROLE.HighlightedText), side * 0.13)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        corner = mark.topLeft()
        painter.drawPolyline([corner + QPointF(x * side, y * side) for x, y in _TICK])

    def _hint_font(self) -> QFont:
        font = QFont(self.button.font())
        font.setPixelSize(self._px(14))
        return font

    def _left(self) -> int:
        return self._side() + self._px(18)

    def _side(self) -> int:
        return self._px(28)

    def _px(self, pixels: int) -> int:
        return px(self.button, pixels)

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        return self.button.palette().color(role)
