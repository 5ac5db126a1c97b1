"""How much of a page parts take, near enough to leave out what can wait."""

from collections.abc import Iterable
from functools import singledispatch
from math import ceil
from typing import Final

from trafficking_desk.report import tree

FIRST_PAGE: Final = 625.0  # points below the title of a paper
_LINE: Final = 14.5
_SMALL: Final = 11.5
_WIDE: Final = 95  # letters on a line of the whole width
_SMALL_WIDE: Final = 115
_ANSWER: Final = 62  # letters on a line of an answer


def height(nodes: Iterable[tree.Node]) -> float:
    """Return the height of the parts in points: rather too much than too little."""
    return sum(map(_height, nodes))


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
    return sum(_LINE * _lines(row.answer, _ANSWER) + 6 for row in node.rows) + 10


@_height.register
def _notice(node: tree.Notice) -> float:
    said = (node.title, *([node.text] if node.text else []), *node.points)
    return sum(_LINE * _lines(one, _WIDE) for one in said) + 34


@_height.register
def _pen(node: tree.Lines) -> float:
    return 30.0 * max(node.count, 1)


def _lines(text: str, wide: int) -> int:
    return sum(max(ceil(len(line) / wide), 1) for line in text.split("\n"))
