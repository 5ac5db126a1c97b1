"""A picture at the left, and what belongs to it at its side."""

from collections.abc import Callable, Sequence
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from trafficking_desk.report import tree
from trafficking_desk.report.pdf import styles
from trafficking_desk.report.pdf.grid import grid

Draw = Callable[[tree.Node, float], list[Flowable]]  # a node, and the room across

_NARROWEST: Final = 150 * mm  # less room: the picture stands alone
_GAP: Final = 6 * mm
_ENDLESS: Final = 10_000.0
_COMMANDS: Final = (
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 4),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
)


def is_beside(node: tree.Node, width: float) -> bool:
    """Say whether `node` is a picture with room at its side."""
    picture = isinstance(node, tree.Photo | tree.Figure) and node.beside
    return picture and width >= _NARROWEST


def beside(
    nodes: Sequence[tree.Node], draw: Draw, width: float
) -> tuple[list[Flowable], int]:
    """Return the picture with what stands at its side, and how many nodes that is.

    The small notes right after it stand below it; at its side stands what follows,
    until it is as high as the picture.
    """
    left = _across(nodes[0])
    pictured = draw(nodes[0], left)
    at = 1
    while at < len(nodes) and _is_note(nodes[at]):
        pictured += draw(nodes[at], left)
        at += 1
    high, right = _height(pictured, left), width - left - _GAP
    told: list[Flowable] = []
    while at < len(nodes) and _fits(nodes[at]) and _height(told, right) < high:
        told += draw(nodes[at], right)
        at += 1
    shown = grid([[pictured, [], told]], (left, _GAP, right), _COMMANDS)
    shown.spaceAfter = styles.GAP
    return [shown], at


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
