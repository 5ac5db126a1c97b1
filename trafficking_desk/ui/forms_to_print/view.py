"""The list of papers; one of them as pages, to print or save."""

from typing import Literal, cast

from PySide6.QtWidgets import QWidget

from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.packs import (
    Preview,
    contact_sheet,
    paper_checklist,
)
from trafficking_desk.ui.forms_to_print.presenter import PAPERS, Paper
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.paper_stage import Asks, PaperStage
from trafficking_desk.ui.places import FormsToPrint
from trafficking_desk.ui.widgets.button import secondary_button
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.heading import body, heading
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.words import _


def open_forms_to_print(kit: Kit, _place: FormsToPrint) -> QWidget:
    """Return the list of papers."""
    return FormsView(kit, Asks())


def make(desk: Desk, paper: Paper) -> Preview:
    """Return the pages of `paper`."""
    if paper.id in ("child", "adult"):
        return paper_checklist(desk, cast(Literal["child", "adult"], paper.id))
    size = cast(Literal["wall", "pocket", "discreet"], paper.id)
    return contact_sheet(desk, size=size)


class FormsView(PaperStage):
    """The list, then the pages of one paper."""

    def __init__(self, kit: Kit, asks: Asks) -> None:
        crumbs = ((_("Forms to print"), FormsToPrint()),)
        super().__init__(kit, lambda paper: make(kit.desk, paper), crumbs, asks)
        self._show_list()

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
        button.clicked.connect(lambda: self.papers.open(paper))
        return card(heading(_(paper.title)), body(_(paper.about)), button)
