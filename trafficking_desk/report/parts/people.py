"""People around the person; those who may be involved stand apart."""

from typing import Final

from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import or_gap
from trafficking_desk.report.tree import Heading, Node, Notice, Table
from trafficking_desk.words import _

# Links that tell nothing beside who they are.
_UNSAID: Final = frozenset({"none", "other"})


def people_part(pack: PackInput) -> tuple[Node, ...]:
    """Return those who may be involved first, in a box; then everyone else."""
    involved = [who for who in pack.case.people if who.may_be_involved]
    others = [who for who in pack.case.people if not who.may_be_involved]
    nodes: list[Node] = []
    if involved:
        nodes.append(
            Notice(
                "danger",
                _("May be involved: do not contact, warn or ask"),
                _("Never give them this pack, and never use them to interpret."),
                tuple(_line(who) for who in involved),
            )
        )
    if others:
        nodes += [Heading(_("Other people"))] if involved else []
        nodes.append(_table(others))
    return tuple(nodes)


def _line(who: OtherPerson) -> str:
    link = "" if who.link in _UNSAID else label_of("people.link", who.link)
    parts = (who.name or _("Name not known"), who.role, link, who.contact)
    return "; ".join(part for part in parts if part.strip())


def _table(people: list[OtherPerson]) -> Table:
    head = (_("Name"), _("Who they are"), _("Link"), _("How to reach them"))
    rows = tuple(
        (
            or_gap(who.name),
            or_gap(who.role),
            label_of("people.link", who.link),
            or_gap(who.contact),
        )
        for who in people
    )
    return Table(head, rows, (4, 4, 3, 4))
