"""The passphrase page; in training a button alone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QProgressBar, QWidget

from trafficking_desk.desk.vaults import seconds_to_wait, unlock
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import Contacts, Go, Recover
from trafficking_desk.ui.qt_timer import QtTimer
from trafficking_desk.ui.unlock.damage import damage_page
from trafficking_desk.ui.unlock.opening import Told, told_of
from trafficking_desk.ui.unlock.presenter import (
    Unlocking,
    UnlockState,
    UnlockVerbs,
    wait_words,
)
from trafficking_desk.ui.widgets.button import (
    link_button,
    primary_button,
    quiet_button,
)
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.checkboxes import checkbox
from trafficking_desk.ui.widgets.heading import body, heading, small, words
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.stage import Stage
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _

_PRACTICE = "practice"  # stands in for a passphrase: training asks for none


def open_unlock(
    kit: Kit, told: Callable[[Told], None], opened: Callable[[], None]
) -> QWidget:
    """Return the page that opens the vault.

    `told` hears what opening noticed; then `opened` is called.
    """

    def both(what: Told) -> None:
        told(what)
        opened()

    if kit.desk.training:
        return TrainingPage(kit, both)
    return UnlockScreen(kit, both)


class UnlockScreen(Stage):
    """The passphrase, or what to do about a damaged vault."""

    def __init__(self, kit: Kit, opened: Callable[[Told], None]) -> None:
        super().__init__()
        self._kit = kit
        self._opened = opened
        self._ask()

    def leave(self) -> None:
        """Let go of what was typed."""
        if isinstance(self.page, UnlockPage):
            self.page.forget()

    def _ask(self) -> None:
        page = UnlockPage(self._kit, self._opened, self._show_damage)
        self.put(page, page.typed if self.page is not None else None)

    def _show_damage(self, problem: DeskError) -> None:
        page = damage_page(self._kit, problem, self._ask)
        self.put(page, page.title)


class UnlockPage(Page):
    """Draws an UnlockState."""

    def __init__(
        self,
        kit: Kit,
        opened: Callable[[Told], None],
        damaged: Callable[[DeskError], None],
    ) -> None:
        super().__init__(_("Unlock the desk"), (), kit.go)
        self._damaged = damaged
        self._presenter = _unlocking(kit, self, self._draw, opened)
        hint = _("Your own. The desk knows by it who you are.")
        self.typed = TextInput(_("Passphrase"), hint, width=40)
        self.typed.hide_typing()
        self._shown = checkbox(_("Show what I type"))
        self._button = primary_button(_("Unlock"))
        self._progress = _progress(_("Opening. This takes a moment on purpose."))
        self._wait = body("")
        self._wait.hide()
        forgot = link_button(_("Forgot the passphrase?"))
        forgot.clicked.connect(lambda: kit.go(Recover()))
        self.add(
            card(
                self.typed,
                self._shown,
                self._wait,
                self._button,
                self._progress,
                forgot,
            )
        )
        self.side(_meanwhile(kit.go))
        self._shown.toggled.connect(lambda on: self.typed.show_typing(shown=on))
        self._button.clicked.connect(self._submit)
        self.typed.field.returnPressed.connect(self._submit)
        self.typed.setFocus()
        self._presenter.start()

    def forget(self) -> None:
        """Empty the box."""
        self.typed.set_value("")

    def _submit(self) -> None:
        self._presenter.submit(self.typed.value())

    def _draw(self, state: UnlockState) -> None:
        if state.damage is not None:
            self._damaged(state.damage)
            return
        shut = state.busy or bool(state.wait)
        waited = not self._wait.isHidden() and not state.wait
        self._button.setEnabled(not shut)
        self.typed.field.setReadOnly(shut)
        self._progress.setVisible(state.busy)
        self._wait.setText(wait_words(state.wait))
        self._wait.setVisible(bool(state.wait))
        self.typed.show_problem(state.problem)
        if state.problem:
            self.typed.set_value("")
        if (state.problem and not state.wait) or waited:
            self.typed.setFocus()


class TrainingPage(Page):
    """Opens the practice vault, made now if need be."""

    def __init__(self, kit: Kit, opened: Callable[[Told], None]) -> None:
        super().__init__(_("Practise with invented cases"), (), kit.go)
        self._presenter = _unlocking(kit, self, self._draw, opened)
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


def _unlocking(
    kit: Kit,
    owner: QWidget,
    draw: Callable[[UnlockState], None],
    opened: Callable[[Told], None],
) -> Unlocking:
    desk = kit.desk

    def try_it(typed: str) -> Told:
        return told_of(desk, unlock(desk, typed))

    return Unlocking(
        UnlockVerbs(try_it, lambda: seconds_to_wait(desk)),
        kit.post,
        partial(QtTimer, owner),
        while_alive(owner, draw),
        opened,
    )


def _meanwhile(go: Go) -> QWidget:
    button = quiet_button(_("See contacts"), "phone")
    button.clicked.connect(lambda: go(Contacts()))
    return card(
        heading(_("No passphrase needed")),
        body(_("Contacts, Guidance and Forms to print open without unlocking.")),
        button,
        small(
            _(
                "Nobody can open your cases without a passphrase, or two of the three "
                "recovery sheets."
            )
        ),
    )


def _progress(text: str) -> QProgressBar:
    bar = QProgressBar()
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setAccessibleName(text)
    bar.hide()
    return bar
