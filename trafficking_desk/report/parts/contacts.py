"""Numbers to ring, as cards."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from trafficking_desk.assessment.recipients import may_be_involved
from trafficking_desk.cases.dates import day_text
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.content.contacts import Number
from trafficking_desk.report.nrm_known import noted
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.tree import ContactCard, Node, Paragraph
from trafficking_desk.words import N_, _

_LEAD: Final = "own_dsl"
_CHILDREN: Final = "childrens_social_care"
_ADULTS: Final = "adult_social_care"
# Of the one who has the case there: children's services for a child.
_CHILD_DOORS: Final = frozenset({_CHILDREN, "hsct_gateway"})
_ADULT_DOORS: Final = frozenset({_ADULTS, "hsct_adult"})
# One contact for three nations, which do not call it the same.
_CALLED: Final[Mapping[tuple[Nation, str], str]] = {
    ("wales", _CHILDREN): N_("Council social services, for children"),
    ("wales", _ADULTS): N_("Council social services, for adults at risk"),
    ("scotland", _CHILDREN): N_("Council social work, for children"),
    ("scotland", _ADULTS): N_("Council social work, for adults at risk"),
}
_OURS: Final[Mapping[str, str]] = {
    _LEAD: N_("Our safeguarding lead"),
    "deputy_lead": N_("Our deputy safeguarding lead"),
}
_IS_LEAD: Final = re.compile(
    r"safeguarding lead|designated lead|named (?:person|nurse|doctor)|\bDSL\b",
    re.IGNORECASE,
)
_STANDS_IN: Final = re.compile(r"\b(?:deputy|assistant)\b", re.IGNORECASE)


def contacts_part(pack: PackInput) -> tuple[Node, ...]:
    """Return the numbers that the plan uses, for readers elsewhere; first comes first.

    One that we have not set is left out: it is not theirs to write in.
    """
    cards = tuple(
        _for_reader(number, card)
        for number in pack.ring_first()
        for card in door_card(pack, number.id)
        if card.number
    )
    told = Paragraph(no_answer(pack.case.setting.nation), strong=True)
    return (*cards, told) if cards else ()


def door_card(pack: PackInput, contact: str) -> tuple[ContactCard, ...]:
    """Return the card of one contact, () if there is none.

    Where the organisation has no number of the council or the Trust, the one that is
    noted in the case stands, and says so.
    """
    number = pack.numbers.get(contact)
    if number is None:
        return ()
    card = contact_card(named_in(number, pack.case.setting.nation))
    phone = number_of_case(pack, number)
    if not phone:
        return (card,)
    who = _who_answers(pack, number)
    ask = _("Ask for: {who}").format(who=who) if noted(who) else ""
    return (replace(card, number=phone, small=ask, checked=_("Noted in this case")),)


def number_of_case(pack: PackInput, number: Number) -> str:
    """Return the number noted in the case for a door that has none set, or "".

    The lead's is that of the sender, if the sender's role says that they are the lead.
    """
    if not number.not_set:
        return ""
    if number.id == _LEAD:
        return pack.case.worker.phone.strip() if is_lead(pack) else ""
    doors = _CHILD_DOORS if pack.is_child else _ADULT_DOORS
    return noted(pack.case.services.council_phone) if number.id in doors else ""


def named_in(number: Number, nation: Nation) -> Number:
    """Return the contact under the name that it has in `nation`."""
    called = _CALLED.get((nation, number.id))
    return replace(number, name=_(called)) if called else number


def is_lead(pack: PackInput) -> bool:
    """Say whether the role of who fills this in says that they are the lead."""
    role = pack.case.worker.role
    if may_be_involved(pack.case, "worker.name"):
        return False
    return bool(_IS_LEAD.search(role)) and not _STANDS_IN.search(role)


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
    """Return when the number was checked, and in words if that is long ago.

    "" for one that no source confirms: its small print says so.
    """
    if not number.confirmed:
        return ""
    if number.checked is None:
        return _("Never checked: check it first")
    day = day_text(number.checked)
    if number.stale == "red":
        return _("OLD: last checked {day}").format(day=day)
    if number.stale == "amber":
        return _("Check again: last checked {day}").format(day=day)
    return _("Checked {day}").format(day=day)


def no_answer(nation: Nation) -> str:
    """Return what stands beside every helpline."""
    if nation == "northern_ireland":
        return _(
            "No answer? Ring the Trust's emergency social work service, 101, or 999."
        )
    return _("No answer? Ring the council out of hours, 101, or 999.")


def _for_reader(number: Number, card: ContactCard) -> ContactCard:
    """Return the card of one of our own people without what it tells our staff."""
    called = _OURS.get(number.id)
    if called is None:
        return card
    small = card.small if number.not_set else ""  # else a note to our staff
    return replace(card, name=_(called), who_for="", small=small)


def _who_answers(pack: PackInput, number: Number) -> str:
    if number.id == _LEAD:
        worker = pack.case.worker
        return ", ".join(filter(None, (worker.name, worker.role)))
    if may_be_involved(pack.case, "services.social_worker"):
        return ""
    return pack.case.services.social_worker
