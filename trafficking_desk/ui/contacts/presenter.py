"""Which numbers are shown: by nation, by need, and by what is typed. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.content.contact import Contact
from trafficking_desk.content.contacts import (
    LocalNumberLike,
    Number,
    contacts_for,
    digits_of,
    find_dead,
    resolve,
)
from trafficking_desk.content.find_help import find_contacts, nation_of
from trafficking_desk.content.model import Content
from trafficking_desk.ui.choices import Option
from trafficking_desk.words import N_, _

NEEDS: Final = (
    Option("all", N_("Everyone")),
    Option("now", N_("Danger now")),
    Option("here", N_("Here and nearby")),
    Option("child", N_("For a child")),
    Option("adult", N_("For an adult")),
    Option("more", N_("Advice and referral")),
)
_KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "now": ("emergency", "police", "health"),
    "here": ("internal", "local_authority", "local_police"),
    "child": ("child_helpline", "child_specialist"),
    "adult": ("adult_support", "legal"),
    "more": ("helpline", "wellbeing", "professional_network", "nrm", "specialist"),
}
_FIRST_DIGITS: Final = 3  # fewer typed digits match nearly every number


@dataclass(frozen=True, slots=True)
class ContactsState:
    """All the view needs. `dead` says what to use instead of a number typed."""

    nation: Nation
    need: str
    numbers: tuple[Number, ...]
    dead: str = ""


class ContactList:
    """Filters the contacts; keeps nation, need and typed words."""

    def __init__(
        self,
        content: Content,
        local: Mapping[str, LocalNumberLike],
        nation: Nation,
        today: date,
    ) -> None:
        self._content = content
        self._local = local
        self._nation = nation
        self._today = today
        self._need = "all"
        self._typed = ""

    def state(self) -> ContactsState:
        """Return what is to be shown now."""
        numbers = tuple(
            self._number(contact)
            for contact in self._found()
            if self._is_needed(contact)
        )
        return ContactsState(self._nation, self._need, numbers, self._dead())

    def choose_nation(self, nation: Nation) -> ContactsState:
        """Show another nation's numbers."""
        self._nation = nation
        return self.state()

    def choose_need(self, need: str) -> ContactsState:
        """Show the numbers for one of NEEDS."""
        self._need = need
        return self.state()

    def search(self, typed: str) -> ContactsState:
        """Show what fits words or digits; a place leads to its nation's numbers."""
        self._typed = typed
        self._nation = nation_of(typed) or self._nation
        return self.state()

    def _number(self, contact: Contact) -> Number:
        return resolve(contact, self._local, self._today)

    def _is_needed(self, contact: Contact) -> bool:
        wanted = _KINDS.get(self._need)
        return wanted is None or contact.kind in wanted

    def _found(self) -> tuple[Contact, ...]:
        digits = digits_of(self._typed)
        if len(digits) < _FIRST_DIGITS:
            return find_contacts(self._content, self._typed, self._nation)
        contacts = contacts_for(self._content, self._nation)
        return tuple(one for one in contacts if self._has_digits(one, digits))

    def _has_digits(self, contact: Contact, digits: str) -> bool:
        number = self._number(contact)
        return any(digits in digits_of(n) for n in (number.number, number.evening))

    def _dead(self) -> str:
        instead = find_dead(self._content, self._typed)
        if instead is None:
            return ""
        number = self._number(instead)
        line = _("That number is no longer in use. It is replaced by {name}: {number}.")
        return line.format(name=number.name, number=number.shown)
