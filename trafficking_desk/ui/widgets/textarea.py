"""Several lines to type."""

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from trafficking_desk.ui.widgets.field import LeaveWatch, TypedField
from trafficking_desk.ui.widgets.sight import follow

_MOST_LINES = 24  # then it scrolls


class Textarea(TypedField):
    """Like TextInput, but grows with its text from `rows` lines; Tab moves on."""

    def __init__(self, label: str, hint: str = "", rows: int = 3) -> None:
        super().__init__(label, hint)
        self.field = _Growing(rows)
        self.name(self.field, label)
        self._box.addWidget(self.field)
        self.setFocusProxy(self.field)
        self._quiet = False
        self.field.textChanged.connect(self._on_change)
        self._watch = LeaveWatch(self.field, self._leave)

    def value(self) -> str:
        """Return what stands in the box, line breaks as typed."""
        return self.field.toPlainText()

    def set_value(self, value: str) -> None:
        """Show `value` as already known."""
        self._known = value
        if value != self.value():
            self._quiet = True
            self.field.setPlainText(value)
            self.field.moveCursor(QTextCursor.MoveOperation.End)
            self._quiet = False

    def controls(self) -> tuple[QWidget, ...]:
        """Return the box."""
        return (self.field,)

    def _on_change(self) -> None:
        if not self._quiet:
            self.typed.emit(self.value())


class _Growing(QPlainTextEdit):
    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._follow)

    def sizeHint(self) -> QSize:
        """Return the least size; the height is fixed by the text."""
        return QSize(super().sizeHint().width(), self._tall())

    def minimumSizeHint(self) -> QSize:
        """Return a narrow box of the present height."""
        return QSize(self.fontMetrics().averageCharWidth() * 12, self._tall())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again: another width wraps into other lines."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit again when the text size changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _follow(self) -> None:
        if self.hasFocus():  # once it has grown
            QTimer.singleShot(0, self, lambda: follow(self))

    def _fit(self) -> None:
        if self.height() != self._tall():
            self.setFixedHeight(self._tall())

    def _tall(self) -> int:
        lines = min(
            max(self._rows, round(self.document().size().height())), _MOST_LINES
        )
        frame = self.height() - self.viewport().height()
        edge = 2 * round(self.document().documentMargin())
        return lines * self.fontMetrics().lineSpacing() + edge + max(frame, 22)
