"""Other ways out: for Word, locked with a passphrase, as text to paste."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.desk.locked_pdf import LEAST, suggest_passphrase
from trafficking_desk.ui.clipboard_guard import put
from trafficking_desk.ui.widgets.button import quiet_button, secondary_button
from trafficking_desk.ui.widgets.details import Details
from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.heading import body, small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _


class WaysView(QWidget):
    """`word` and `locked` ask to save, `copy` to put a part's text on the clipboard.

    `locked` tells the passphrase.
    """

    word = Signal()
    locked = Signal(str)
    copy = Signal(str)

    def __init__(self, parts: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 4))
        for title, inside in (
            (_("Save with a passphrase"), self._locked()),
            (_("Save for Word"), self._word()),
            (_("Copy as text"), self._texts(parts)),
        ):
            column.addWidget(Details(title, inside))

    def _locked(self) -> QWidget:
        told = _(
            "Use it when the file must go by ordinary e-mail or on a stick. Anyone "
            "with the passphrase can read it. Tell them the passphrase by phone, "
            "never in the same message. It is not kept here: write it down now."
        )
        self._passphrase = TextInput(
            _("Passphrase"), _("Six words, picked by chance. You can type your own.")
        )
        self._passphrase.set_value(suggest_passphrase())
        other = quiet_button(_("Other words"))
        other.clicked.connect(self._suggest)
        save = secondary_button(_("Save locked PDF"))
        save.clicked.connect(self._save_locked)
        return self._column(body(told), self._passphrase, self._row(save, other))

    def _word(self) -> QWidget:
        told = _("For pasting into an agency's own form. Anyone can change the file.")
        save = secondary_button(_("Save Word file"))
        save.clicked.connect(self.word.emit)
        return self._column(body(told), save)

    def _texts(self, parts: Sequence[tuple[str, str]]) -> QWidget:
        told = small(
            _(
                "Other programs can read what you copy. The desk takes it off the "
                "clipboard after a minute, and when it locks: paste it before."
            )
        )
        buttons = []
        for title, text in parts:
            button = quiet_button(title)
            button.setAccessibleName(_("Copy: {title}").format(title=title))
            button.clicked.connect(partial(self.copy.emit, text))
            buttons.append(button)
        return self._column(told, self._row(*buttons))

    def _suggest(self) -> None:
        self._passphrase.set_value(suggest_passphrase())

    def _save_locked(self) -> None:
        typed = " ".join(self._passphrase.value().split())
        if len(typed) < LEAST:
            short = _("Use at least {count} characters, or take the words offered.")
            self._passphrase.show_problem(short.format(count=LEAST))
            self._passphrase.setFocus()
            return
        self._passphrase.show_problem("")
        self._passphrase.set_value(typed)
        self.locked.emit(typed)

    def _column(self, *parts: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 8))
        for part in parts:
            column.addWidget(part)
        return holder

    def _row(self, *parts: QWidget) -> QWidget:
        row = QWidget()
        flow = Flow(row, px(self, 12))
        for part in parts:
            flow.addWidget(part)
        return row


def to_clipboard(text: str) -> None:
    """Let the text be pasted elsewhere."""
    put(QGuiApplication.clipboard(), text)
