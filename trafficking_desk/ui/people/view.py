"""People on this laptop: the list, and one small form at a time."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.people import (
    add_person,
    change_passphrase,
    change_role,
    give_passphrase,
    people,
    remove_person,
    rename_person,
    who_unlocked,
)
from trafficking_desk.desk.person import Person
from trafficking_desk.desk.rotation import change_key
from trafficking_desk.desk.sheets_kept import sheets_state
from trafficking_desk.desk.vaults import verify
from trafficking_desk.errors import DeskError
from trafficking_desk.store.vault import Counted
from trafficking_desk.ui.alive import post_while_alive
from trafficking_desk.ui.alone import post_alone
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.people.cards import (
    PersonActs,
    VaultActs,
    own_card,
    person_card,
    result,
    vault_cards,
)
from trafficking_desk.ui.people.form import FormPage
from trafficking_desk.ui.people.presenter import Lanes, PeopleDesk
from trafficking_desk.ui.people.state import PeopleState, PeopleVerbs, name_of
from trafficking_desk.ui.places import (
    History,
    People,
    RecoverySheets,
    SettingsPlace,
)
from trafficking_desk.ui.widgets.button import danger_button, primary_button
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.heading import body, small
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.points import points
from trafficking_desk.ui.widgets.stage import Stage
from trafficking_desk.words import _


def open_people(kit: Kit, _place: People) -> QWidget:
    """Return the page; what only a lead may do is offered to leads alone."""
    view = PeopleView(kit)
    view.people.show()
    return view


class _Progress(QObject):
    """Tells the window, across threads, how far a new key is."""

    part = Signal(float)


class PeopleView(Stage):
    """Draws a PeopleState, and the forms that change it."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._state: PeopleState | None = None
        self._checking = QProgressBar()
        self._progress = _Progress()
        self._progress.part.connect(self._show_part)
        lanes = Lanes(
            post_while_alive(self, kit.post),
            post_while_alive(self, kit.read),
            post_alone(kit, self),
        )
        self.people = PeopleDesk(_verbs(kit.desk, self._progress), lanes, self)

    def leave(self) -> None:
        """Let go of passphrases half typed."""
        if isinstance(self.page, FormPage):
            self.page.forget()

    def show_people(self, state: PeopleState, done: str) -> None:
        """Show the list; `done` says what was just done, or is ""."""
        self._state = state
        crumbs = ((_("Settings"), SettingsPlace()), (_("People on this laptop"), None))
        page = Page(_("People on this laptop"), crumbs, self._kit.go)
        if done:
            page.banner(notice("success", "", done))
        self._checking = _bar(_("Reading the history"))
        page.banner(self._checking)
        page.add(small(_("Everyone who unlocks this laptop can read every case.")))
        acts = PersonActs(self._change, self._give, self._remove)
        for person in state.people:
            page.add(person_card(person, state, acts))
        page.side(own_card(self._change_own))
        more = VaultActs(
            lambda: self._kit.go(RecoverySheets()),
            self._ask_key,
            self.people.check,
            lambda: self._kit.go(History()),
        )
        for one in vault_cards(state, more):
            page.side(one)
        if state.is_lead:
            add = primary_button(_("Add a person"))
            add.clicked.connect(self._add)
            page.actions(add)
        self.put(page, page.title)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show what to put right on the form."""
        if isinstance(self.page, FormPage):
            self.page.show_problems(problems)

    def show_working(self, *, working: bool) -> None:
        """Say that something is under way, or no more."""
        if isinstance(self.page, FormPage):
            self.page.show_working(working=working)
        else:
            self._checking.setVisible(working)

    def show_checked(self, counted: Counted | None, problem: str) -> None:
        """Show what the check of the history found."""
        if self.page is not None:
            found = result(counted, problem)
            self.page.banner(found)
            self.focus_on(self.page.title)

    def show_failure(self, problem: DeskError) -> None:
        """Leave it to the banner above the page."""
        self._kit.problem(problem)

    def _form(self, title: str) -> FormPage:
        return FormPage(title, self._kit.go, self.people.show)

    def _add(self) -> None:
        page = self._form(_("Add a person"))
        name, role = page.name(), page.role()
        page.add(card(name, role))
        hint = _("Let them type it themselves, out of your sight.")
        new = page.passphrase(_("Their passphrase"), hint)
        main = primary_button(_("Add"))
        page.bar(main, lambda: self.people.add(name.value(), role.value(), new()))
        self.put(page, page.first())

    def _change(self, person: Person) -> None:
        page = self._form(_("Change {name}").format(name=name_of(person)))
        name = page.name(person.name)
        parts: list[QWidget] = [name]
        role = None
        if self._state is not None and self._state.is_lead:
            role = page.role(person.role)
            parts.append(role)
        page.add(card(*parts))

        def save() -> None:
            kind = role.value() if role is not None else person.role
            self.people.change(person, name.value(), kind)

        page.bar(primary_button(_("Save")), save)
        self.put(page, page.first())

    def _give(self, person: Person) -> None:
        words = _("A new passphrase for {name}").format(name=name_of(person))
        page = self._form(words)
        page.add(body(_("Their old one opens nothing from then on.")))
        hint = _("Let them type it themselves, out of your sight.")
        new = page.passphrase(_("Their new passphrase"), hint)
        page.bar(
            primary_button(_("Change it")), lambda: self.people.give(person, new())
        )
        self.put(page, page.first())

    def _change_own(self) -> None:
        page = self._form(_("Change my passphrase"))
        old = page.old()
        page.add(card(old))
        new = page.passphrase(_("New passphrase"))
        page.bar(
            primary_button(_("Change it")),
            lambda: self.people.change_own(old.value(), new()),
        )
        self.put(page, page.first())

    def _remove(self, person: Person) -> None:
        name = name_of(person)
        page = self._form(_("Remove {name}?").format(name=name))
        page.add(
            card(
                points(
                    (
                        _("They cannot unlock this laptop any more."),
                        _("What they wrote stays, with their name."),
                        _(
                            "A copy of the vault made before still opens with their "
                            "passphrase. If they may have one, change the database "
                            "key afterwards."
                        ),
                    )
                )
            )
        )
        main = danger_button(_("Remove {name}").format(name=name))
        page.bar(main, lambda: self.people.remove(person))
        self.put(page, page.title)

    def _ask_key(self) -> None:
        page = self._form(_("Change the database key"))
        page.add(
            card(
                points(
                    (
                        _("All cases are encrypted anew. This can take some minutes."),
                        _("Passphrases and recovery sheets stay as they are."),
                        _(
                            "Photos, documents and papers that went out keep their "
                            "own keys. Who copied the desk before can read those of "
                            "before in a later copy too, but nothing added from now "
                            "on."
                        ),
                        _("It needs as much free space again as the vault takes."),
                        _(
                            "Nothing else can be opened meanwhile, so that nothing "
                            "you type is lost. Lock, Quick hide and help for an "
                            "emergency work as always."
                        ),
                        _(
                            "If the computer stops half way, nothing is lost: the "
                            "old key or the new one opens the desk."
                        ),
                    )
                )
            )
        )
        page.bar(primary_button(_("Change the key now")), self.people.change_key)
        self.put(page, page.title)

    def _show_part(self, part: float) -> None:
        if isinstance(self.page, FormPage):
            self.page.show_part(part)


def _verbs(desk: Desk, progress: _Progress) -> PeopleVerbs:
    return PeopleVerbs(
        read=lambda: PeopleState(people(desk), who_unlocked(desk), sheets_state(desk)),
        add=lambda *typed: add_person(desk, *typed),
        rename=lambda *typed: rename_person(desk, *typed),
        change_role=lambda *typed: change_role(desk, *typed),
        remove=lambda one: remove_person(desk, one),
        give=lambda *typed: give_passphrase(desk, *typed),
        change_own=lambda *typed: change_passphrase(desk, *typed),
        change_key=lambda: change_key(desk, progress.part.emit),
        check=lambda: verify(desk),
    )


def _bar(name: str) -> QProgressBar:
    bar = QProgressBar()
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setAccessibleName(name)
    bar.hide()
    return bar
