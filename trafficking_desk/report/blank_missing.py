"""What a hand writes on the police sheet beside the questions of the screens."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from trafficking_desk.report.tree import Heading, Lines, Node, Notice, Section, Table
from trafficking_desk.words import N_, _

_AGE: Final = N_("Age, or about how old")
_AFTER: Final[Mapping[str, str]] = {
    "person.date_of_birth": _AGE,
    "services.social_worker": N_("Phone of the social worker"),
}
# Lines that become one: what the first is called, and the field that is left out.
_AS_ONE: Final[Mapping[str, tuple[str, str]]] = {
    "worker.role": (N_("Role and organisation"), "worker.organisation"),
    "worker.phone": (N_("Phone: day, evening"), "worker.evening_phone"),
}
# Short answers that stand beside each other, at the place of the first.
LOOKS: Final = tuple(
    f"person.description.{one}" for one in ("height", "build", "hair", "eyes")
)
_LEFT_OUT: Final = frozenset({*(field for _, field in _AS_ONE.values()), *LOOKS[1:]})
_START: Final = "start"
_PEOPLE: Final = "people"


def first_of_all() -> str:
    """Return what the red box of the sheet says first, in place of its own box."""
    return _(
        "Missing and at risk? Do not wait a day. Say: “This person may be exploited."
        " They may be moved.”"
    )


def lines_for_a_hand(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield the sections with lines for age, phone and who may be involved.

    These lead to no field: the screens have a page of people, and no age. What is
    told last stands with the risks: alone it would take a page.
    """
    last = sections[-1]
    for one in sections[:-1]:
        shown = one.nodes
        if one.id == _START:  # the form's own red box says it
            shown = tuple(node for node in shown if not isinstance(node, Notice))
        nodes = tuple(_with_more(_for_a_hand(shown)))
        first = (_involved(),) if one.id == _PEOPLE else ()
        end = (Heading(last.title), *last.nodes) if one is sections[-2] else ()
        yield replace(one, nodes=(*first, *nodes, *end))


def age_line() -> Lines:
    """Return room for an age where no date of birth is known."""
    return Lines(_(_AGE), 1, hint=_("Who says so? Looks can mislead."))


def in_a_row(labels: Mapping[str, str]) -> Table:
    """Return room for short answers beside each other; the labels are by field."""
    head = tuple(labels.values())
    row, widths = ("",) * len(head), (1.0,) * len(head)
    return Table(head, (row,), widths, tall=True, field=next(iter(labels)))


def _for_a_hand(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield the nodes with fewer lines for us, and short answers in one row."""
    labels = {one.field: one.label for one in nodes if isinstance(one, Lines)}
    for node in nodes:
        if isinstance(node, Lines) and node.field == LOOKS[0]:
            yield in_a_row({field: labels[field] for field in LOOKS})
        elif isinstance(node, Lines) and node.field in _AS_ONE:
            yield replace(node, label=_(_AS_ONE[node.field][0]))
        elif not _is_left_out(node):
            yield node


def _is_left_out(node: Node) -> bool:
    return isinstance(node, Lines) and node.field in _LEFT_OUT


def _with_more(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        if isinstance(node, Lines) and node.field in _AFTER:
            yield Lines(_(_AFTER[node.field]), 1)


def _involved() -> Lines:
    label = _("Who may be involved: they must not be told or rung")
    return Lines(label, 2, hint=_("Names, cars, numbers. Tell the police about them."))
