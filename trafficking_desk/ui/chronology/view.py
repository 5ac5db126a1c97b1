"""What happened and what was done, in order of time."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.assessment.rules import step_titles
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.cases.receipt import RECEIPT, receipt_title
from trafficking_desk.desk.cases import history, read_case, record
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.case_keeper import case_keeper, say_saved
from trafficking_desk.ui.chronology.event_form import EventFormView
from trafficking_desk.ui.chronology.lines import call_card, event_card
from trafficking_desk.ui.chronology.presenter import (
    ChronologyOut,
    ChronologyVerbs,
    Timeline,
)
from trafficking_desk.ui.chronology.state import (
    CallLine,
    ChronologyState,
    EventForm,
    Names,
)
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import CaseHome, Cases, Chronology, WhatToDo
from trafficking_desk.ui.widgets.button import quiet_button, secondary_button
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.heading import body
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.words import _


class ChronologyPage(Page):
    """The line of time on the left, the form to add to it beside or below."""

    def __init__(self, kit: Kit, case_id: str) -> None:
        crumbs = (
            (_("Cases"), Cases()),
            (_("Case"), CaseHome(case_id)),
            (_("Chronology"), None),
        )
        super().__init__(_("Chronology and follow-up"), crumbs, kit.go)
        self._taking = ""  # the event that is being taken out
        keeper = case_keeper(kit, case_id, self)
        out = ChronologyOut(
            show=while_alive(self, self.show_state),
            form=while_alive(self, self._show_form),
            saved=lambda: say_saved(kit),
            missing=while_alive(self, self._show_missing),
            failed=while_alive(self, kit.problem),
        )
        self.timeline = Timeline(_verbs(kit, case_id), kit.post, keeper, out)
        self._taken_out = _column(self.banner)
        self._lines = _column(self.add)
        self._form = EventFormView(self.timeline)
        self.side(self._form)
        plan = secondary_button(_("What to do"))
        plan.clicked.connect(lambda: kit.go(WhatToDo(case_id)))
        home = quiet_button(_("Back to the case"), "back")
        home.clicked.connect(lambda: kit.go(CaseHome(case_id)))
        self.actions(plan, home)
        self.set_main(self._form.keep)
        self._form.first.setFocus()
        self.timeline.start()

    def leave(self) -> None:
        """Keep what stands in the form."""
        self.timeline.leave()

    def show_state(self, state: ChronologyState) -> None:
        """Draw the lines anew."""
        clear(self._lines)
        self.name_crumb(1, state.reference or _("Case"))
        if self._taking and self._taking not in {line.item for line in state.lines}:
            self._offer_back(self._taking)
            self._taking = ""
        if not state.lines:
            self._lines.addWidget(
                body(_("Nothing here yet. Small things count: write them down."))
            )
        for line in state.lines:
            if isinstance(line, CallLine):
                self._lines.addWidget(call_card(line))
            else:
                change = self.timeline.change
                self._lines.addWidget(event_card(line, change, self._take_out))
        self._lines.addStretch(1)

    def _take_out(self, item: str) -> None:
        self._taking = item
        self.timeline.take_out(item)

    def _offer_back(self, item: str) -> None:
        clear(self._taken_out)
        back = quiet_button(_("Put back"))
        back.clicked.connect(lambda: self._put_back(item))
        words = _("One event was taken out. The history keeps it.")
        self._taken_out.addWidget(notice("quiet", "", words))
        self._taken_out.addWidget(back)

    def _put_back(self, item: str) -> None:
        clear(self._taken_out)
        self.timeline.put_back(item)

    def _show_form(self, form: EventForm) -> None:
        self._form.show_form(form)
        if form.known:
            self.show_widget(self._form)

    def _show_missing(self, text: str) -> None:
        self._form.show_missing(text)


def open_chronology(kit: Kit, place: Chronology) -> QWidget:
    """Return the chronology of the case at `place`."""
    return ChronologyPage(kit, place.case_id)


def _column(put: Callable[[QWidget], None]) -> QVBoxLayout:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(holder, 10))
    put(holder)
    return column


def _verbs(kit: Kit, case_id: str) -> ChronologyVerbs:
    desk = kit.desk

    def recorded(values: Mapping[str, JsonValue]) -> OpenCase:
        return record(desk, case_id, values)

    def names(opened: OpenCase) -> Names:
        steps = step_titles(opened.case.setting.nation)
        known = desk.content.contacts.values()
        steps[RECEIPT] = receipt_title()
        return Names(steps, {contact.id: _(contact.name) for contact in known})

    def earlier(path: str) -> tuple[str, ...]:
        facts = history(desk, case_id, path)
        return tuple(str(fact.value) for fact in facts if fact.value)

    return ChronologyVerbs(
        read=lambda: read_case(desk, case_id),
        record=recorded,
        earlier=earlier,
        names=names,
        clock=desk.clock,
    )
