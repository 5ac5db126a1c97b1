"""The body map: outlines to mark what can already be seen, and what each is."""

from collections.abc import Iterator
from typing import Final

from msgspec import UNSET

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.labels import label_of
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import paper
from trafficking_desk.report.tree import (
    Document,
    Figure,
    Label,
    Lines,
    Node,
    Notice,
    Section,
    Shape,
    Table,
)
from trafficking_desk.words import _

_MARKS: Final = 4
_WIDE: Final = 150.0  # mm, both outlines
_HIGH: Final = 118.0
_CENTRES: Final = (38.0, 112.0)
_BESIDE: Final = 100.0  # where the words beside each head stand
_TOP: Final = 7.0  # room for the words below

# Half an outline from neck to crotch: mm from the middle and from the soles.
_HALF: Final = (
    (2.9, 93.0),
    (4.5, 90.0),
    (11.5, 87.5),
    (14.0, 83.0),
    (15.5, 74.0),
    (17.0, 65.0),
    (19.0, 53.5),
    (20.6, 48.5),
    (19.8, 43.5),
    (17.8, 46.5),
    (16.4, 53.5),
    (13.6, 65.0),
    (11.0, 76.5),
    (9.4, 67.0),
    (10.8, 56.0),
    (10.6, 45.0),
    (8.6, 30.0),
    (8.8, 22.0),
    (6.4, 7.0),
    (8.2, 2.6),
    (6.4, 1.2),
    (3.4, 2.0),
    (3.4, 7.5),
    (2.8, 21.0),
    (2.6, 31.0),
    (1.2, 48.0),
)
_HEAD: Final = (
    (0.0, 109.0),
    (4.4, 107.0),
    (5.8, 101.5),
    (4.6, 96.5),
    (0.0, 92.6),
    (-4.6, 96.5),
    (-5.8, 101.5),
    (-4.4, 107.0),
)


def body_map(pack: PackInput) -> Document:
    """Return the page; what is recorded about the body stands below it."""
    title = _("Body map: what you can already see")
    return paper(pack, title, map_sections(pack))


def map_sections(pack: PackInput) -> tuple[Section, ...]:
    """Return the outlines, and a row for each mark: first those already recorded."""
    return (Section("map", "", tuple(_map(pack))),)


def _map(pack: PackInput) -> Iterator[Node]:
    yield Notice(
        "danger",
        _("Mark only what you can already see"),
        _(
            "Never undress, examine or photograph. A doctor or nurse does that. Hurt"
            " now? Get health care first, then fill this in."
        ),
    )
    yield outlines()
    head = (
        _("No."),
        _("Where on the body"),
        _("What you see: size, shape, colour"),
        _("What they said, in their words"),
    )
    recorded = tuple(_recorded(pack))
    # One with words takes the room of two.
    free = max(_MARKS - 2 * len(recorded), 1)
    marks = (*recorded, *(free * (("", ""),)))
    rows = tuple((str(n), "", seen, said) for n, (seen, said) in enumerate(marks, 1))
    yield Table(head, rows, (0.8, 2.6, 5.8, 4.2), tall=True)
    yield Lines(_("Seen by: name and role; day, time and place; who else was there"), 1)


def outlines() -> Figure:
    """Return a body from the front and from the back."""
    front, back = _CENTRES
    shapes = [shape for centre in _CENTRES for shape in _outline(centre)]
    side = 24.0
    labels = (
        Label(front, 1.5, _("Front")),
        Label(back, 1.5, _("Back")),
        Label(front - side, _BESIDE, _("Their right")),
        Label(front + side, _BESIDE, _("Their left")),
        Label(back - side, _BESIDE, _("Their left")),
        Label(back + side, _BESIDE, _("Their right")),
    )
    says = _(
        "Two outlines of a body: front, and back. Number each mark on them and"
        " describe it in the table below. From the front, their right is on the left"
        " of the page (“Their right”); from the back, “Their left” is."
    )
    return Figure(says, _WIDE, _HIGH, tuple(shapes), labels)


def _outline(centre: float) -> Iterator[Shape]:
    right = [(centre + x, y + _TOP) for x, y in _HALF]
    left = [(centre - x, y + _TOP) for x, y in reversed(_HALF)]
    yield Shape((*right, *left), smooth=True)
    head = tuple((centre + x, y + _TOP) for x, y in _HEAD)
    yield Shape(head, closed=True, smooth=True)


def _recorded(pack: PackInput) -> Iterator[tuple[str, str]]:
    """Yield what is known of the body, with how it is known, and the words on it."""
    bodily = {
        sign.id
        for group in pack.content.groups
        if group.id == "physical_and_health"
        for sign in group.signs
    }
    for sign in pack.case.signs:
        if sign.indicator in bodily and sign.counts:
            how = "" if sign.known_by is UNSET else label_of("known_by", sign.known_by)
            when = typed_moment(sign.when)
            parts = (_(pack.sign_text(sign.indicator)), how, when, sign.note)
            yield "  ·  ".join(filter(None, parts)), sign.words
