"""One time that a sign was noticed: how it is known, and the words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, cast

from msgspec import UNSET
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trafficking_desk.cases.labels import LABELS
from trafficking_desk.cases.vocabulary import KnownBy
from trafficking_desk.ui.choices import Option
from trafficking_desk.ui.signs.state import EntryState
from trafficking_desk.ui.widgets.button import quiet_button
from trafficking_desk.ui.widgets.chips import Chips
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.pair import Pair
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.ui.widgets.textarea import Textarea
from trafficking_desk.words import N_, _

_OFFERED: Final = ("seen", "told_by_person", "told_by_other", "recorded_elsewhere")
_ROOM: Final = 760  # px at 100 %: two lines side by side, each with 40 letters
_SHORT: Final = {"recorded_elsewhere": N_("In a record")}


@dataclass(frozen=True, slots=True)
class EntryActs:
    """What an entry tells: how known, each change of a text, a text left."""

    known_by: Callable[[str, KnownBy], None]
    typed: Callable[[str, str, str], None]
    left: Callable[[str, str], None]
    now: Callable[[], str]  # now, as people write it


class EntryView(QWidget):
    """Draws one entry. Facts, their words and your note stand apart."""

    def __init__(self, entry: EntryState, acts: EntryActs) -> None:
        super().__init__()
        self._entry = entry
        self._acts = acts
        self.known_by = self._chips()
        when = self._line("when", _("When"))
        when.field.setPlaceholderText(_("A day, or “about May”"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(self, 4), 0, px(self, 8))
        column.setSpacing(px(self, 14))
        column.addWidget(self.known_by)
        where = self._line("where", _("Where"))
        column.addWidget(Pair(self._with_now(when), where, room=_ROOM))
        by = self._line("by", _("Who saw it, or was told"))
        asked = self._line("asked", _("What was asked"))
        column.addWidget(Pair(by, asked, room=_ROOM))
        column.addWidget(
            self._box("words", _("Their own words"), _("As they said it. Do not tidy."))
        )
        column.addWidget(self._note())

    def _chips(self) -> Chips:
        sign = self._entry.sign
        stored = "" if sign.known_by is UNSET else sign.known_by
        offered = [*_OFFERED, *((stored,) if stored not in ("", *_OFFERED) else ())]
        options = [
            Option(value, _SHORT.get(value) or LABELS["known_by"][value])
            for value in offered
        ]
        chips = Chips(_("How do you know?"), options)
        chips.set_value(stored)
        id_ = self._entry.id
        chips.chosen.connect(
            lambda value: self._acts.known_by(id_, cast("KnownBy", value))
        )
        return chips

    def _line(self, name: str, label: str, hint: str = "") -> TextInput:
        line = TextInput(label, hint)
        self._wire(line, name)
        line.field.setCursorPosition(0)  # the start of a long text is what tells
        return line

    def _box(self, name: str, label: str, hint: str) -> Textarea:
        box = Textarea(label, hint, rows=3)
        self._wire(box, name)
        return box

    def _wire(self, field: TextInput | Textarea, name: str) -> None:
        id_ = self._entry.id
        field.set_value(getattr(self._entry.sign, name))
        field.typed.connect(lambda text: self._acts.typed(id_, name, text))
        field.left.connect(lambda _text: self._acts.left(id_, name))

    def _with_now(self, when: TextInput) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(self, 6))
        row.addWidget(when, 1)
        now = quiet_button(_("Now"))
        now.setAccessibleName(_("When: fill in now"))

        def fill() -> None:
            text = self._acts.now()
            when.set_value(text)
            self._acts.typed(self._entry.id, "when", text)
            self._acts.left(self._entry.id, "when")

        now.clicked.connect(fill)
        row.addWidget(now, 0, Qt.AlignmentFlag.AlignBottom)
        return both

    def _note(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("inset")
        column = QVBoxLayout(frame)
        column.setContentsMargins(px(self, 14), 0, 0, 0)
        hint = _("More that you noticed. Where it is what you think, write “I think”.")
        column.addWidget(self._box("note", _("Your note"), hint))
        return frame
