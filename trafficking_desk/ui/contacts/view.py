"""The contacts page."""

from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.ui.choices import NATIONS
from trafficking_desk.ui.contacts.number_card import number_card
from trafficking_desk.ui.contacts.presenter import NEEDS, ContactList, ContactsState
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import Contacts, FormsToPrint
from trafficking_desk.ui.widgets.button import secondary_button
from trafficking_desk.ui.widgets.chips import Chips
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.heading import body
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _


def open_contacts(kit: Kit, _place: Contacts) -> QWidget:
    """Return the page of numbers."""
    return ContactsPage(kit)


class ContactsPage(Page):
    """Draws a ContactsState."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(_("Contacts"), (), kit.go)
        settings = kit.desk.settings
        today = kit.desk.clock().date()
        self._presenter = ContactList(
            kit.desk.content, settings.local, settings.nation, today
        )
        self._search = TextInput(
            _("Find a number"), _("Type a name, or a number you were given.")
        )
        self._nations = Chips(_("Nation"), NATIONS)
        self._needs = Chips(_("Whom do you need?"), NEEDS)
        self._list = QVBoxLayout()
        self._list.setSpacing(px(self, 12))
        holder = QWidget()
        holder.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)
        for part in (self._search, self._nations, self._needs, holder):
            self.add(part)
        self.search_in(self._search)
        to_print = secondary_button(_("Print these numbers"))
        to_print.clicked.connect(
            lambda: kit.go(FormsToPrint("wall", self._presenter.state().nation))
        )
        self.actions(to_print)
        self._connect()
        self._draw(self._presenter.state())

    def _connect(self) -> None:
        self._search.typed.connect(lambda t: self._draw(self._presenter.search(t)))
        self._nations.chosen.connect(
            lambda n: self._draw(self._presenter.choose_nation(cast("Nation", n)))
        )
        self._needs.chosen.connect(lambda n: self._draw(self._presenter.choose_need(n)))

    def _draw(self, state: ContactsState) -> None:
        self._nations.set_value(state.nation)
        self._needs.set_value(state.need)
        clear(self._list)
        if state.dead:
            self._list.addWidget(notice("attention", _("Old number"), state.dead))
        for known in state.numbers:
            urgent = known.id == "emergency_999"
            self._list.addWidget(number_card(known, urgent=urgent))
        if not state.numbers and not state.dead:
            self._list.addWidget(body(_("Nothing fits. Try another word or nation.")))
