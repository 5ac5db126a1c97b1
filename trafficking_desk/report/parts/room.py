"""How much of a page parts take, near enough to leave out what can wait."""

from collections.abc import Iterable
from dataclasses import replace
from functools import singledispatch
from math import ceil
from typing import Final

from trafficking_desk.report import tree

FIRST_PAGE: Final = 625.0  # points below the title of a paper
_LINE: Final = 14.5
_SMALL: Final = 11.5
_WIDE: Final = 98  # letters on a line of the whole width
_SMALL_WIDE: Final = 115
_ANSWER: Final = 66  # letters on a line of an answer
_LABEL: Final = 25


def height(nodes: Iterable[tree.Node]) -> float:
    """Return the height of the parts in points: rather too much than too little."""
    return sum(map(_height, nodes))


def fitted(
    nodes: Iterable[tree.Node], can_wait: Iterable[str]
) -> tuple[tree.Node, ...]:
    """Return the parts of page 1, without rows that can wait until it has room.

    `can_wait` are labels of rows that stand on a later page, too; first goes first.
    """
    kept = tuple(nodes)
    for label in can_wait:
        if height(kept) <= FIRST_PAGE:
            break
        kept = tuple(_without(node, label) for node in kept)
    return kept


def _without(node: tree.Node, label: str) -> tree.Node:
    if not isinstance(node, tree.SummaryList):
        return node
    return replace(node, rows=tuple(row for row in node.rows if row.label != label))


@singledispatch
def _height(_node: tree.Node) -> float:
    return 2 * _LINE


@_height.register
def _heading(_node: tree.Heading) -> float:
    return 34.0


@_height.register
def _paragraph(node: tree.Paragraph) -> float:
    if node.small:
        return _SMALL * _lines(node.text, _SMALL_WIDE) + 6
    return _LINE * _lines(node.text, _WIDE) + 6


@_height.register
def _points(node: tree.Points) -> float:
    return sum((_LINE + 1) * _lines(item, _WIDE) for item in node.items) + 6


@_height.register
def _summary(node: tree.SummaryList) -> float:
    return sum(map(_row, node.rows)) + 10


@_height.register
def _notice(node: tree.Notice) -> float:
    said = (node.title, *([node.text] if node.text else []), *node.points)
    return sum(_LINE * _lines(one, _WIDE) for one in said) + 34


@_height.register
def _pen(node: tree.Lines) -> float:
    return 30.0 * max(node.count, 1)


def _row(row: tree.SummaryRow) -> float:
    named = 1 if row.mark == "judgement" else 0  # whose view it is has a line
    lines = max(_lines(row.answer, _ANSWER) + named, _lines(row.label, _LABEL))
    return _LINE * lines + 6


def _lines(text: str, wide: int) -> int:
    return sum(max(ceil(len(line) / wide), 1) for line in text.split("\n"))
