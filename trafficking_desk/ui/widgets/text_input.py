"""One line to type."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from trafficking_desk.ui.widgets.field import LeaveWatch, TypedField


class TextInput(TypedField):
    """A label above a line. `width` is in characters; 0 fills the row.

    `typed` tells each change by hand, `left` the text once the focus goes out
    after a change. `set_value` tells nobody.
    """

    def __init__(self, label: str, hint: str = "", width: int = 0) -> None:
        super().__init__(label, hint)
        self.field = QLineEdit()
        self.name(self.field, label)
        if width:
            room = self.field.fontMetrics().averageCharWidth() * (width + 4)
            self.field.setMaximumWidth(room)
        self._box.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.field.textEdited.connect(self.typed)
        self._watch = LeaveWatch(self.field, self._leave)

    def value(self) -> str:
        """Return what stands in the line."""
        return self.field.text()

    def set_value(self, value: str) -> None:
        """Show `value` as already known."""
        self._known = value
        if value != self.field.text():
            self.field.setText(value)

    def hide_typing(self) -> None:
        """Show dots: for a passphrase."""
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint
        self.field.setInputMethodHints(
            hints.ImhSensitiveData | hints.ImhNoPredictiveText
        )

    def show_typing(self, *, shown: bool) -> None:
        """Show the letters of a passphrase, or dots again."""
        modes = QLineEdit.EchoMode
        self.field.setEchoMode(modes.Normal if shown else modes.Password)

    def controls(self) -> tuple[QWidget, ...]:
        """Return the line."""
        return (self.field,)
