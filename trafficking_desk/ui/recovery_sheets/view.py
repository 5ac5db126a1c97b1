"""The pages that put the recovery sheets on paper: never on the disk."""

from PySide6.QtWidgets import QProgressBar, QPushButton

from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.packs import Preview
from trafficking_desk.desk.recovery import make_recovery
from trafficking_desk.desk.recovery_paper import sheets_on_paper
from trafficking_desk.desk.sheets_kept import note_sheets_kept
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.packs.print_box import AskForPrinter, PrintBox
from trafficking_desk.ui.places import Cases, RecoverySheets
from trafficking_desk.ui.printing import ask_for_printer
from trafficking_desk.ui.recovery_sheets.presenter import (
    SheetMaking,
    SheetsVerbs,
    SheetsView,
)
from trafficking_desk.ui.widgets.button import (
    primary_button,
    quiet_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.pdf_preview import PdfPreview
from trafficking_desk.ui.widgets.points import points
from trafficking_desk.ui.widgets.stage import Stage
from trafficking_desk.words import _


def open_recovery_sheets(kit: Kit, _place: RecoverySheets) -> "SheetsPage":
    """Return the page that says what the sheets are for, and makes them."""
    return SheetsPage(kit, ask_for_printer)


class SheetsPage(Stage):
    """Why, then the pages to print, then the question whether they came out."""

    def __init__(self, kit: Kit, printer: AskForPrinter) -> None:
        super().__init__()
        self._kit = kit
        self._printer = printer
        self._preview = PdfPreview(self)
        self._preview.hide()
        self._making = SheetMaking(
            SheetsVerbs(lambda: _make(kit.desk), lambda: note_sheets_kept(kit.desk)),
            kit.post,
            while_alive(self, self.show_step),
            while_alive(self, self._on_kept),
            kit.problem,
        )
        self.show_step(SheetsView())

    def leave(self) -> None:
        """Let go of the words: they are kept nowhere."""
        self._preview.forget()

    def show_step(self, state: SheetsView) -> None:
        """Draw one step."""
        if state.preview is not None:
            self._show_paper(state.preview)
            return
        page = Page(_("Recovery sheets"), (), self._kit.go)
        if state.step == "making":
            bar = QProgressBar()
            bar.setRange(0, 0)
            bar.setTextVisible(False)
            bar.setAccessibleName(_("Making three sheets"))
            page.add(card(body(_("Making three sheets.")), bar))
        else:
            self._explain(page)
        self.put(page, page.title)

    def _explain(self, page: Page) -> None:
        page.add(
            card(
                heading(_("The way back if a passphrase is forgotten")),
                body(
                    _(
                        "The desk makes three sheets of words. Any two of them let a "
                        "lead choose a new passphrase. One alone opens nothing."
                    )
                ),
                points(
                    (
                        _("Have a printer ready that you trust, and stay beside it."),
                        _("Have three envelopes ready, one for each sheet."),
                        _("Give them to three people, or lock them in three places."),
                    )
                ),
                small(_("Sheets that were made earlier open nothing from then on.")),
            )
        )
        make = primary_button(_("Make the three sheets"))
        make.clicked.connect(self._making.make)
        page.actions(make, self._later())

    def _show_paper(self, preview: Preview) -> None:
        page = Page(_("Print the three sheets"), (), self._kit.go)
        printing = PrintBox(self._kit.read, self._printer)
        printing.failed.connect(self._kit.problem)
        self._preview.setMinimumHeight(px(page, 420))
        self._preview.show_pdf(preview.pdf, preview.text)
        page.banner(
            notice(
                "attention",
                _("Print them before you go on"),
                _(
                    "The desk does not keep these words, and saves no copy. Without a "
                    "printer, choose “As text” and write all words down by hand."
                ),
            )
        )
        page.banner(printing)
        page.add(self._preview)
        self._preview.show()
        kept = secondary_button(_("All three are on paper"))
        kept.clicked.connect(self._making.note_kept)
        printing.printed.connect(kept.setFocus)
        to_print = primary_button(_("Print"))
        to_print.clicked.connect(lambda: printing.start(preview.pdf))
        page.actions(to_print, kept, self._later())
        self.put(page, page.title)

    def _later(self) -> QPushButton:
        later = quiet_button(_("Print later"))
        later.setAccessibleDescription(_("The list of cases reminds you."))
        later.clicked.connect(lambda: self._kit.go(Cases()))
        return later

    def _on_kept(self, _none: None) -> None:
        self._kit.go(Cases())
        self._kit.say(_("Recovery sheets are on paper"))


def _make(desk: Desk) -> Preview:
    return sheets_on_paper(desk, make_recovery(desk))
