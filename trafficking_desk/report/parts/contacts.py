"""Numbers to ring, as cards."""

from trafficking_desk.cases.dates import day_text
from trafficking_desk.content.contacts import Number
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.tree import ContactCard, Node, Paragraph
from trafficking_desk.words import _


def contacts_part(pack: PackInput) -> tuple[Node, ...]:
    """Return the numbers of the plan, first to ring first."""
    cards = tuple(contact_card(number) for number in pack.ring_first())
    return (*cards, Paragraph(no_answer(), strong=True)) if cards else ()


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
