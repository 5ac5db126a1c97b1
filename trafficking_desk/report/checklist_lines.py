"""What a hand writes on a checklist beside the signs: who, where, and own words."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.report.pen_start import go_on
from trafficking_desk.report.tree import Lines, Node, Paragraph, Table
from trafficking_desk.words import _

_BOX: Final = "☐"
_FIRM: Final = "\u00a0"  # a space that is kept
_TWO_LINES: Final = f"{_FIRM}\n{_FIRM}"


def about_us(*numbers: tuple[str, str]) -> Iterator[Node]:
    """Yield room for who fills it in, and for `numbers`: labels and hints, marked."""
    labels = tuple(_(label) for label, _hint in numbers)
    head = (_("Your name, role and phone; day and time"), *labels)
    yield _room(head, (1.4, *(1.0 for _one in numbers)))
    told = (
        _("“{label}”: {hint}").format(label=_(label), hint=_(hint))
        for label, hint in numbers
    )
    yield Paragraph(" ".join(told), small=True)


def about_them() -> Iterator[Table]:
    """Yield room for who and where they are, and what decides the way ahead."""
    head = (_("Who the person is"), _("Age, or about how old"), _("Where they are now"))
    yield _room(head, (2.2, 1.3, 2.4))
    yield _boxes()


def written(wants: str) -> Iterator[Node]:
    """Yield lines that fill one page; `wants` is a label, marked."""
    yield Lines(_("In their own words"), 8)
    yield Lines(_(wants), 4)
    yield Lines(_("What worries you, and why (your view)"), 6)
    yield Lines(_("Whom you told, when, and what they said"), 6)
    yield go_on()


def _boxes() -> Table:
    yes_no = (_("Yes"), _("No"), _("Not known"))
    asked = (
        (_("In danger now?"), yes_no),
        (_("About to be moved?"), yes_no),
        (_("Under 18?"), (_("Yes"), _("No"), _("Not sure"))),
        (_("Gender"), (_("Girl or woman"), _("Boy or man"), _("Another word"))),
        (_("Interpreter needed?"), yes_no),
        (_("Best language"), ()),
    )
    row = tuple("\n".join(f"{_BOX} {one}" for one in boxes) for _ask, boxes in asked)
    head = tuple(ask for ask, _boxes in asked)
    return Table(head, (row,), (1.15, 1.15, 1, 1.3, 1.15, 0.95))


def _room(head: tuple[str, ...], widths: tuple[float, ...]) -> Table:
    """Return one row that holds two lines of a hand."""
    return Table(head, ((_TWO_LINES,) * len(head),), widths, tall=True)
