"""First run, page by page."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from trafficking_desk.desk.organisation import read, save
from trafficking_desk.desk.vaults import create_vault
from trafficking_desk.settings import Settings
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import RestoreBackup
from trafficking_desk.ui.set_up.presenter import (
    PAGES,
    SettingUp,
    SetUpState,
    SetUpVerbs,
)
from trafficking_desk.ui.set_up.questions import Fields, draw_fields
from trafficking_desk.ui.widgets.button import primary_button, secondary_button
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.error_summary import ErrorSummary
from trafficking_desk.ui.widgets.heading import body, small
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.words import N_, _

_TITLES = {
    "welcome": N_("Welcome to Trafficking Desk"),
    "organisation": N_("Your organisation"),
    "nation": N_("Your nation"),
    "kind": N_("Your work"),
    "own": N_("Whom to tell where you work"),
    "council": N_("Your local services"),
    "passphrase": N_("Choose a passphrase"),
}


class SetUpNotes:
    """How far first run came, for as long as the program runs; no passphrase."""

    def __init__(self) -> None:
        self.state: SetUpState | None = None


def open_set_up(kit: Kit, opened: Callable[[], None], notes: SetUpNotes) -> QWidget:
    """Return the pages of first run; `opened` is called with the vault open."""
    return SetUpView(kit, opened, notes)


class SetUpView(QWidget):
    """Draws a SetUpState: one Page at a time."""

    def __init__(self, kit: Kit, opened: Callable[[], None], notes: SetUpNotes) -> None:
        super().__init__()
        self._kit = kit
        self._notes = notes
        self._page: Page | None = None
        self._fields = Fields()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._presenter = SettingUp(
            notes.state or SetUpState(settings=read(kit.desk)),
            SetUpVerbs(self._make, kit.desk.clock().date().isoformat()),
            kit.post,
            self._draw,
            opened,
        )
        self._draw(self._presenter.state())

    def leave(self) -> None:
        """Keep the answers, to come back to this page."""
        self._notes.state = self._presenter.kept(self._fields.answers())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Continue with Enter in a line, a choice or a tick box."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
            return
        super().keyPressEvent(event)

    def _go_on(self) -> None:
        self._presenter.go_on(self._fields.answers())

    def _make(self, settings: Settings, passphrase: str, name: str) -> None:
        create_vault(self._kit.desk, passphrase, name)
        save(self._kit.desk, settings)

    def _draw(self, state: SetUpState) -> None:
        if state.problems:
            self._show_problems(state)
            return
        old = self._page
        title = _("Making your desk") if state.busy else _(_TITLES[state.page])
        self._page = page = Page(title, (), self._kit.go)
        page.add(small(_("Step {at} of {all}").format(at=state.step, all=len(PAGES))))
        self._summary = ErrorSummary()
        page.banner(self._summary)
        if state.busy:
            page.add(_working())
        else:
            self._fill(page, state)
        if old is not None:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._box.addWidget(page)
        start = page.title if state.busy else self._fields.first() or page.title
        start.setFocus()
        QTimer.singleShot(0, start, start.setFocus)  # it takes none until it is shown

    def _fill(self, page: Page, state: SetUpState) -> None:
        if state.failed:
            page.banner(notice("danger", _("The vault was not made"), state.failed))
        self._fields = draw_fields(state)
        for part in self._fields.cards:
            page.add(part)
        last = state.page == PAGES[-1]
        on = primary_button(_("Make my desk") if last else _("Continue"))
        on.clicked.connect(self._go_on)
        if state.step > 1:
            other = secondary_button(_("Back"))
            other.clicked.connect(self._presenter.back)
        else:
            other = secondary_button(_("I have a backup"))
            other.clicked.connect(lambda: self._kit.go(RestoreBackup()))
        page.actions(on, other)

    def _show_problems(self, state: SetUpState) -> None:
        parts = self._fields.parts
        for name, part in parts.items():
            part.show_problem(state.problems.get(name, ""))
        self._summary.show_problems(
            [(text, parts[name].controls()[0]) for name, text in state.problems.items()]
        )
        if self._page is not None:
            self._page.show_widget(self._summary)


def _working() -> QWidget:
    bar = QProgressBar()
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setAccessibleName(_("Making your vault"))
    text = _(
        "Making your vault. It takes a few seconds on purpose: that keeps it safe."
    )
    return card(body(text), bar)
