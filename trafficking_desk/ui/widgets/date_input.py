"""A date in three boxes: day, month, year."""

from datetime import date

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from trafficking_desk.ui.widgets.field import Field, LeaveWatch
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.words import _


class DateInput(Field):
    """A whole date as an ISO string.

    `value` is "" while the boxes are empty or hold no real date; `problem` says
    why. `left` tells the value when the focus goes out with a change.
    """

    def __init__(self, label: str, hint: str = "") -> None:
        super().__init__(label, hint)
        row = QHBoxLayout()
        row.setSpacing(px(self, 12))
        parts = ((_("Day"), 2), (_("Month"), 2), (_("Year"), 4))
        self._boxes = tuple(self._add(row, name, size) for name, size in parts)
        row.addStretch(1)
        self._box.addLayout(row)
        self.setFocusProxy(self._boxes[0])
        self._known = ""

    def value(self) -> str:
        """Return the date as YYYY-MM-DD, or ""."""
        typed = [box.text() for box in self._boxes]
        if not all(typed) or len(typed[2]) != len("2000"):
            return ""
        day, month, year = map(int, typed)
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            return ""

    def typed_text(self) -> str:
        """Return `value`, or what stands in the boxes as "year-month-day"."""
        parts = [box.text() for box in reversed(self._boxes)]
        return self.value() or ("-".join(parts) if any(parts) else "")

    def problem(self) -> str:
        """Return what to put right, or "" for a date or nothing typed."""
        if self.value() or not any(box.text() for box in self._boxes):
            return ""
        if not all(box.text() for box in self._boxes):
            return _("Type a day, a month and a year, or leave all three empty.")
        return _("This is not a real date. Check the day, the month and the year.")

    def set_value(self, value: str) -> None:
        """Show an ISO date; "" empties the boxes."""
        self._known = value
        parts = reversed(value.split("-")) if value else ("", "", "")
        for box, part in zip(self._boxes, parts, strict=True):
            box.setText(part.lstrip("0"))

    def controls(self) -> tuple[QWidget, ...]:
        """Return the three boxes."""
        return self._boxes

    def _add(self, row: QHBoxLayout, name: str, size: int) -> QLineEdit:
        box = QLineEdit()
        box.setMaxLength(size)
        box.setValidator(QIntValidator(0, 9999, box))
        digits = box.fontMetrics().horizontalAdvance("0" * (size + 2))
        box.setFixedWidth(digits + px(self, 22))
        self.name(box, f"{self.label}: {name}" if self.label else name)
        box.textEdited.connect(lambda: self.typed.emit(self.value()))
        LeaveWatch(box, self._leave)
        label = QLabel(name)
        label.setObjectName("hint")
        label.setBuddy(box)
        column = QVBoxLayout()
        column.setSpacing(px(self, 4))
        column.addWidget(label)
        column.addWidget(box)
        row.addLayout(column)
        return box

    def _leave(self) -> None:
        self.show_problem("")
        inside = any(box.hasFocus() for box in self._boxes)
        if inside:
            return
        if self.problem():
            self.show_problem(self.problem())
        elif self.value() != self._known:
            self._known = self.value()
            self.left.emit(self._known)
