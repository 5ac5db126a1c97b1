"""The body map: outlines to mark what can already be seen, and what each is."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.sign import Sign
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import paper
from trafficking_desk.report.parts.answers import answered, rows_of
from trafficking_desk.report.parts.noticed import source_of
from trafficking_desk.report.parts.whose import whose_row
from trafficking_desk.report.tree import (
    Document,
    Figure,
    Label,
    Lines,
    Node,
    Notice,
    Section,
    Shape,
    SummaryList,
    SummaryRow,
    Table,
)
from trafficking_desk.words import _

# Signs that are marks on the skin: hunger or a low mood has no place on an outline.
_VISIBLE: Final = frozenset(
    {
        "phy_injury",
        "phy_sexual_assault",
        "phy_work_injury",
        "phy_control_injury",
        "phy_branding",
        "phy_organ_scar",
    }
)
_WIDTHS: Final = (0.8, 2.6, 5.8, 4.2)
_DESCRIBED: Final = "person.description.marks"
_MARKS: Final = 3
_SIZE: Final = 0.74  # of the outlines below: so that the form is one page
_WIDE: Final = 150.0  # mm, both outlines
_TOP: Final = 7.0  # room for the words below
_HIGH: Final = _TOP + 111.0 * _SIZE
_CENTRES: Final = (38.0, 112.0)
_BESIDE: Final = _TOP + 93.0 * _SIZE  # where the words beside each head stand

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
    whose = Section("about", "", (whose_row(pack),))
    return paper(pack, title, (whose, *map_sections(pack)))


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
    marks = [one for one in pack.case.signs if one.counts and one.indicator in _VISIBLE]
    yield from _seen_by(marks)
    yield outlines()
    yield from rows_of(pack, answered(pack.case, (_DESCRIBED,)))
    yield _table(pack, marks)
    yield Lines(_("Drawn by: name, role, signature; day and time"), 1)


def _seen_by(marks: list[Sign]) -> Iterator[Node]:
    """Yield who saw each mark, when and where; lines for what is not recorded."""
    rows = tuple(
        SummaryRow(_("Mark {number}").format(number=number), _how_known(one))
        for number, one in enumerate(marks, start=1)
        if _how_known(one)
    )
    if rows:
        yield SummaryList(rows)
    if len(rows) < len(marks) or not marks:
        yield Lines(_("Seen by: name and role"), 1)
        yield Lines(_("Day, time and place"), 1)
    yield Lines(_("Who else was there"), 1)


def _how_known(sign: Sign) -> str:
    when = typed_moment(sign.when)
    written = typed_moment(sign.recorded_at)
    at = _("written down {time}").format(time=written) if written else ""
    parts = (source_of(sign), when, sign.where, at)
    return "; ".join(part for part in parts if part.strip())


def _table(pack: PackInput, marks: list[Sign]) -> Table:
    head = (
        _("No."),
        _("Where on the body"),
        _("What you see: size, shape, colour"),
        _("What they said, in their words"),
    )
    # One with words takes the room of two.
    free = max(_MARKS - 2 * len(marks), 1)
    recorded = ((_look(pack, one), _quoted(one.words)) for one in marks)
    both = (*recorded, *(free * (("", ""),)))
    rows = tuple((str(n), "", seen, said) for n, (seen, said) in enumerate(both, 1))
    return Table(head, rows, _WIDTHS, tall=True)


def _look(pack: PackInput, sign: Sign) -> str:
    """Return the note; what was only told leaves the look of it open."""
    if sign.note.strip() or sign.known_by == "told_by_person":
        return sign.note
    return _(pack.sign_text(sign.indicator))


def _quoted(words: str) -> str:
    return _("“{words}”").format(words=words) if words.strip() else ""


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
    right = [(centre + _SIZE * x, _SIZE * y + _TOP) for x, y in _HALF]
    left = [(centre - _SIZE * x, _SIZE * y + _TOP) for x, y in reversed(_HALF)]
    yield Shape((*right, *left), smooth=True)
    head = tuple((centre + _SIZE * x, _SIZE * y + _TOP) for x, y in _HEAD)
    yield Shape(head, closed=True, smooth=True)
