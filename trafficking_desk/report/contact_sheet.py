"""Contact sheets: for the wall, for a pocket, and a card that gives nothing away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, Literal

from trafficking_desk.cases.dates import day_text
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.content.contacts import Number
from trafficking_desk.report.parts.contacts import checked_text, no_answer, under_number
from trafficking_desk.report.tree import (
    ContactCard,
    Document,
    Heading,
    Node,
    Paragraph,
    Points,
    Section,
)
from trafficking_desk.words import _

Size = Literal["wall", "pocket", "discreet"]

_EMERGENCY: Final = "emergency_999"
_OWN: Final[Mapping[Nation, tuple[str, ...]]] = {
    "england": ("own_dsl", "deputy_lead", "childrens_social_care", "adult_social_care"),
    "wales": ("own_dsl", "deputy_lead", "childrens_social_care", "adult_social_care"),
    "scotland": (
        "own_dsl",
        "deputy_lead",
        "childrens_social_care",
        "adult_social_care",
    ),
    "northern_ireland": ("own_dsl", "deputy_lead", "hsct_gateway", "hsct_adult"),
}
_IF_SET: Final = ("police_team", "interpreter_service", "marac")
_MASH: Final = "mash"  # a word of councils in England
_NATIONAL: Final[Mapping[Nation, tuple[str, ...]]] = {
    "england": (
        "police_101",
        "nspcc_helpline",
        "ictg_line",
        "msh_unseen",
        "salvation_army",
        "childline",
    ),
    "wales": (
        "police_101",
        "nspcc_helpline",
        "ictg_line",
        "msh_unseen",
        "salvation_army",
        "live_fear_free",
        "childline",
    ),
    "scotland": (
        "police_101",
        "nspcc_helpline",
        "guardianship_scot",
        "msh_unseen",
        "tara",
        "migrant_help_scot",
        "childline",
    ),
    "northern_ireland": (
        "psni",
        "nspcc_helpline",
        "ni_guardian",
        "msh_unseen",
        "migrant_help_ni",
        "blwa",
        "childline",
    ),
}
_FRONT: Final = 3  # lead, deputy, children's services
_DISCREET: Final = "msh_unseen"
MOST_ON_CARD: Final = 2


def contact_sheet(
    numbers: Mapping[str, Number],
    organisation: str,
    nation: Nation,
    as_of: datetime,
    size: Size = "wall",
) -> Document:
    """Return one page of numbers; `numbers` by id, the organisation's own filled in.

    A number that is not set prints as a line for a pen. `organisation` may be "".
    """
    if size == "discreet":
        return discreet_card(_usual_card(numbers), as_of)
    where = "  ·  ".join(filter(None, (organisation, label_of("nation", nation))))
    if size == "pocket":
        return Document(
            title=_("Whom to ring"),
            subtitle=where,
            reference="",
            as_of=as_of,
            sections=tuple(_panels(numbers, nation, as_of)),
            paper="fold",
        )
    return Document(
        title=_("Worried about someone? Whom to ring"),
        subtitle=where,
        reference="",
        as_of=as_of,
        sections=(Section("contacts", "", tuple(_wall(numbers, nation))),),
    )


def discreet_card(lines: Sequence[tuple[str, str]], as_of: datetime) -> Document:
    """Return a neutral card: at most two numbers, each under the label given.

    A label is what the person chose to see there, or "". No word says what the
    card is for, not even in what a file tells of itself.
    """
    cards = tuple(
        ContactCard(label, number, "") for label, number in lines[:MOST_ON_CARD]
    )
    clear = Paragraph(_("Clear your call list after you ring."), small=True)
    return Document(
        title=_("Numbers"),
        subtitle="",
        reference="",
        as_of=as_of,
        sections=(Section("contacts", "", (*cards, clear)),),
        paper="card",
        bare=True,
    )


def _wall(numbers: Mapping[str, Number], nation: Nation) -> Iterator[Node]:
    yield replace(_emergency(numbers), large=True)
    yield Heading(_("Here and at the council"))
    yield from _cards(numbers, _OWN[nation])
    yield from _also(numbers, nation)
    yield Heading(_("Police, and national lines"))
    yield from _cards(numbers, _NATIONAL[nation])
    yield Paragraph(no_answer(), strong=True)


def _also(numbers: Mapping[str, Number], nation: Nation) -> Iterator[Node]:
    """Yield the local numbers that nobody must have, a short line each, if set."""
    wanted = (_MASH, *_IF_SET) if nation == "england" else _IF_SET
    known = (numbers.get(one) for one in wanted)
    lines = [
        "  ·  ".join(filter(None, (f"{one.name}: {one.number}", _evening(one))))
        for one in known
        if one is not None and not one.not_set
    ]
    if lines:
        yield Paragraph("\n".join(lines))


def _evening(number: Number) -> str:
    late = number.evening
    return _("Evening: {number}").format(number=late) if late else ""


def _panels(
    numbers: Mapping[str, Number], nation: Nation, as_of: datetime
) -> Iterator[Section]:
    """Yield the four panels of the folded sheet: front, inside twice, back."""
    own, national = _OWN[nation], _NATIONAL[nation]
    front = (
        replace(_emergency(numbers), who_for="", checked="", large=True),
        *_short_cards(numbers, own[:_FRONT]),
        Paragraph(_("In danger now? 999 first. Do not wait for anyone."), strong=True),
    )
    yield Section("front", "", front)
    also = (_MASH, *_IF_SET) if nation == "england" else _IF_SET
    set_here = [one for one in also if one in numbers and not numbers[one].not_set]
    here = tuple(_short_cards(numbers, (*own[_FRONT:], *set_here)))
    yield Section("here", _("Here and at the council"), here, new_page=True)
    lines = tuple(_short_cards(numbers, national))
    title = _("Police, and national lines")
    yield Section("national", title, lines, new_page=True)
    yield Section("say", _("What to say"), tuple(_say(as_of)), new_page=True)


def _say(as_of: datetime) -> Iterator[Node]:
    yield Points(
        (
            _("I am worried that someone is being used or moved by others."),
            _("Where they are now, and if they are a child."),
            _("What I saw and heard. If danger is near."),
            _("Please do not warn anyone around them."),
        ),
        numbered=True,
    )
    yield Paragraph(_("Write down: who answered, the time, their reference."))
    yield Paragraph(no_answer(), strong=True)
    made = _("Made on {day}. Make a new one after three months.")
    yield Paragraph(made.format(day=day_text(as_of.date())), small=True)


def _short_cards(
    numbers: Mapping[str, Number], chosen: tuple[str, ...]
) -> Iterator[Node]:
    for one in chosen:
        if one in numbers:
            yield _short_card(numbers[one])


def _cards(numbers: Mapping[str, Number], chosen: tuple[str, ...]) -> Iterator[Node]:
    for one in chosen:
        if one in numbers:
            yield _card(numbers[one])


def _emergency(numbers: Mapping[str, Number]) -> ContactCard:
    """Return 999, also when the shipped contacts cannot be read."""
    number = numbers.get(_EMERGENCY)
    return _card(number) if number else ContactCard(_("Emergency"), "999", "")


def _card(number: Number) -> ContactCard:
    return ContactCard(
        name=number.name,
        number=number.number,
        who_for=number.who_for,
        small=_evening(number),
        checked=under_number(number).replace("\n", "  ·  "),
    )


def _short_card(number: Number) -> ContactCard:
    checked = "" if number.not_set else checked_text(number)
    return ContactCard(number.name, number.number, "", _evening(number), "", checked)


def _usual_card(numbers: Mapping[str, Number]) -> tuple[tuple[str, str], ...]:
    """Return what stands on the card if the person chose nothing else."""
    help_line = numbers.get(_DISCREET)
    more = ((_("Help and advice"), help_line.number),) if help_line else ()
    return ((_("Emergency"), _emergency(numbers).number), *more)
