"""A line of time: one dot a thing, further apart when more time lies between.

Things that lie too near for a number each share one, from the first to the last.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from trafficking_desk.cases.when import Reading
from trafficking_desk.report.tree import Figure, Label, Shape
from trafficking_desk.words import _

_WIDTH: Final = 165.0  # mm
_EDGE: Final = 12.0
_BASE: Final = 12.0
_NEAR: Final = 9.0  # mm: room for the numbers of one group
_LETTER: Final = 1.5  # mm: the width of a letter
_DOT: Final = 1.3
MOST: Final = 40  # more would be a smear: the table has them all


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened: its number in the table, and its day in words."""

    number: int
    reading: Reading
    when: str


def timeline(moments: Sequence[Moment]) -> Figure | None:
    """Return the picture; None for fewer than two days, which need none."""
    shown = sorted(moments, key=lambda one: one.reading)[:MOST]
    if len({_day(one.reading) for one in shown}) < len("ab"):
        return None
    shapes = [Shape(((_EDGE, _BASE), (_WIDTH - _EDGE, _BASE)))]
    labels = [
        Label(max(_EDGE, _half(shown[0].when)), 3.0, shown[0].when),
        Label(_WIDTH - max(_EDGE, _half(shown[-1].when)), 3.0, shown[-1].when),
    ]
    for group in _groups(shown):
        shapes += [_dot(x, _BASE) for x in dict.fromkeys(x for _one, x in group)]
        middle = (group[0][1] + group[-1][1]) / 2
        labels.append(Label(middle, _BASE + 3, _numbers(group)))
    return Figure(_says(shown), _WIDTH, _BASE + 9, tuple(shapes), tuple(labels))


def _groups(moments: Sequence[Moment]) -> list[list[tuple[Moment, float]]]:
    """Return runs of things, each with its place in mm, that share a number."""
    first, last = _day(moments[0].reading), _day(moments[-1].reading)
    groups: list[list[tuple[Moment, float]]] = []
    for one in moments:
        share = (_day(one.reading) - first) / (last - first)
        x = _EDGE + share * (_WIDTH - 2 * _EDGE)
        if groups and x - groups[-1][0][1] < _NEAR:
            groups[-1].append((one, x))
        else:
            groups.append([(one, x)])
    return groups


def _numbers(group: Sequence[tuple[Moment, float]]) -> str:
    """Return the first and the last number: a run stands in order of time."""
    first, last = group[0][0].number, group[-1][0].number
    return str(first) if first == last else f"{first}\u2013{last}"


def _half(text: str) -> float:
    """Return half the width of a label in mm, near enough to keep it inside."""
    return _LETTER * len(text) / 2


def _dot(x: float, y: float) -> Shape:
    points = ((x + _DOT, y), (x, y + _DOT), (x - _DOT, y), (x, y - _DOT))
    return Shape(points, closed=True, smooth=True, filled=True)


def _day(reading: Reading) -> float:
    """Return days, near enough to space dots."""
    months = 12 * reading.year + max(reading.month, 1) - 1
    return 30.44 * months + max(reading.day, 1) + reading.hour / 24


def _says(moments: Sequence[Moment]) -> str:
    text = _("A line of time from {first} to {last}. On it, by number: {all}.")
    each = "; ".join(f"{one.number}, {one.when}" for one in moments)
    return text.format(first=moments[0].when, last=moments[-1].when, all=each)
