"""What was recorded of one try: the time, and boxes for what they said."""

from collections.abc import Mapping
from datetime import date
from typing import Final, get_args

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trafficking_desk.cases.dates import moment_text
from trafficking_desk.ui.what_to_do.presenter import Field, Plan
from trafficking_desk.ui.what_to_do.state import Try
from trafficking_desk.ui.widgets.button import link_button
from trafficking_desk.ui.widgets.details import Details
from trafficking_desk.ui.widgets.heading import words
from trafficking_desk.ui.widgets.icon import IconLabel
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.ui.widgets.textarea import Textarea
from trafficking_desk.words import N_, _

_FIELDS: Final[tuple[Field, ...]] = get_args(Field)
_LABELS: Final[Mapping[Field, str]] = {
    "spoke_to": N_("Who did you speak to?"),
    "reference": N_("Their reference"),
    "said": N_("What did they say?"),
    "ring_back_by": N_("Ring back by"),
}
_HINTS: Final[Mapping[Field, str]] = {
    "spoke_to": N_("Name, job and team"),
    "ring_back_by": N_("A day and time, as they told you"),
}


def try_line(each: Try, names: Mapping[str, str], today: date) -> str:
    """Return "Done at 14:32", or when nobody answered and who."""
    time = moment_text(each.action.at, today)
    if each.settled:
        return _("Done at {time}").format(time=time)
    name = names.get(each.action.contact, "")
    if not name:
        return _("No answer at {time}").format(time=time)
    return _("No answer at {time}: {name}").format(time=time, name=name)


class TryPanel(QWidget):
    """The line with the time, "Take back", and boxes that are kept as typed.

    `call`: someone was to be rung, so the boxes stand open.
    """

    def __init__(self, line: str, each: Try, plan: Plan, *, call: bool) -> None:
        super().__init__()
        self._each = each
        self._plan = plan
        self.first: QWidget | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, px(self, 4), 0, 0)
        box.setSpacing(px(self, 8))
        box.addWidget(self._head(line))
        boxes = self._boxes()
        if call:
            box.addWidget(boxes)
        else:
            box.addWidget(Details(_("Add who and what was said"), boxes))

    def _head(self, line: str) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(self, 8))
        done = self._each.settled
        icon = ("check", "success") if done else ("phone", "attention")
        row.addWidget(IconLabel(*icon, size=22))
        row.addWidget(words(line, "try-done" if done else "try-silent"), 1)
        back = link_button(_("Take back"))
        back.setAccessibleName(_("Take back: {line}").format(line=line))
        back.clicked.connect(lambda: self._plan.take_back(self._each.item))
        row.addWidget(back)
        return head

    def _boxes(self) -> QWidget:
        boxes = QWidget()
        column = QVBoxLayout(boxes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 10))
        fields = _FIELDS if self._each.settled else ("ring_back_by", "said")
        for name in fields:
            box = self._box(name)
            self.first = self.first or box
            column.addWidget(box)
        return boxes

    def _box(self, name: Field) -> TextInput | Textarea:
        label, hint = _(_LABELS[name]), _(_HINTS.get(name, ""))
        if name == "said":
            box: TextInput | Textarea = Textarea(label, hint, rows=2)
        else:
            box = TextInput(label, hint, width=40)
        box.set_value(getattr(self._each.action, name))
        item = self._each.item
        box.typed.connect(lambda text: self._plan.typed(item, name, text))
        box.left.connect(lambda _text: self._plan.left(item, name))
        return box
