"""The page of backups, and the proof of a drill."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from trafficking_desk.desk.backups import Overview, back_up, choose_place, overview
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.drills import drill, proof
from trafficking_desk.desk.packs import Preview
from trafficking_desk.ui.alive import post_while_alive
from trafficking_desk.ui.backups.cards import (
    AskForFolder,
    ask_for_folder,
    drill_card,
    list_card,
    newest_card,
    place_buttons,
    place_card,
)
from trafficking_desk.ui.backups.presenter import (
    BackupsPage,
    BackupsState,
    BackupVerbs,
)
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.packs.print_box import AskForPrinter, PrintBox
from trafficking_desk.ui.places import Backups, Place, RestoreBackup, SettingsPlace
from trafficking_desk.ui.printing import ask_for_printer
from trafficking_desk.ui.widgets.button import (
    primary_button,
    quiet_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.heading import body
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.pdf_preview import PdfPreview
from trafficking_desk.ui.widgets.stage import Stage
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import N_, _

_WORKING = {
    "copying": N_("Copying and checking"),
    "trying": N_("Restoring a copy and reading every case"),
    "moving": N_("Looking at the new place"),
}


def open_backups(kit: Kit, _place: Backups) -> QWidget:
    """Return the page."""
    return BackupsView(kit, ask_for_folder, ask_for_printer)


class _Progress(QObject):
    """Tells the window, across threads, how far copying is."""

    told = Signal(int, int)


class BackupsView(Stage):
    """Draws a BackupsState anew each time it changes."""

    def __init__(self, kit: Kit, ask: AskForFolder, printer: AskForPrinter) -> None:
        super().__init__()
        self._kit = kit
        self._ask = ask
        self._ask_printer = printer
        self._bar: QProgressBar | None = None
        self._typed: TextInput | None = None
        progress = _Progress()  # no child: it outlives the page while copying goes on
        progress.told.connect(self._show_progress)
        post = post_while_alive(self, kit.aside)
        self._presenter = BackupsPage(_verbs(kit.desk, progress), post, self)
        self.show_state(BackupsState())
        self._presenter.start()

    def show_state(self, state: BackupsState) -> None:
        """Draw anew."""
        page = self._page(_("Backups"))
        self._bar = self._typed = None
        if state.overview is not None:
            self._tell(page, state)
            self._fill(page, state, state.overview)
        else:
            page.add(body(_("Looking at the backups.")))
        self.put(page, self._typed if state.passphrase_problem else page.title)

    def show_proof(self, preview: Preview) -> None:
        """Show the page to print and sign."""
        page = self._page(_("Proof of a restore"), (_("Backups"), Backups()))
        printing = PrintBox(self._kit.read, self._ask_printer)
        printing.failed.connect(self._kit.problem)
        printing.printed.connect(
            lambda: page.banner(notice("success", "", _("Printed.")))
        )
        shown = PdfPreview()
        shown.setMinimumHeight(px(page, 420))
        shown.show_pdf(preview.pdf, preview.text)
        page.banner(printing)
        page.add(shown)
        to_print = primary_button(_("Print"))
        to_print.clicked.connect(lambda: printing.start(preview.pdf))
        back = quiet_button(_("Back to backups"), "back")
        back.clicked.connect(self._presenter.show_again)
        page.actions(to_print, back)
        self.put(page, page.title)

    def _page(self, title: str, *between: tuple[str, Place]) -> Page:
        crumbs = ((_("Settings"), SettingsPlace()), *between, (title, None))
        return Page(title, crumbs, self._kit.go)

    def _tell(self, page: Page, state: BackupsState) -> None:
        if state.problem:
            page.banner(notice("danger", _("That did not work"), state.problem))
        if state.done:
            see = secondary_button(_("See the proof"))
            see.clicked.connect(self._presenter.prove)
            offered = [see] if state.drill is not None and state.drilled_now else []
            page.banner(notice("success", "", state.done, *offered))
        if state.busy:
            page.banner(self._working(_(_WORKING[state.busy])))

    def _fill(self, page: Page, state: BackupsState, known: Overview) -> None:
        page.add(newest_card(state))
        page.add(place_card(known.place, self._place_buttons(known)))
        if state.newest is not None:
            today = self._kit.desk.clock().date()
            page.add(drill_card(known, today, self._drill_parts(state)))
        page.side(list_card(known.backups))
        now = primary_button(_("Back up now"))
        now.setEnabled(not state.busy)
        now.clicked.connect(self._presenter.back_up)
        restore = secondary_button(_("Restore a backup"))
        restore.clicked.connect(lambda: self._kit.go(RestoreBackup()))
        page.actions(now, restore)

    def _place_buttons(self, known: Overview) -> tuple[QWidget, ...]:
        who = self._kit.desk.who
        if self._kit.desk.training or who is None or who.role != "lead":
            return ()
        return place_buttons(known.place, self._presenter.choose, self._ask)

    def _drill_parts(self, state: BackupsState) -> tuple[QWidget, ...]:
        typed = TextInput(
            _("Passphrase of the newest backup"),
            _("The one that you unlock with, unless you changed it since."),
            40,
        )
        typed.hide_typing()
        typed.show_problem(state.passphrase_problem)
        button = secondary_button(_("Try it out"))
        button.setEnabled(not state.busy)
        button.clicked.connect(lambda: self._presenter.drill(typed.value()))
        typed.field.returnPressed.connect(button.click)
        self._typed = typed
        return (typed, button)

    def _working(self, text: str) -> QWidget:
        self._bar = bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(text)
        return card(body(text), bar)

    def _show_progress(self, done: int, of: int) -> None:
        if self._bar is not None:
            self._bar.setRange(0, of)
            self._bar.setValue(done)


def _verbs(desk: Desk, progress: _Progress) -> BackupVerbs:
    return BackupVerbs(
        overview=lambda: overview(desk),
        back_up=lambda: back_up(desk, progress.told.emit),
        choose=lambda folder: choose_place(desk, folder),
        drill=lambda folder, typed: drill(desk, folder, typed),
        proof=lambda made: proof(desk, made),
    )
