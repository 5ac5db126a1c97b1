"""The passphrase page; in training a button alone."""

from collections.abc import Callable

from PySide6.QtWidgets import QProgressBar, QWidget

from trafficking_desk.desk.vaults import unlock
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import Contacts, Go
from trafficking_desk.ui.unlock.presenter import Unlocking, UnlockState
from trafficking_desk.ui.widgets.button import (
    primary_button,
    quiet_button,
)
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.checkboxes import checkbox
from trafficking_desk.ui.widgets.heading import body, heading, small, words
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _

_PRACTICE = "practice"  # stands in for a passphrase: training asks for none


def open_unlock(kit: Kit, opened: Callable[[], None]) -> QWidget:
    """Return the page that opens the vault and then calls `opened`."""
    if kit.desk.training:
        return TrainingPage(kit, opened)
    return UnlockPage(kit, opened)


class UnlockPage(Page):
    """Draws an UnlockState."""

    def __init__(self, kit: Kit, opened: Callable[[], None]) -> None:
        super().__init__(_("Unlock the desk"), (), kit.go)
        self._presenter = Unlocking(
            lambda typed: unlock(kit.desk, typed), kit.post, self._draw, opened
        )
        self._typed = TextInput(_("Passphrase"), width=40)
        self._typed.hide_typing()
        shown = checkbox(_("Show what I type"))
        self._button = primary_button(_("Unlock"))
        self._progress = _progress(_("Opening. This takes a moment on purpose."))
        self.add(card(self._typed, shown, self._button, self._progress))
        self.side(_meanwhile(kit.go))
        shown.toggled.connect(lambda on: self._typed.show_typing(shown=on))
        self._button.clicked.connect(self._submit)
        self._typed.field.returnPressed.connect(self._submit)
        self._typed.setFocus()

    def _submit(self) -> None:
        self._presenter.submit(self._typed.value())

    def _draw(self, state: UnlockState) -> None:
        self._button.setEnabled(not state.busy)
        self._typed.field.setReadOnly(state.busy)
        self._progress.setVisible(state.busy)
        self._typed.show_problem(state.problem)
        if state.problem:
            self._typed.set_value("")
            self._typed.setFocus()


class TrainingPage(Page):
    """Opens the practice vault, made now if need be."""

    def __init__(self, kit: Kit, opened: Callable[[], None]) -> None:
        super().__init__(_("Practise with invented cases"), (), kit.go)
        self._presenter = Unlocking(
            lambda typed: unlock(kit.desk, typed), kit.post, self._draw, opened
        )
        self._problem = words("", "problem")
        self._problem.hide()
        self._button = primary_button(_("Open the practice desk"))
        about = _("Everything works as in the real desk. Nobody in here is real.")
        self.add(card(body(about), self._problem, self._button))
        self._button.clicked.connect(lambda: self._presenter.submit(_PRACTICE))
        self._button.setFocus()

    def _draw(self, state: UnlockState) -> None:
        self._button.setEnabled(not state.busy)
        self._problem.setVisible(bool(state.problem))
        self._problem.setText(state.problem)


def _meanwhile(go: Go) -> QWidget:
    button = quiet_button(_("See contacts"), "phone")
    button.clicked.connect(lambda: go(Contacts()))
    return card(
        heading(_("No passphrase needed")),
        body(_("Contacts, Guidance and Forms to print open without unlocking.")),
        button,
        small(_("Nobody can open your cases without the passphrase.")),
    )


def _progress(text: str) -> QProgressBar:
    bar = QProgressBar()
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setAccessibleName(text)
    bar.hide()
    return bar
