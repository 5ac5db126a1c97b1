"""The list of guidance, and one page of it."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.cases.dates import day_text
from trafficking_desk.content.contacts import Number
from trafficking_desk.content.guidance import GuidanceBlock, GuidancePage
from trafficking_desk.desk.guidance import guidance_sheet
from trafficking_desk.ui.forms_to_print.presenter import Paper
from trafficking_desk.ui.guidance.presenter import GuidanceList
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.paper_stage import Asks, PaperStage
from trafficking_desk.ui.places import Contacts, Guidance, GuideChanges, Rules
from trafficking_desk.ui.widgets.button import link_button, secondary_button
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.details import Details
from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.points import points
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _


def open_guidance(kit: Kit, place: Guidance) -> QWidget:
    """Return the page asked for, or the list."""
    settings = kit.desk.settings
    today = kit.desk.clock().date()
    known = GuidanceList(kit.desk.content, settings.local, settings.nation, today)
    page = known.page(place.page)
    if page is None:
        return GuidanceListPage(kit, known)
    return GuidanceView(kit, known, page, Asks())


class GuidanceListPage(Page):
    """All pages, with a search."""

    def __init__(self, kit: Kit, known: GuidanceList) -> None:
        super().__init__(_("Guidance"), (), kit.go)
        self._kit = kit
        self._known = known
        self._search = TextInput(
            _("Find guidance"), _("Ask in your own words: can her aunt translate?")
        )
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(px(self, 12))
        holder = QWidget()
        holder.setLayout(self._list)
        self.add(self._search)
        self.add(self._behind())
        self.add(holder)
        self.search_in(self._search)
        self._search.typed.connect(self._draw)
        self._draw("")

    def _behind(self) -> QWidget:
        """Return the ways to what stands behind the guidance and the plan."""
        block = QWidget()
        row = Flow(block, px(self, 8))
        for text, place in (
            (_("The rules behind the plan"), Rules()),
            (_("What changed since these guides"), GuideChanges()),
        ):
            link = link_button(text)
            link.clicked.connect(partial(self._kit.go, place))
            row.addWidget(link)
        return block

    def _draw(self, typed: str) -> None:
        clear(self._list)
        pages = self._known.pages(typed)
        numbers = self._known.numbers(typed)
        if numbers:
            self._list.addWidget(numbers_card(self._kit, numbers))
        if pages:
            self._list.addWidget(card(*(self._entry(page) for page in pages)))
        if not pages:
            self._list.addWidget(body(_("No page holds these words.")))

    def _entry(self, page: GuidancePage) -> QWidget:
        link = link_button(_(page.title))
        link.setAccessibleDescription(_(page.for_whom))
        link.clicked.connect(lambda: self._kit.go(Guidance(page.id)))
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        below = small(_(page.for_whom))
        below.setContentsMargins(px(self, 4), 0, 0, 0)
        column.addWidget(link)
        column.addWidget(below)
        return entry


def numbers_card(kit: Kit, numbers: Sequence[Number]) -> QWidget:
    """Return a few numbers with the way to all of them."""
    lines = tuple(
        _("{name}: {number}").format(name=known.name, number=known.shown)
        for known in numbers
    )
    more = link_button(_("See all numbers"))
    more.clicked.connect(lambda: kit.go(Contacts()))
    return card(heading(_("Numbers to ring")), points(lines), more)


class GuidanceView(PaperStage):
    """One page of guidance on screen, then as pages to print."""

    def __init__(
        self, kit: Kit, known: GuidanceList, page: GuidancePage, asks: Asks
    ) -> None:
        crumbs = ((_("Guidance"), Guidance()), (_(page.title), Guidance(page.id)))
        super().__init__(
            kit, lambda paper: guidance_sheet(kit.desk, paper.id), crumbs, asks
        )
        self._known = known
        self._about = page
        self._show_page()

    def _show_page(self) -> None:
        page = self._about
        crumbs = ((_("Guidance"), Guidance()), (_(page.title), None))
        shown = Page(_(page.title), crumbs, self._kit.go)
        minute = (heading(_("In one minute")), points(page.minute))
        shown.add(card(*minute, role="next"))
        for block in page.blocks:
            shown.add(card(*_block(self._known, block)))
        self._sides(shown)
        to_print = secondary_button(_("Print or save this page"))
        to_print.clicked.connect(self._print)
        back = secondary_button(_("All guidance"))
        back.clicked.connect(lambda: self._kit.go(Guidance()))
        shown.actions(to_print, back)
        self.put(shown)

    def _sides(self, shown: Page) -> None:
        page, known = self._about, self._known
        checked = small(_("Checked {day}").format(day=day_text(page.checked)))
        shown.side(card(heading(_("For whom")), body(_(page.for_whom)), checked))
        numbers = known.named(page)
        if numbers:
            shown.side(numbers_card(self._kit, numbers))
        near = known.related(page)
        if near:
            links = [page_link(self._kit, other) for other in near]
            shown.side(card(heading(_("See also")), *links))
        lines = known.sources(page.sources)
        if lines:
            shown.side(card(Details(_("Where this comes from"), points(lines))))

    def _print(self) -> None:
        page = self._about
        file = f"guidance-{page.id.replace('_', '-')}.pdf"
        self.papers.open(Paper(page.id, page.title, page.for_whom, file))


def page_link(kit: Kit, page: GuidancePage) -> QWidget:
    """Return the way to a page of guidance."""
    link = link_button(_(page.title))
    link.clicked.connect(lambda: kit.go(Guidance(page.id)))
    return link


def _block(known: GuidanceList, block: GuidanceBlock) -> Sequence[QWidget]:
    return tuple(_parts(known, block))


def _parts(known: GuidanceList, block: GuidanceBlock) -> Iterable[QWidget]:
    if block.heading:
        yield heading(_(block.heading))
    if block.text:
        yield body(_(block.text))
    if block.points:
        yield points(block.points)
    lines = known.sources(block.sources)
    if lines:
        yield Details(_("Where this comes from"), points(lines))
