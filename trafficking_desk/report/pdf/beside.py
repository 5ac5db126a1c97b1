"""A picture at the left, and what belongs to it at its side."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from trafficking_desk.report import tree
from trafficking_desk.report.pdf import styles
from trafficking_desk.report.pdf.grid import Grid, grid
from trafficking_desk.report.pdf.structure import Element

# Under which element, what, and the room across.
Draw = Callable[[Element, tree.Node, float], list[Flowable]]

_NARROWEST: Final = 150 * mm  # less room: the picture stands alone
_GAP: Final = 6 * mm
_ENDLESS: Final = 10_000.0
_COMMANDS: Final = (
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 4),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
)


class Whole(Grid):
    """One row that stays whole: a picture cannot be cut, and its heading waits."""

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803 - ReportLab's names
        """Go to the next page, where there is room for any picture."""
        del availWidth, availHeight
        return []

    def first_height(self, width: float) -> float:
        """Return the whole height."""
        return float(self.wrap(width, 0)[1])


def is_beside(node: tree.Node, width: float) -> bool:
    """Say whether `node` is a picture with room at its side."""
    picture = isinstance(node, tree.Photo | tree.Figure) and node.beside
    return picture and width >= _NARROWEST


def beside(
    nodes: Sequence[tree.Node], draw: Draw, part: Element, width: float
) -> tuple[list[Flowable], tuple[tree.Node, ...]]:
    """Return the picture with what stands at its side, and the nodes that are left.

    The small notes right after it stand below it; at its side stands what follows,
    until it is as high as the picture.
    """
    left = _across(nodes[0])
    pictured = draw(part, nodes[0], left)
    rest = list(nodes[1:])
    while rest and _is_note(rest[0]):
        pictured += draw(part, rest.pop(0), left)
    room, right = _height(pictured, left), width - left - _GAP
    told: list[Flowable] = []
    while rest and _fits(rest[0]) and room > 0:
        node, *more = _cut(rest.pop(0), draw, right, room)
        rest[:0] = more
        told += draw(part, node, right)
        room = 0 if more else room - _height(told[-1:], right)
    shown = grid([[pictured, [], told]], (left, _GAP, right), _COMMANDS, kind=Whole)
    shown.spaceAfter = styles.GAP
    return [shown], tuple(rest)


def _cut(
    node: tree.Node, draw: Draw, width: float, room: float
) -> tuple[tree.Node, ...]:
    """Return a list of answers as what fits in `room` and the rest; others whole."""
    if not isinstance(node, tree.SummaryList):
        return (node,)
    fits, high = 0, 0.0
    for row in node.rows:
        alone = draw(Element("Sect"), tree.SummaryList((row,)), width)
        high += _height(alone, width)
        if fits and high > room:
            break
        fits += 1
    first, rest = node.rows[:fits], node.rows[fits:]
    return tree.SummaryList(first), *([tree.SummaryList(rest)] if rest else [])


def _across(node: tree.Node) -> float:
    if isinstance(node, tree.Photo):
        return float(node.wide * mm)
    if isinstance(node, tree.Figure):
        return float(node.width * mm)
    raise TypeError(type(node))


def _fits(node: tree.Node) -> bool:
    return isinstance(node, tree.SummaryList | tree.Lines)


def _is_note(node: tree.Node) -> bool:
    return isinstance(node, tree.Paragraph) and node.small


def _height(parts: Sequence[Flowable], width: float) -> float:
    return float(sum(part.wrap(width, _ENDLESS)[1] for part in parts))
