"""The history as cards, one a day."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.desk.history import read_history
from trafficking_desk.ui.alive import post_while_alive
from trafficking_desk.ui.history.presenter import Day, Done, HistoryDesk, HistoryState
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import CaseHome, Cases, History, People, SettingsPlace
from trafficking_desk.ui.widgets.button import link_button, secondary_button
from trafficking_desk.ui.widgets.card import card, divider
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.heading import body, heading, small, words
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.words import _


class HistoryScreen(Page):
    """Draws a HistoryState."""

    def __init__(self, kit: Kit, case_id: str) -> None:
        title = _("Who did what")
        settings = (_("Settings"), SettingsPlace())
        people = (_("People on this laptop"), People())
        case = ((_("Cases"), Cases()), (_("Case"), CaseHome(case_id)))
        crumbs = (*(case if case_id else (settings, people)), (title, None))
        super().__init__(title, crumbs, kit.go)
        self._kit = kit
        self._case_id = case_id
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(px(self, 12))
        holder = QWidget()
        holder.setLayout(self._list)
        self._older = secondary_button(_("Show older lines"))
        self._older.hide()
        told = _(
            "Each line is sealed to the one before it, so a change from outside "
            "shows. Opening a case is written down, too."
        )
        self.add(body(told))
        self.add(holder)
        self.add(self._older)
        read = partial(read_history, kit.desk, case_id)
        post = post_while_alive(self, kit.read)
        desk = HistoryDesk(read, post, self.show_state, kit.problem, case_id)
        self._older.clicked.connect(desk.read_on)
        desk.read_on()

    def show_state(self, state: HistoryState) -> None:
        """Draw the days anew."""
        if self._case_id and state.reference:
            self.name_crumb(1, state.reference)
        clear(self._list)
        for day in state.days:
            self._list.addWidget(self._day(day))
        self._older.setVisible(state.more)

    def _day(self, day: Day) -> QWidget:
        parts: list[QWidget] = [heading(day.title)]
        for at, done in enumerate(day.done):
            if at:
                parts.append(divider())
            parts.append(self._done(done))
        return card(*parts)

    def _done(self, done: Done) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(block, 2))
        column.addWidget(words(f"{done.time} \N{MIDDLE DOT} {done.who}", "label"))
        column.addWidget(body(done.what))
        if done.reference and not done.case_id:
            column.addWidget(small(done.reference))
        elif done.reference:
            link = link_button(done.reference)
            link.clicked.connect(partial(self._kit.go, CaseHome(done.case_id)))
            column.addWidget(link)
        column.addWidget(small(_("Line {numbers}").format(numbers=done.numbers)))
        return block


def open_history(kit: Kit, place: History) -> QWidget:
    """Return the history of one case, or all of it."""
    return HistoryScreen(kit, place.case_id)
