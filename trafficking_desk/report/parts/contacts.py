"""Numbers to ring, as cards."""

from dataclasses import replace
from typing import Final

from trafficking_desk.cases.dates import day_text
from trafficking_desk.content.contacts import Number
from trafficking_desk.report.nrm_known import noted
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.tree import ContactCard, Node, Paragraph
from trafficking_desk.words import _

# Of the one who has the case there: children's services for a child.
_CHILD_DOORS: Final = frozenset({"childrens_social_care", "hsct_gateway"})
_ADULT_DOORS: Final = frozenset({"adult_social_care", "hsct_adult"})


def contacts_part(pack: PackInput) -> tuple[Node, ...]:
    """Return the numbers of the plan, first to ring first."""
    cards = tuple(c for n in pack.ring_first() for c in door_card(pack, n.id))
    return (*cards, Paragraph(no_answer(), strong=True)) if cards else ()


def door_card(pack: PackInput, contact: str) -> tuple[ContactCard, ...]:
    """Return the card of one contact, () if there is none.

    Where the organisation has no number of the council or the Trust, the one that is
    noted in the case stands, and says so.
    """
    number = pack.numbers.get(contact)
    if number is None:
        return ()
    card = contact_card(number)
    phone = number_of_case(pack, number)
    if not phone:
        return (card,)
    who = pack.case.services.social_worker
    ask = _("Ask for: {who}").format(who=who) if noted(who) else ""
    return (replace(card, number=phone, small=ask, checked=_("Noted in this case")),)


def number_of_case(pack: PackInput, number: Number) -> str:
    """Return the number noted in the case for a door that has none set, or ""."""
    doors = _CHILD_DOORS if pack.is_child else _ADULT_DOORS
    if not number.not_set or number.id not in doors:
        return ""
    return noted(pack.case.services.council_phone)


def contact_card(number: Number, *, large: bool = False) -> ContactCard:
    """Return one number with its hours and the date it was checked."""
    return ContactCard(
        name=number.name,
        number=number.number,
        who_for=number.who_for,
        small=small_print(number),
        checked=under_number(number),
        large=large,
    )


def small_print(number: Number) -> str:
    """Return the evening number and cautions."""
    evening = number.evening
    parts = (
        _("Evening: {number}").format(number=evening) if evening else "",
        number.small,
    )
    return "  ·  ".join(part.rstrip(".") for part in parts if part)


def under_number(number: Number) -> str:
    """Return the hours and the date of the last check, one a line."""
    checked = "" if number.not_set else checked_text(number)
    return "\n".join(filter(None, (number.hours, checked)))


def checked_text(number: Number) -> str:
    """Return when the number was checked, and in words if that is long ago."""
    if number.checked is None:
        return _("Never checked: check it first")
    day = day_text(number.checked)
    if number.stale == "red":
        return _("OLD: last checked {day}").format(day=day)
    if number.stale == "amber":
        return _("Check again: last checked {day}").format(day=day)
    return _("Checked {day}").format(day=day)


def no_answer() -> str:
    """Return what stands beside every helpline."""
    return _("No answer? Ring the council out of hours, 101, or 999.")
