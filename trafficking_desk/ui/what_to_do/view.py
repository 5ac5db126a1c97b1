"""What to do: the plan, card by card."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trafficking_desk.assessment.outcome import Note
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.content.guidance import GuidancePage
from trafficking_desk.desk.advice import advise_ahead
from trafficking_desk.desk.cases import record, record_drafts
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.case_keeper import case_keeper, say_saved
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import (
    CaseHome,
    Cases,
    Chronology,
    Guidance,
    Packs,
    Rules,
    SettingsPlace,
    WhatToDo,
)
from trafficking_desk.ui.what_to_do.changes_card import changes_card
from trafficking_desk.ui.what_to_do.presenter import Plan, PlanOut, PlanVerbs
from trafficking_desk.ui.what_to_do.receipt_card import ReceiptView
from trafficking_desk.ui.what_to_do.state import PlanState
from trafficking_desk.ui.what_to_do.step_card import StepView, read_more
from trafficking_desk.ui.what_to_do.wording import (
    heading_of,
    picture_words,
    referral_words,
)
from trafficking_desk.ui.widgets.button import (
    link_button,
    primary_button,
    quiet_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.details import Details
from trafficking_desk.ui.widgets.heading import body, heading, small, words
from trafficking_desk.ui.widgets.icon import IconLabel
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.words import _


class PlanPage(Page):
    """The plan of one case. Cards stay in place while their step stays."""

    def __init__(self, kit: Kit, case_id: str) -> None:
        home = CaseHome(case_id)
        crumbs = ((_("Cases"), Cases()), (_("Case"), home), (_("What to do"), None))
        super().__init__(_("What to do"), crumbs, kit.go)
        self._kit = kit
        self._case_id = case_id
        self._views: dict[str, StepView] = {}
        self._fixed: tuple[object, ...] = ()
        self._never = self._layout(self.banner)
        self._now = self._layout(self.add)
        self._receipts = self._layout(self.add)  # after danger, before the rest
        self._shown_receipts: tuple[object, ...] = ()
        self._steps = self._layout(self.add)
        self._beside = self._layout(self.side)
        self._first = QLabel(_("Ring first: printing can wait."))
        self._first.setObjectName("ring-first")
        self._first.hide()
        self._offer(case_id)
        self.plan = _plan(kit, case_id, self)
        self.plan.start()

    def leave(self) -> None:
        """Save what stands in the boxes."""
        self.plan.leave()

    def show_state(self, state: PlanState) -> None:
        """Draw the plan; what did not change stays as it is."""
        fixed = (state.outcome, state.changes, tuple(self._ids(state)))
        if fixed != self._fixed:
            self._fixed = fixed
            self._draw_fixed(state)
        for _when, cards in state.groups:
            for each in cards:
                self._views[each.step.id].show_card(each, state)
        self._show_receipts(state)
        self._first.setVisible(state.calls_left)

    def _show_receipts(self, state: PlanState) -> None:
        """Draw the receipts anew only when one came or went: boxes keep the focus."""
        shown = tuple((one.each.item, one.each.settled) for one in state.receipts)
        if shown == self._shown_receipts:
            return
        self._shown_receipts = shown
        clear(self._receipts)
        for one in state.receipts:
            view = ReceiptView(one, self.plan, self._settings, state.today)
            self._receipts.addWidget(view)

    def _layout(self, put: Callable[[QWidget], None]) -> QVBoxLayout:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 12))
        put(holder)
        return column

    def _offer(self, case_id: str) -> None:
        pack = primary_button(_("Make the pack"))
        pack.clicked.connect(lambda: self._kit.go(Packs(case_id)))
        change = secondary_button(_("Change answers"))
        change.clicked.connect(lambda: self._kit.go(CaseHome(case_id)))
        self.actions(pack, change, self._first)

    @staticmethod
    def _ids(state: PlanState) -> Iterator[str]:
        for _when, cards in state.groups:
            yield from (each.step.id for each in cards)

    def _draw_fixed(self, state: PlanState) -> None:
        self.name_crumb(1, state.reference)
        for column in (self._never, self._now, self._steps, self._beside):
            clear(column)
        self._never.addWidget(never_box(state.never, state.sources.never))
        self._views = {
            id: StepView(
                self.plan, self._settings, self.show_widget, self._read, self._make
            )
            for id in self._ids(state)
        }
        for when, cards in state.groups:
            column = self._now if when == "now" else self._steps
            column.addWidget(heading(heading_of(when)))
            for each in cards:
                column.addWidget(self._views[each.step.id])
        self._draw_beside(state)

    def _draw_beside(self, state: PlanState) -> None:
        outcome, sources = state.outcome, state.sources
        seen = body(picture_words(outcome.picture))
        case = small(_("Case {reference}").format(reference=state.reference))
        self._beside.addWidget(card(heading(_("What was recorded")), seen, case))
        referral = body(referral_words(outcome.nrm))
        where_from = sources_details(sources.referral)
        name = heading(_("The official referral"))
        self._beside.addWidget(card(name, referral, *where_from))
        log = quiet_button(_("Calls and events so far"), "clock")
        log.clicked.connect(lambda: self._kit.go(Chronology(self._case_id)))
        self._beside.addWidget(log)
        if state.notes:
            notes = [part for each in state.notes for part in self._note(*each)]
            where_from = sources_details(sources.notes)
            name = heading(_("Good to know"))
            self._beside.addWidget(card(name, *notes, *where_from))
        if state.changes:
            self._beside.addWidget(changes_card(state.changes))
        why = link_button(_("Why is this here, and that not?"))
        why.clicked.connect(lambda: self._kit.go(Rules(self._case_id)))
        self._beside.addWidget(why)
        self._beside.addStretch(1)

    def _note(self, note: Note, more: GuidancePage | None) -> list[QWidget]:
        read = [read_more(more, self._read)] if more is not None else []
        return [body(note.text), *read]

    def _read(self, page: GuidancePage) -> None:
        self._kit.go(Guidance(page.id))

    def _make(self, paper: str) -> None:
        self._kit.go(Packs(self._case_id, paper))

    def _settings(self) -> None:
        self._kit.go(SettingsPlace())


def never_box(never: Sequence[Note], sources: Sequence[str]) -> QWidget:
    """Return what never to do: the first in view, the rest one click away."""
    frame = QFrame()
    frame.setObjectName("notice-danger")
    row = QHBoxLayout(frame)
    row.setContentsMargins(*(px(frame, edge) for edge in (14, 12, 16, 12)))
    row.setSpacing(px(frame, 12))
    row.addWidget(IconLabel("warning", "danger"))
    column = QVBoxLayout()
    column.setSpacing(px(frame, 4))
    row.addLayout(column, 1)
    for note in never[:1]:
        column.addWidget(words(note.text, "notice-title"))
        frame.setAccessibleName(note.text)
    if never[1:]:
        rest = QWidget()
        lines = QVBoxLayout(rest)
        lines.setContentsMargins(0, 0, 0, 0)
        for note in never[1:]:
            lines.addWidget(body(note.text))
        for line in sources:
            lines.addWidget(small(line))
        column.addWidget(Details(_("What else never to do"), rest))
    return frame


def sources_details(sources: Sequence[str]) -> list[QWidget]:
    """Return where words come from, one click away; nothing if nobody says."""
    return [Details(_("Where this comes from"), "\n".join(sources))] if sources else []


def open_what_to_do(kit: Kit, place: WhatToDo) -> QWidget:
    """Return the plan of the case at `place`."""
    return PlanPage(kit, place.case_id)


def _plan(kit: Kit, case_id: str, page: PlanPage) -> Plan:
    desk = kit.desk

    def saved(values: Mapping[str, JsonValue]) -> OpenCase:
        return record(desk, case_id, values)

    verbs = PlanVerbs(
        open=lambda: record_drafts(desk, case_id),
        record=saved,
        advise=lambda opened: advise_ahead(desk, opened.case),
        clock=desk.clock,
    )
    out = PlanOut(
        show=while_alive(page, page.show_state),
        saved=lambda: say_saved(kit),
        failed=while_alive(page, kit.problem),
    )
    return Plan(verbs, desk.content, kit.post, case_keeper(kit, case_id, page), out)
