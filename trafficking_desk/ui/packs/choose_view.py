"""Who is it for? Every paper of a case, by reader."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trafficking_desk.desk.issues import Issue
from trafficking_desk.report.documents import REFERRAL
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.packs.again_view import Again, AgainPage
from trafficking_desk.ui.packs.asking import Asking
from trafficking_desk.ui.packs.choosing import (
    DISCREET,
    MISSING,
    ChoiceState,
    IssuedRow,
    PaperRow,
    ReaderGroup,
    choice_state,
)
from trafficking_desk.ui.packs.hand_over import last_check
from trafficking_desk.ui.packs.verbs import choice_verbs
from trafficking_desk.ui.packs.way_out import Door, WayOut
from trafficking_desk.ui.places import (
    CaseHome,
    Cases,
    FormsToPrint,
    Packs,
    WhatToDo,
)
from trafficking_desk.ui.widgets.button import (
    danger_button,
    link_button,
    primary_button,
    quiet_button,
)
from trafficking_desk.ui.widgets.card import card, divider
from trafficking_desk.ui.widgets.details import Details
from trafficking_desk.ui.widgets.heading import body, heading, overline, small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.stage import Stage
from trafficking_desk.ui.widgets.tag import tag
from trafficking_desk.words import _

_LOW: Final = 300  # px at 100 %
_SHOWN: Final = 5


class ChoosePage(Stage):
    """Draws a ChoiceState; Enter opens the referral for any agency."""

    def __init__(self, kit: Kit, case_id: str, asking: Asking) -> None:
        super().__init__()
        self._asking = asking
        self._kit = kit
        self._case_id = case_id
        self._verbs = choice_verbs(kit.desk, case_id)
        self._way_out = WayOut(kit.post, self._verbs.not_gone, kit.stayed)
        kit.post(self._load, while_alive(self, self.show_state), kit.problem)

    def leave(self) -> None:
        """Let go of the pages: nothing of them outlives the screen."""
        self._way_out.leave()
        if isinstance(self.page, AgainPage):
            self.page.forget()

    def show_state(self, state: ChoiceState) -> None:
        """Draw the papers."""
        crumbs = (
            (_("Cases"), Cases()),
            (state.reference, CaseHome(self._case_id)),
            (_("Papers"), None),
        )
        page = Page(_("Who is it for?"), crumbs, self._kit.go)
        if state.missing:
            page.banner(self._missing())
        first, rest = state.groups[:1], state.groups[1:]
        is_next = any(row.is_next for group in first for row in group.papers)
        page.add(card(*self._groups(page, first), role="next" if is_next else ""))
        page.add(card(*self._groups(page, rest)))
        page.side(self._issued(page, state.issued))
        any_agency = primary_button(_("Referral for any agency"))
        any_agency.clicked.connect(partial(self._open, REFERRAL))
        plan = quiet_button(_("Back to what to do"), "back")
        plan.clicked.connect(partial(self._kit.go, WhatToDo(self._case_id)))
        page.actions(any_agency, plan)
        # In a low window the bar ends the page: it would scroll all else away.
        is_low = self.height() < px(self, _LOW)
        self.put(page, page.title if is_low else any_agency)

    def _load(self) -> ChoiceState:
        opened = self._verbs.open()
        outcome = self._verbs.advise(opened).outcome
        return choice_state(opened.case, outcome, self._verbs.issued())

    def _missing(self) -> QWidget:
        button = danger_button(_("Print the police sheet"))
        button.clicked.connect(partial(self._open, MISSING))
        text = _("Ring 999 first. The sheet has what the police will ask.")
        return notice("danger", _("Missing now?"), text, button)

    def _groups(self, page: Page, groups: tuple[ReaderGroup, ...]) -> list[QWidget]:
        parts: list[QWidget] = []
        for number, group in enumerate(groups):
            parts += [divider()] if number else []
            parts.append(self._group(page, group))
        return parts

    def _group(self, page: Page, group: ReaderGroup) -> QWidget:
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(page, 2))
        column.addWidget(overline(group.reader))
        for row in group.papers:
            column.addWidget(self._row(page, row))
        return shown

    def _row(self, page: Page, row: PaperRow) -> QWidget:
        shown = QWidget()
        line = QHBoxLayout(shown)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(page, 12))
        column = QVBoxLayout()
        column.setSpacing(0)
        link = link_button(row.title)
        following = _("Next in your plan")
        said = f"{following}. {row.about}" if row.is_next else row.about
        link.setAccessibleDescription(said)
        link.clicked.connect(partial(self._open, row.document))
        column.addWidget(link)
        below = small(row.about)
        below.setContentsMargins(px(page, 4), 0, 0, px(page, 2))
        column.addWidget(below)
        line.addLayout(column, 1)
        if row.is_next:
            line.addWidget(tag(following, "attention"))
        return shown

    def _open(self, document: str) -> None:
        holds_no_case = document == DISCREET
        place = FormsToPrint(document) if holds_no_case else None
        self._kit.go(place or Packs(self._case_id, document))

    def _issued(self, page: Page, rows: tuple[IssuedRow, ...]) -> QWidget:
        if not rows:
            nothing = body(_("Nothing went out so far."))
            return card(heading(_("Issued papers")), nothing)
        shown = [self._issue(page, row) for row in rows[:_SHOWN]]
        parts: list[QWidget] = [heading(_("Issued papers")), *shown]
        if rows[_SHOWN:]:
            older = QWidget()
            column = QVBoxLayout(older)
            column.setContentsMargins(0, 0, 0, 0)
            for row in rows[_SHOWN:]:
                column.addWidget(self._issue(page, row))
            parts.append(Details(_("Older ones"), older))
        return card(*parts)

    def _issue(self, page: Page, row: IssuedRow) -> QWidget:
        if not row.id:
            return small(row.line)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(page, 2))
        column.addWidget(small(row.line))
        again = link_button(_("Look and print again"))
        again.setAccessibleDescription(row.line)
        again.clicked.connect(partial(self._look_again, row))
        column.addWidget(again)
        return shown

    def _look_again(self, row: IssuedRow) -> None:
        verbs = self._verbs

        def load() -> Again:
            pdf = verbs.again(row.id)
            return Again(row, pdf, last_check(verbs.open().case, row.document))

        def door(issue: Issue) -> Door:
            return partial(self._way_out.open, lambda: verbs.goes_again(row.id, issue))

        def show(again: Again) -> None:
            page = AgainPage(self._kit, self._case_id, self._asking, again, door)
            self.put(page, page.title)

        self._kit.post(load, while_alive(self, show), self._kit.problem)
