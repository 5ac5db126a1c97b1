"""The cards of the page of people."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QPushButton, QWidget

from trafficking_desk.desk.person import Person
from trafficking_desk.store.vault import Counted
from trafficking_desk.ui.people.state import (
    PeopleState,
    counted_words,
    name_of,
    role_of,
)
from trafficking_desk.ui.widgets.button import quiet_button, secondary_button
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.flow import Flow
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.tag import tag
from trafficking_desk.words import _

Act = Callable[[], object]


@dataclass(frozen=True, slots=True)
class PersonActs:
    """What can be done about one person."""

    change: Callable[[Person], object]
    give: Callable[[Person], object]
    remove: Callable[[Person], object]


@dataclass(frozen=True, slots=True)
class VaultActs:
    """What a lead looks after."""

    sheets: Act
    key: Act
    check: Act
    history: Act


def person_card(person: Person, state: PeopleState, acts: PersonActs) -> QWidget:
    """Return a person with role and, for a lead, what can be changed."""
    mine = person.id == state.me.id
    name = name_of(person)
    top = _row(heading(name), tag(role_of(person), "done"))
    parts = [top]
    if mine:
        parts.append(small(_("This is you.")))
    buttons = []
    if state.is_lead or mine:
        words = _("Change name or role") if state.is_lead else _("Change my name")
        buttons.append(_button(words, name, person, acts.change))
    if state.is_lead and not mine:
        words = _("Give a new passphrase")
        buttons.append(_button(words, name, person, acts.give))
    if state.is_lead:
        buttons.append(_button(_("Remove"), name, person, acts.remove))
    if buttons:
        parts.append(_row(*buttons))
    return card(*parts)


def own_card(change: Act) -> QWidget:
    """Return the way to another passphrase of one's own."""
    button = secondary_button(_("Change my passphrase"))
    button.clicked.connect(change)
    return card(
        heading(_("Your passphrase")),
        body(_("Nobody else knows it, and nobody should.")),
        button,
    )


def vault_cards(state: PeopleState, acts: VaultActs) -> list[QWidget]:
    """Return sheets and key for a lead, and the check for everyone."""
    cards = []
    if state.is_lead:
        cards += [_sheets(state, acts.sheets), _key(acts.key)]
    check = secondary_button(_("Check the history"))
    check.clicked.connect(acts.check)
    text = _(
        "Reads every case and the whole history, and finds what another program "
        "changed in them."
    )
    read = secondary_button(_("Read the history"))
    read.clicked.connect(acts.history)
    return [*cards, card(heading(_("The sealed history")), body(text), check, read)]


def result(counted: Counted | None, problem: str) -> QWidget:
    """Return what a check found, in plain words."""
    if counted is None:
        return notice("danger", _("Something does not fit"), problem)
    title = _("The history is whole, and what it seals is as it was written.")
    text = _(
        "It seals answers, names of people, holds, deleted cases, and the files and "
        "papers that are kept. Half-typed words are compared when the desk is "
        "unlocked. What helps only to search is not sealed."
    )
    return notice("success", title, f"{counted_words(counted)}\n{text}")


def _sheets(state: PeopleState, make: Act) -> QWidget:
    kept = state.sheets == "kept"
    button = secondary_button(_("Make new recovery sheets"))
    button.clicked.connect(make)
    parts: list[QWidget] = [heading(_("Recovery sheets"))]
    if kept:
        parts.append(body(_("Three sheets are on paper. Any two give a way back in.")))
    else:
        title = _("There are no sheets on paper")
        text = _("If every lead forgets the passphrase, all cases are lost.")
        parts.append(notice("attention", title, text))
    return card(*parts, button)


def _key(change: Act) -> QWidget:
    button = secondary_button(_("Change the database key"))
    button.clicked.connect(change)
    text = _(
        "Do this after someone has left who may have kept a copy of the vault. All "
        "cases are encrypted anew."
    )
    return card(heading(_("The key of the database")), body(text), button)


def _button(
    words: str, name: str, person: Person, act: Callable[[Person], object]
) -> QPushButton:
    button = quiet_button(words)
    button.setAccessibleName(f"{words}: {name}")
    button.clicked.connect(lambda: act(person))
    return button


def _row(*parts: QWidget) -> QWidget:
    row = QWidget()
    flow = Flow(row, px(row, 12))
    for part in parts:
        flow.addWidget(part)
    return row
