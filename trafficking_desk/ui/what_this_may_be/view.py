"""The page on the legal test, in plain words."""

from functools import partial

from PySide6.QtWidgets import QWidget

from trafficking_desk.cases.vocabulary import ElementName
from trafficking_desk.ui.case_home.order import after
from trafficking_desk.ui.case_keeper import case_keeper, case_ways
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import CaseHome, Cases, WhatThisMayBe
from trafficking_desk.ui.what_this_may_be.part import PartActs, PartView
from trafficking_desk.ui.what_this_may_be.presenter import WorkerViews
from trafficking_desk.ui.what_this_may_be.state import PageState, PartState
from trafficking_desk.ui.widgets.button import primary_button, secondary_button
from trafficking_desk.ui.widgets.heading import body, heading
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.stage import Stage
from trafficking_desk.words import _

# This page is a form as well: its answers keep which version of it asked.
FORM = "what_this_may_be"
VERSION = 1


class WhatThisMayBeView(Stage):
    """Draws what the presenter says; nothing is weighed or counted."""

    def __init__(self, kit: Kit, place: WhatThisMayBe) -> None:
        super().__init__()
        self._kit = kit
        self._place = place
        self._keeper = case_keeper(
            kit, place.case_id, self, asked=lambda _values: (FORM, VERSION)
        )
        ways = case_ways(kit, place.case_id, self, self._keeper)
        self.views = WorkerViews(kit.desk.content, ways, self)
        self._parts: dict[ElementName, PartView] = {}

    def leave(self) -> None:
        """Save what is typed."""
        self._keeper.leave()

    def show_parts(self, state: PageState) -> None:
        """Draw the page."""
        crumbs = (
            (_("Cases"), Cases()),
            (state.reference, CaseHome(self._place.case_id)),
            (_("What this may be"), None),
        )
        page = Page(_("What this may be"), crumbs, self._kit.go)
        page.banner(body(_intro()))
        if state.kept:
            page.banner(notice("quiet", "", _("We kept what you were typing.")))
        page.add(heading(_("Trafficking")))
        self._add(page, state.trafficking)
        page.add(heading(_("Kept, or made to work")))
        self._add(page, state.slavery)
        words, goal = after(self._place)
        main = primary_button(words)
        main.clicked.connect(partial(self._kit.go, goal))
        back = secondary_button(_("Back to the case"))
        back.clicked.connect(partial(self._kit.go, CaseHome(self._place.case_id)))
        page.actions(main, back)
        self.put(page)
        self.focus_on(self._parts[state.trafficking[0].name].box())

    def show_part(self, part: PartState, focus: str) -> None:
        """Draw one part anew."""
        view = self._parts[part.name]
        view.show_state(part)
        self.focus_on(view.box(focus))

    def ask_removal(self, name: ElementName, kind: str, item: str) -> None:
        """Ask under the view."""
        self.focus_on(self._parts[name].ask_removal(kind, item))

    def _add(self, page: Page, parts: tuple[PartState, ...]) -> None:
        views = self.views
        acts = PartActs(
            tick=views.tick,
            untick=views.untick,
            remove=views.remove,
            view=views.set_view,
            typed=views.typed,
            left=views.left,
        )
        for part in parts:
            self._parts[part.name] = PartView(part, acts)
            page.add(self._parts[part.name])


def open_what_this_may_be(kit: Kit, place: WhatThisMayBe) -> QWidget:
    """Return the page on the legal test for one case."""
    view = WhatThisMayBeView(kit, place)
    view.views.start()
    return view


def _intro() -> str:
    return _(
        "You do not have to decide this. Say what you think and why: it helps those "
        "who decide. One sign is enough to tell your safeguarding lead today."
    )
