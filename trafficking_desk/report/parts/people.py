"""People around the person; those who may be involved stand apart."""

from typing import Final

from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.reach import whole_phones
from trafficking_desk.report.tree import Heading, Node, Notice, Table
from trafficking_desk.words import _

# Links that tell nothing beside who they are.
UNSAID: Final = frozenset({"none", "other"})
_NAMELESS: Final = frozenset({"", "not known", "unknown", "none", "n/a"})


def people_part(pack: PackInput) -> tuple[Node, ...]:
    """Return those who may be involved first, in a box; then everyone else."""
    return (*involved_people(pack), *other_people(pack))


def involved_people(pack: PackInput, *, police: bool = False) -> tuple[Node, ...]:
    """Return the box of those who may be involved, () if there are none.

    `police`: it speaks to those who look for the person.
    """
    involved = [who for who in pack.case.people if who.may_be_involved]
    if not involved:
        return ()
    title = _("May be involved: do not contact, warn or ask")
    text = _("Never give them this pack, and never use them to interpret.")
    if police:
        title = _("Police: the person may be with one of these people")
        text = _(
            "They may be involved. Speak to us before you approach them, if you can:"
            " a warning could put the person in danger. Never use them to interpret."
        )
    return (Notice("danger", title, text, tuple(_line(who) for who in involved)),)


def other_people(pack: PackInput) -> tuple[Node, ...]:
    """Return everyone else, under a heading if the box stands before."""
    others = [who for who in pack.case.people if not who.may_be_involved]
    if not others:
        return ()
    apart = len(others) < len(pack.case.people)
    return (*([Heading(_("Other people"))] if apart else []), _table(others))


def is_nameless(name: str) -> bool:
    """Say whether a name says that there is none, or none known."""
    return name.strip().casefold() in _NAMELESS


def _line(who: OtherPerson) -> str:
    parts = (_name(who), _part(who), whole_phones(who.contact))
    return "; ".join(part for part in parts if part.strip())


def _table(people: list[OtherPerson]) -> Table:
    head = (_("Name"), _("Who they are"), _("How to reach them"))
    rows = tuple(
        (
            _name(who),
            _part(who) or _("Not recorded"),
            whole_phones(who.contact) or _("No number or address noted"),
        )
        for who in people
    )
    return Table(head, rows, (4, 5, 5))


def _name(who: OtherPerson) -> str:
    return _("Name not known") if is_nameless(who.name) else who.name


def _part(who: OtherPerson) -> str:
    link = "" if who.link in UNSAID else label_of("people.link", who.link)
    if who.link == "interpreter":  # not the one who helps us
        link = _("has interpreted for them")
    return "; ".join(part for part in (who.role, link) if part.strip())
