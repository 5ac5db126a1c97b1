"""One case: what to do next, its parts, and what happened last."""

from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.cases.receipt import is_overdue
from trafficking_desk.desk.advice import Advice, advise
from trafficking_desk.desk.attachments import attachments
from trafficking_desk.desk.cases import read_case
from trafficking_desk.desk.events import last_pack
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.case_home.presenter import CaseHomePresenter, HomeVerbs
from trafficking_desk.ui.case_home.state import Glimpse, HomeState, NextCard
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.packs.choosing import MISSING
from trafficking_desk.ui.places import (
    CaseHome,
    Cases,
    Chronology,
    DangerNow,
    History,
    Packs,
    Section,
    TypeIn,
    WhatToDo,
)
from trafficking_desk.ui.widgets.button import (
    danger_button,
    link_button,
    primary_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.heading import body, heading, number, overline, small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.stage import Stage
from trafficking_desk.ui.widgets.task_list import TaskList
from trafficking_desk.words import _

_TWO_COLUMNS = 900  # px at 100 %: narrower, what comes next stands on top


class CaseHomeScreen(Stage):
    """Draws a HomeState; every click goes to another place.

    Ctrl+Enter goes to the first part that is not done.
    """

    def __init__(self, kit: Kit, case_id: str) -> None:
        super().__init__()
        self._kit = kit
        self._case_id = case_id
        verbs = HomeVerbs(
            read=partial(read_case, kit.desk, case_id),
            advise=self._advise,
            packed=self._packed,
            filed=self._filed,
            late=self._late,
        )
        presenter = CaseHomePresenter(verbs, kit.desk.content, kit.post)
        presenter.start(while_alive(self, self.show_state), kit.problem)

    def show_state(self, state: HomeState) -> None:
        """Draw the case."""
        crumbs = ((_("Cases"), Cases()), (state.reference, None))
        page = Page(state.reference, crumbs, self._kit.go)
        page.banner(small(state.about))
        if state.danger:
            page.banner(self._danger(asks=state.danger == "ask"))
        elif state.missing:
            page.banner(notice("danger", _missing(), "", self._police_sheet()))
        if state.receipt_late:
            told = _("The plan has the number. Say that it cannot wait.")
            title = _("No receipt is back for the referral: ring now")
            page.banner(notice("attention", title, told))
        see = primary_button(_("See what to do"))
        see.clicked.connect(partial(self._kit.go, WhatToDo(self._case_id)))
        wide = self.width() >= px(self, _TWO_COLUMNS)
        if state.next is not None:
            (page.side if wide else page.banner)(_next_card(state.next, see))
        tasks = TaskList()
        tasks.show_tasks(
            [
                (row.title, row.summary, row.state, partial(self._kit.go, row.place))
                for row in state.tasks
            ]
        )
        page.add(card(tasks))
        page.set_main(tasks.next or see)
        page.side(self._chronology(state.events))
        page.side(self._type_in())
        self.put(page, see if wide and state.next is not None else page.title)

    def _advise(self, opened: OpenCase) -> Advice:
        return advise(self._kit.desk, opened.case)

    def _packed(self) -> datetime | None:
        last = last_pack(self._kit.desk, self._case_id)
        return last.at if last else None

    def _filed(self) -> str:
        found = attachments(self._kit.desk, self._case_id)
        there = [one.about.description for one in found if one.removed_at is None]
        return there[-1] if there else ""

    def _late(self, opened: OpenCase) -> bool:
        now = self._kit.desk.clock()
        return any(is_overdue(one, now) for one in opened.case.actions_taken)

    def _danger(self, *, asks: bool) -> QWidget:
        goal: Section | DangerNow
        if asks:
            button = danger_button(_("Answer now"))
            goal = Section(self._case_id, "safe_now")
            words = (_("Is anyone in danger now?"), _ask_again())
        else:
            button, goal = danger_button(_("What to say to 999")), DangerNow()
            words = (_("Someone is in danger now"), _ring_first())
        button.clicked.connect(partial(self._kit.go, goal))
        return notice("danger", *words, button, self._police_sheet())

    def _police_sheet(self) -> QPushButton:
        sheet = secondary_button(_("Missing now? Print the police sheet"))
        sheet.clicked.connect(partial(self._kit.go, Packs(self._case_id, MISSING)))
        return sheet

    def _type_in(self) -> QPushButton:
        button = link_button(_("Type in a paper form"))
        button.clicked.connect(partial(self._kit.go, TypeIn(self._case_id)))
        return button

    def _chronology(self, events: tuple[Glimpse, ...]) -> QFrame:
        parts: list[QWidget] = [heading(_("Chronology")), *map(_event, events)]
        if not events:
            parts.append(small(_("Nothing written down yet")))
        more = link_button(_("Add or see all"))
        more.setAccessibleName(_("Add to the chronology, or see all of it"))
        more.clicked.connect(partial(self._kit.go, Chronology(self._case_id)))
        who = link_button(_("Who opened and changed this case"))
        who.clicked.connect(partial(self._kit.go, History(self._case_id)))
        return card(*parts, more, who)


def open_case_home(kit: Kit, place: CaseHome) -> QWidget:
    """Return the task list of one case."""
    return CaseHomeScreen(kit, place.case_id)


def _next_card(state: NextCard, see: QWidget) -> QFrame:
    parts: list[QWidget] = [overline(_("Next")), heading(state.title)]
    if state.number:
        parts.append(number(state.number))
    parts += [small(words) for words in (state.whom, state.then) if words]
    return card(*parts, see, role="danger" if state.urgent else "next")


def _event(event: Glimpse) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(small(event.when))
    column.addWidget(body(event.what))
    return box


def _missing() -> str:
    return _("Missing now. Ring 999.")


def _ring_first() -> str:
    return _("Ring 999 first. Everything else can wait.")


def _ask_again() -> str:
    return _(
        "A sign that you recorded can mean danger at this moment. "
        "If you cannot rule it out, ring 999."
    )
