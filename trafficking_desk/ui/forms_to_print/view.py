"""The list of papers; one of them as pages, to print or save."""

from pathlib import Path
from typing import Literal, cast

from PySide6.QtWidgets import QWidget

from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.packs import (
    Preview,
    contact_sheet,
    paper_checklist,
    save_pdf,
)
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.alive import post_while_alive
from trafficking_desk.ui.forms_to_print.presenter import PAPERS, Paper, PaperDesk
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.packs.print_box import AskForPrinter, PrintBox
from trafficking_desk.ui.places import FormsToPrint
from trafficking_desk.ui.printing import ask_for_printer
from trafficking_desk.ui.saving import AskForPath, ask_for_path
from trafficking_desk.ui.widgets.button import (
    primary_button,
    quiet_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.heading import body, heading
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.pdf_preview import PdfPreview
from trafficking_desk.ui.widgets.stage import Stage
from trafficking_desk.words import _


def open_forms_to_print(kit: Kit, _place: FormsToPrint) -> QWidget:
    """Return the list of papers."""
    return FormsView(kit, ask_for_path, ask_for_printer)


def make(desk: Desk, paper: Paper) -> Preview:
    """Return the pages of `paper`."""
    if paper.id in ("child", "adult"):
        return paper_checklist(desk, cast(Literal["child", "adult"], paper.id))
    size = cast(Literal["wall", "pocket", "discreet"], paper.id)
    return contact_sheet(desk, size=size)


class FormsView(Stage):
    """The list, then the pages of one paper."""

    def __init__(self, kit: Kit, path: AskForPath, printer: AskForPrinter) -> None:
        super().__init__()
        self._kit = kit
        self._ask_path = path
        self._ask_printer = printer
        post = post_while_alive(self, kit.read)
        self._papers = PaperDesk(lambda p: make(kit.desk, p), save_pdf, post, self)
        self._show_list()

    def show_preview(self, paper: Paper, preview: Preview) -> None:
        """Show the finished pages."""
        crumbs = ((_("Forms to print"), FormsToPrint()), (_(paper.title), None))
        page = Page(_(paper.title), crumbs, self._kit.go)
        printing = PrintBox(self._kit.read, self._ask_printer)
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

    def _show_list(self) -> None:
        page = Page(_("Forms to print"), (), self._kit.go)
        page.add(body(_("These hold no case. They print without unlocking.")))
        for paper in PAPERS:
            page.add(self._entry(paper))
        self.put(page, page.title)

    def _entry(self, paper: Paper) -> QWidget:
        button = secondary_button(_("Look and print"))
        name = _("Look and print: {title}").format(title=_(paper.title))
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self._papers.open(paper))
        return card(heading(_(paper.title)), body(_(paper.about)), button)

    def _bar(self, page: Page, paper: Paper, pdf: bytes, printing: PrintBox) -> None:
        to_print = primary_button(_("Print"))
        to_print.clicked.connect(lambda: printing.start(pdf))
        to_file = secondary_button(_("Save as PDF"))
        to_file.clicked.connect(lambda: self._save(paper, pdf))
        back = quiet_button(_("All forms"), "back")
        back.clicked.connect(lambda: self._kit.go(FormsToPrint()))
        page.actions(to_print, to_file, back)

    def _save(self, paper: Paper, pdf: bytes) -> None:
        path = self._ask_path(self, paper.file)
        if path is not None:
            self._papers.save(pdf, path)
