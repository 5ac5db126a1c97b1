"""The papers that hold no case; one of them as pages, to print or save."""

from functools import partial
from typing import Final, Literal, get_args

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.guidance import guidance_sheet
from trafficking_desk.desk.packs import (
    Preview,
    build_document,
    contact_sheet,
    discreet_card,
    paper_checklist,
    quick_checklist,
)
from trafficking_desk.report.page_codes import CHECKLISTS
from trafficking_desk.ui.forms_to_print.carrying import choices, lines
from trafficking_desk.ui.forms_to_print.carrying_view import CarryingView
from trafficking_desk.ui.forms_to_print.presenter import Paper
from trafficking_desk.ui.forms_to_print.shelf import (
    BRIEF,
    CARDS,
    DISCREET,
    QUICK,
    Shelf,
    find_paper,
    shelves,
)
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.paper_stage import Asks, PaperStage
from trafficking_desk.ui.places import FormsToPrint, TypeIn
from trafficking_desk.ui.widgets.button import (
    link_button,
    primary_button,
    quiet_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.details import Details
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.words import _

NATION_IDS: Final[tuple[Nation, ...]] = get_args(Nation)
_SHEETS: Final[dict[str, Literal["wall", "pocket"]]] = {
    "wall": "wall",
    "pocket": "pocket",
}


def open_forms_to_print(kit: Kit, place: FormsToPrint) -> QWidget:
    """Return the papers, or the one that `place` names."""
    return FormsView(kit, Asks(), place)


def make(desk: Desk, paper: Paper, nation: Nation | None = None) -> Preview:
    """Return the pages of `paper`; a contact sheet has the numbers of `nation`."""
    if paper.id in _SHEETS:
        return contact_sheet(desk, nation, _SHEETS[paper.id])
    if paper.id in CHECKLISTS:
        return paper_checklist(desk, "child" if paper.id == "child" else "adult")
    if paper.id.startswith(QUICK):
        return quick_checklist(desk, paper.id.removeprefix(QUICK))
    if paper.id == BRIEF:
        return guidance_sheet(desk, BRIEF)
    return build_document(desk, "", paper.id)


class FormsView(PaperStage):
    """The papers, then the pages of one."""

    def __init__(self, kit: Kit, asks: Asks, place: FormsToPrint | None = None) -> None:
        asked = place or FormsToPrint()
        crumbs = ((_("Forms to print"), FormsToPrint()),)
        super().__init__(kit, self._make, crumbs, asks)
        self._card: tuple[tuple[str, str], ...] = ()
        self._nation = next((one for one in NATION_IDS if one == asked.nation), None)
        desk = kit.desk
        kind = desk.settings.setting().kind
        wanted = find_paper(desk.content, kind, asked.paper)
        self._show_list()
        if wanted is not None:
            self._open(wanted)

    def _make(self, paper: Paper) -> Preview:
        if paper.id == DISCREET:
            return discreet_card(self._kit.desk, self._card)
        return make(self._kit.desk, paper, self._nation)

    def _show_list(self) -> None:
        desk = self._kit.desk
        page = Page(_("Forms to print"), (), self._kit.go)
        page.add(body(_("These hold no case. They print without unlocking.")))
        for shelf in shelves(desk.content, desk.settings.setting().kind):
            page.add(self._shelf(shelf))
        page.side(self._type_in())
        self.put(page, page.title)

    def _shelf(self, shelf: Shelf) -> QWidget:
        parts: list[QWidget] = [heading(_(shelf.title))]
        parts += [self._entry(paper) for paper in shelf.papers]
        if shelf.more:
            others = QWidget()
            column = QVBoxLayout(others)
            column.setContentsMargins(0, 0, 0, 0)
            for paper in shelf.more:
                column.addWidget(self._entry(paper))
            parts.append(Details(_("Short checklists for other places"), others))
        return card(*parts)

    def _entry(self, paper: Paper) -> QWidget:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        link = link_button(_(paper.title))
        name = _("Look and print: {title}").format(title=_(paper.title))
        link.setAccessibleName(name)
        link.setAccessibleDescription(_(paper.about))
        link.clicked.connect(partial(self._open, paper))
        below = small(_(paper.about))
        below.setContentsMargins(px(self, 4), 0, 0, px(self, 2))
        column.addWidget(link)
        column.addWidget(below)
        return entry

    def _type_in(self) -> QWidget:
        told = body(_("Each page for pen has a code at its foot. It finds its screen."))
        button = secondary_button(_("Type in a paper form"))
        button.clicked.connect(lambda: self._kit.go(TypeIn()))
        return card(heading(_("Filled one in?")), told, button)

    def _open(self, paper: Paper) -> None:
        if paper.id in CARDS:
            self._ask_first(paper)
        else:
            self.papers.open(paper)

    def _ask_first(self, paper: Paper) -> None:
        offered = choices(self._kit.desk) if paper.id == DISCREET else ()
        asked = CarryingView(offered)
        crumbs = (*self._crumbs, (_(paper.title), None))
        page = Page(_("Before you make a card"), crumbs, self._kit.go)
        page.add(asked)

        def go_on() -> None:
            if asked.is_ready():
                self._card = lines(asked.answers(), offered)
                self.papers.open(paper)
            else:
                page.show_widget(asked)

        make_it = primary_button(_("Make the card"))
        make_it.clicked.connect(go_on)
        back = quiet_button(_("Make no card"), "back")
        back.clicked.connect(lambda: self._kit.go(FormsToPrint()))
        page.actions(make_it, back)
        self.put(page, page.title)
