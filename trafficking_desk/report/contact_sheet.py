"""Contact sheets: for the wall, for a pocket, and a card that gives nothing away."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final, Literal

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
_POCKET_OWN: Final = 3  # lead, deputy, children's services
_POCKET_NATIONAL: Final = 4
_DISCREET: Final = "msh_unseen"


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
        return _discreet(numbers, as_of)
    if size == "pocket":
        nodes = tuple(_pocket(numbers, nation))
    else:
        nodes = tuple(_wall(numbers, nation))
    return Document(
        title=_title(size),
        subtitle="  ·  ".join(filter(None, (organisation, label_of("nation", nation)))),
        reference="",
        as_of=as_of,
        sections=(Section("contacts", "", nodes),),
        paper="a6" if size == "pocket" else "a4",
    )


def _title(size: Size) -> str:
    if size == "pocket":
        return _("Whom to ring")
    return _("Worried about someone? Whom to ring")


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


def _pocket(numbers: Mapping[str, Number], nation: Nation) -> Iterator[Node]:
    yield replace(_emergency(numbers), who_for="", checked="")
    chosen = _OWN[nation][:_POCKET_OWN] + _NATIONAL[nation][:_POCKET_NATIONAL]
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
    stale = checked_text(number) if number.stale else ""
    return ContactCard(number.name, number.number, "", stale)


def _discreet(numbers: Mapping[str, Number], as_of: datetime) -> Document:
    """Return a neutral card: two numbers, and no word that says what they are."""
    emergency = replace(
        _emergency(numbers), name=_("Emergency"), who_for="", checked=""
    )
    help_line = numbers.get(_DISCREET)
    cards = [emergency]
    if help_line is not None:
        cards.append(ContactCard(_("Help and advice"), help_line.number, ""))
    clear = Paragraph(_("Clear your call list after you ring."), small=True)
    return Document(
        title=_("Numbers"),
        subtitle="",
        reference="",
        as_of=as_of,
        sections=(Section("contacts", "", (*cards, clear)),),
        paper="a6",
        bare=True,
    )
