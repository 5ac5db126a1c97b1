"""Whom to ring, with the numbers that an organisation set for itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, Protocol

from trafficking_desk.content.contact import Contact
from trafficking_desk.content.model import Content
from trafficking_desk.words import _

Stale = Literal["", "amber", "red"]
_AMBER_DAYS: Final = 180
_RED_DAYS: Final = 365
_ABROAD: Final = "0044"
_OWN_LEAD: Final = "own_dsl"


class LocalNumberLike(Protocol):
    """A number the organisation looked up; `checked` is an ISO date or ""."""

    @property
    def day(self) -> str:
        """Return the number by day, or ""."""

    @property
    def evening(self) -> str:
        """Return the number out of hours, or ""."""

    @property
    def checked(self) -> str:
        """Return the ISO date of the last check, or ""."""


@dataclass(frozen=True, slots=True)
class Number:
    """A contact as people read it.

    `number` is a web or email address where there is no phone, and "" only when
    the organisation has not set it. `stale`: last checked over 180 days ago
    (amber) or a year ago (red), or at a time nobody noted (amber). `small` holds
    cautions, the web address and the email, or "".
    """

    id: str
    name: str
    number: str
    evening: str
    who_for: str
    hours: str
    not_set: bool
    stale: Stale
    checked: date | None
    small: str
    confirmed: bool = True  # False: no official or published source has it

    @property
    def shown(self) -> str:
        """Return what stands in the place of the number: never empty."""
        if self.id == _OWN_LEAD:  # nobody can ask the lead for the lead's number
            return self.number or _("not set")
        return self.number or _("not set: ask your lead")


def resolve(
    contact: Contact, local: Mapping[str, LocalNumberLike], today: date
) -> Number:
    """Return `contact` for this organisation, as old as it is on `today`."""
    own = local.get(contact.id) if contact.local else None
    day = own.day if own else ""
    number = day or contact.number or contact.web or contact.email
    checked = _date_of(own.checked if own else "") if contact.local else contact.checked
    return Number(
        id=contact.id,
        name=_(contact.name),
        number=number,
        evening=own.evening if own else contact.evening,
        who_for=_(contact.who_for),
        hours=_(contact.hours),
        not_set=contact.local and not day,
        stale=_stale(checked, today) if number else "",
        checked=checked,
        small=" ".join(_small(contact, number)),
        confirmed=contact.local or contact.confidence != "to_confirm",
    )


def contacts_for(content: Content, nation: str) -> tuple[Contact, ...]:
    """Return what may be shown and printed in `nation`, first to ring first."""
    contacts = content.contacts.values()
    return tuple(c for c in contacts if c.print and nation in c.nations)


def find_dead(content: Content, typed: str) -> Contact | None:
    """Return the contact to use instead if `typed` is a number known to be dead."""
    digits = digits_of(typed)
    for contact in content.contacts.values():
        if digits and digits in map(digits_of, contact.old_numbers):
            return contact
    return None


def digits_of(typed: str) -> str:
    """Return the digits alone, as dialled inside the UK.

    >>> digits_of("+44 (0)300 303-8151") == digits_of("0300 303 8151")
    True
    """
    digits = "".join(filter(str.isdecimal, typed.replace("+", "00")))
    if digits.startswith(_ABROAD):
        return "0" + digits.removeprefix(_ABROAD).removeprefix("0")
    return digits


def _stale(checked: date | None, today: date) -> Stale:
    if checked is None:
        return "amber"
    days = (today - checked).days
    if days > _RED_DAYS:
        return "red"
    return "amber" if days > _AMBER_DAYS else ""


def _small(contact: Contact, number: str) -> Iterator[str]:
    if contact.confidence == "to_confirm" and not contact.local:
        yield _("We could not confirm this number: check it before you need it.")
    if contact.note:
        yield _(contact.note)
    if contact.web and contact.web != number:
        yield _("Web: {address}").format(address=contact.web)
    if contact.email and contact.email != number:
        yield _("Email: {address}").format(address=contact.email)


def _date_of(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
