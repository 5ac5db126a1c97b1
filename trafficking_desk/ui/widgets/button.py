"""Buttons that wrap their words, tint their icon and show their focus."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from trafficking_desk.ui.icons import draw_icon
from trafficking_desk.ui.widgets.measure import px

_LEFT: Final = ("link", "crumb", "row", "rail-item")
_ON_DARK: Final = ("rail-item",)
_WRAP: Final = Qt.TextFlag.TextWordWrap


class Button(QPushButton):
    """A push button; `role` is its object name in the style sheet.

    `icon_name` is an icon of resources/icons or "". With `bare` only the icon
    is drawn; the text stays as its name for screen readers and as a tip.
    """

    def __init__(self, text: str, role: str, icon_name: str = "") -> None:
        super().__init__(text)
        self.setObjectName(role)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._icon_name = icon_name
        self._bare = False
        self._heights: dict[tuple[object, ...], int] = {}
        across = QSizePolicy.Policy
        policy = QSizePolicy(
            across.Preferred if role in _LEFT else across.Maximum, across.Minimum
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_bare(self, *, bare: bool) -> None:
        """Show only the icon, as a narrow rail does."""
        self._bare = bare and bool(self._icon_name)
        self.setToolTip(self.text() if self._bare else "")
        self.updateGeometry()
        self.update()

    def show_icon(self, name: str) -> None:
        """Change the icon."""
        self._icon_name = name
        self.update()

    def set_on(self, *, on: bool) -> None:
        """Mark as the present one; the style sheet sees [on="true"]."""
        self.setProperty("on", on)
        restyle(self)

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        width = self.fontMetrics().horizontalAdvance(self.text())
        return self._around(QSize(self._wide(width), self._tall(0)))

    def minimumSizeHint(self) -> QSize:
        """Return the size with one word a line, so that a row may shrink."""
        metrics = self.fontMetrics()
        width = max(map(metrics.horizontalAdvance, self.text().split()), default=0)
        return self._around(QSize(self._wide(width), self._tall(0)))

    def hasHeightForWidth(self) -> bool:
        """Grow in height when the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped words need."""
        font = self.font()
        # Layouts ask dozens of times over; the style sheet is slow to answer.
        key = (width, self.text(), self._bare, font.pixelSize(), font.weight())
        if key not in self._heights:
            room = self._inside(QRect(0, 0, width, 100)).width()
            tall = self._around(QSize(width, self._tall(room)))
            self._heights[key] = tall.height()
        return self._heights[key]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the box from the style sheet, then icon, words and focus ring."""
        painter = QStylePainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = self._option()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        inside = self._inside(self.rect())
        colour = self._colour()
        if self._icon_name:
            side = self._icon_side()
            left = inside.left()
            if self._bare:
                left = inside.center().x() - side // 2 + 1
            top = inside.center().y() - side / 2 + 0.5
            draw_icon(painter, self._icon_name, QRectF(left, top, side, side), colour)
            inside.setLeft(left + side + self._gap())
        if not self._bare:
            painter.setPen(colour)
            painter.drawText(inside, self._align() | _WRAP, self.text())
        if self.hasFocus():
            draw_ring(painter, self, self._ring())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter as well as with Space: people expect both."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def _option(self) -> QStyleOptionButton:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.state &= ~QStyle.StateFlag.State_HasFocus
        return option

    def _inside(self, rect: QRect) -> QRect:
        option = self._option()
        option.rect = rect
        part = QStyle.SubElement.SE_PushButtonContents
        return self.style().subElementRect(part, option, self)

    def _around(self, contents: QSize) -> QSize:
        kind = QStyle.ContentsType.CT_PushButton
        return self.style().sizeFromContents(kind, self._option(), contents, self)

    def _wide(self, words: int) -> int:
        if self._bare:
            return self._icon_side()
        icon = self._icon_side() + self._gap() if self._icon_name else 0
        return words + icon + 2

    def _tall(self, room: int) -> int:
        metrics = self.fontMetrics()
        if self._bare or not room:
            return max(metrics.height(), self._icon_side())
        words = room - (self._icon_side() + self._gap() if self._icon_name else 0)
        box = metrics.boundingRect(QRect(0, 0, words, 9999), _WRAP, self.text())
        return max(box.height(), self._icon_side())

    def _icon_side(self) -> int:
        return px(self, 20) if self._icon_name else 0

    def _gap(self) -> int:
        return px(self, 10)

    def _align(self) -> Qt.AlignmentFlag:
        left = self.objectName() in _LEFT or bool(self._icon_name)
        across = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
        return across | Qt.AlignmentFlag.AlignVCenter

    def _colour(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.ButtonText)

    def _ring(self) -> QColor:
        if self.objectName() in _ON_DARK:
            return self._colour()
        return self.palette().color(QPalette.ColorRole.Accent)


def draw_ring(painter: QPainter, widget: QWidget, colour: QColor) -> None:
    """Draw the focus ring inside `widget`: 3 px, and a gap that sets it off."""
    gap = widget.palette().color(QPalette.ColorRole.Light)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, width, ink in ((1.5, 3.0, colour), (3.75, 1.5, gap)):
        painter.setPen(QPen(ink, width))
        edge = QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(edge, 5, 5)


def restyle(widget: QWidget) -> None:
    """Have the style sheet look again after a property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def primary_button(text: str) -> QPushButton:
    """Return the one clear main button of a screen."""
    return Button(text, "primary")


def secondary_button(text: str) -> QPushButton:
    """Return a button beside the main one."""
    return Button(text, "secondary")


def quiet_button(text: str, icon: str = "") -> QPushButton:
    """Return a small button of a card or bar."""
    return Button(text, "quiet", icon)


def danger_button(text: str) -> QPushButton:
    """Return a button whose click cannot be taken back."""
    return Button(text, "danger")


def link_button(text: str) -> QPushButton:
    """Return a button that reads as a link."""
    return Button(text, "link")
