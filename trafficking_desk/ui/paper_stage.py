"""A place that shows one paper as pages, to print or to save."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from trafficking_desk.desk.packs import Preview, save_pdf
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.alive import post_while_alive
from trafficking_desk.ui.forms_to_print.presenter import Paper, PaperDesk
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.packs.print_box import AskForPrinter, PrintBox
from trafficking_desk.ui.places import Place
from trafficking_desk.ui.printing import ask_for_printer
from trafficking_desk.ui.saving import AskForPath, ask_for_path
from trafficking_desk.ui.widgets.button import (
    primary_button,
    quiet_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.pdf_preview import PdfPreview
from trafficking_desk.ui.widgets.stage import Stage
from trafficking_desk.words import _

Crumbs = tuple[tuple[str, Place], ...]  # what to go back to, in words; never empty


@dataclass(frozen=True, slots=True)
class Asks:
    """How a worker is asked where to save, and which printer to take."""

    path: AskForPath = ask_for_path
    printer: AskForPrinter = ask_for_printer


class PaperStage(Stage):
    """Makes papers with `make`. The last of `crumbs` is where Back leads."""

    def __init__(
        self, kit: Kit, make: Callable[[Paper], Preview], crumbs: Crumbs, asks: Asks
    ) -> None:
        super().__init__()
        self._kit = kit
        self._crumbs = crumbs
        self._asks = asks
        post = post_while_alive(self, kit.read)
        self.papers = PaperDesk(make, save_pdf, post, self)

    def show_preview(self, paper: Paper, preview: Preview) -> None:
        """Show the finished pages."""
        crumbs = (*self._crumbs, (_(paper.title), None))
        page = Page(_(paper.title), crumbs, self._kit.go)
        printing = PrintBox(self._kit.read, self._asks.printer)
        shown = PdfPreview()
        shown.setMinimumHeight(px(page, 420))
        shown.show_pdf(preview.pdf, preview.text)
        page.banner(printing)
        page.add(shown)
        printing.failed.connect(self._kit.problem)
        printing.printed.connect(
            lambda: page.banner(notice("success", "", _("Printed.")))
        )
        self._bar(page, paper, preview.pdf, printing)
        self.put(page, page.title)

    def show_saved(self, path: Path) -> None:
        """Say what the saved copy is called."""
        if self.page is not None:
            text = _("Saved as {name}.").format(name=path.name)
            self.page.banner(notice("success", "", text))

    def show_failure(self, error: DeskError) -> None:
        """Leave it to the banner above the page."""
        self._kit.problem(error)

    def _bar(self, page: Page, paper: Paper, pdf: bytes, printing: PrintBox) -> None:
        to_print = primary_button(_("Print"))
        to_print.clicked.connect(lambda: printing.start(pdf))
        to_file = secondary_button(_("Save as PDF"))
        to_file.clicked.connect(lambda: self._save(paper, pdf))
        words, place = self._crumbs[-1]
        back = quiet_button(_("Back to: {page}").format(page=words), "back")
        back.clicked.connect(lambda: self._kit.go(place))
        page.actions(to_print, to_file, back)

    def _save(self, paper: Paper, pdf: bytes) -> None:
        path = self._asks.path(self, paper.file)
        if path is not None:
            self.papers.save(pdf, path)
