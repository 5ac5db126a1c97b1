"""What every field has around it: label, hint and problem."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.ui.widgets.button import restyle
from trafficking_desk.ui.widgets.heading import words
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import _


class Field(QWidget):
    """A label above, a hint, a problem line, then the control."""

    typed = Signal(str)
    left = Signal(str)

    def __init__(self, label: str, hint: str = "") -> None:
        super().__init__()
        self.label = label
        self.hint = hint
        self._problem = words("", "problem")
        self._problem.hide()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(self, 6))
        if label:
            self._box.addWidget(words(label, "label"))
        if hint:
            self._box.addWidget(words(hint, "hint"))
        self._box.addWidget(self._problem)

    def show_problem(self, text: str) -> None:
        """Say what to put right, above the control; "" takes it away."""
        self._problem.setText(_("Problem: {text}").format(text=text) if text else "")
        self._problem.setVisible(bool(text))
        for control in self.controls():
            control.setProperty("problem", bool(text))
            control.setAccessibleDescription(text or self.hint)
            restyle(control)

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in reading order."""
        return ()

    def name(self, control: QWidget, name: str) -> None:
        """Give `control` its name and hint for screen readers."""
        control.setAccessibleName(name)
        control.setAccessibleDescription(self.hint)


class TypedField(Field):
    """A field with letters in it; `left` tells only of letters that changed."""

    def __init__(self, label: str, hint: str = "") -> None:
        super().__init__(label, hint)
        self._known = ""

    def value(self) -> str:
        """Return the letters."""
        return ""

    def _leave(self) -> None:
        if self.value() != self._known:
            self._known = self.value()
            self.left.emit(self._known)


class LeaveWatch(QObject):
    """Calls `gone` when the watched control loses the focus."""

    def __init__(self, control: QWidget, gone: Callable[[], None]) -> None:
        super().__init__(control)
        self._gone = gone
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the focus going out; the event goes on its way."""
        if event.type() == QEvent.Type.FocusOut:
            self._gone()
        return super().eventFilter(watched, event)
