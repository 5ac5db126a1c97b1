"""A line of time: one dot a thing, further apart when more time lies between.

Numbers that would touch are written as one, over a bar that spans their dots.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from trafficking_desk.cases.when import Reading
from trafficking_desk.report.tree import Figure, Label, Shape
from trafficking_desk.words import _

_WIDTH: Final = 165.0  # mm
_EDGE: Final = 12.0
_BASE: Final = 12.0
_BAR: Final = 2.6  # mm over the line
_NUMBER: Final = 4.0
_APART: Final = 3.0  # mm between two numbers
_LETTER: Final = 1.6  # mm: the width of a letter
_DOT: Final = 1.3
_MONTH: Final = 30.44  # days
MOST: Final = 40  # more would be a smear: the table has them all


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened: its number in the table, and its day in words."""

    number: int
    reading: Reading
    when: str


@dataclass(frozen=True, slots=True)
class _Group:
    """Things that share one number, in order; each with its place in mm."""

    things: tuple[tuple[Moment, float], ...]

    @property
    def places(self) -> tuple[float, ...]:
        return tuple(dict.fromkeys(x for _one, x in self.things))

    @property
    def middle(self) -> float:
        return (self.places[0] + self.places[-1]) / 2

    @property
    def numbers(self) -> str:
        return _runs([one.number for one, _x in self.things])

    def touches(self, after: "_Group") -> bool:
        """Say whether the numbers of two neighbours would run into each other."""
        wide = _half(self.numbers) + _half(after.numbers)
        return after.middle - self.middle < wide + _APART


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
        shapes += [*(_dot(x, _BASE) for x in group.places), *_bar(group)]
        labels.append(Label(group.middle, _BASE + _NUMBER, group.numbers))
    return Figure(_says(shown), _WIDTH, _BASE + 9, tuple(shapes), tuple(labels))


def _groups(moments: Sequence[Moment]) -> list[_Group]:
    """Return as many groups as have room for their numbers, in order of time."""
    groups: list[_Group] = []
    for one in _placed(moments):
        group = _Group((one,))
        while groups and groups[-1].touches(group):
            group = _Group((*groups.pop().things, *group.things))
        groups.append(group)
    return groups


def _placed(moments: Sequence[Moment]) -> Iterator[tuple[Moment, float]]:
    first, last = _day(moments[0].reading), _day(moments[-1].reading)
    for one in moments:
        share = (_day(one.reading) - first) / (last - first)
        yield one, _EDGE + share * (_WIDTH - 2 * _EDGE)


def _bar(group: _Group) -> Iterator[Shape]:
    """Yield what binds several dots to their one number."""
    left, right = group.places[0], group.places[-1]
    if right - left > 2 * _DOT:
        high, low = _BASE + _BAR, _BASE + _BAR - 1
        points = ((left, low), (left, high), (right, high), (right, low))
        yield Shape(points)


def _runs(numbers: Sequence[int]) -> str:
    """Return numbers with their runs made short, as "3 to 5" and 9 with a dash.

    >>> _runs([3, 4, 5, 9]).split(", ")[1:]
    ['9']
    """
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        str(run[0]) if len(run) == 1 else f"{run[0]}\u2013{run[-1]}" for run in runs
    )


def _half(text: str) -> float:
    """Return half the width of a label in mm, near enough to keep it inside."""
    return _LETTER * len(text) / 2


def _dot(x: float, y: float) -> Shape:
    points = ((x + _DOT, y), (x, y + _DOT), (x - _DOT, y), (x, y - _DOT))
    return Shape(points, closed=True, smooth=True, filled=True)


def _day(reading: Reading) -> float:
    """Return days, near enough to space dots."""
    months = 12 * reading.year + max(reading.month, 1) - 1
    return _MONTH * months + max(reading.day, 1) + reading.hour / 24


def _says(moments: Sequence[Moment]) -> str:
    text = _("A line of time from {first} to {last}. On it, by number: {all}.")
    each = "; ".join(f"{one.number}, {one.when}" for one in moments)
    return text.format(first=moments[0].when, last=moments[-1].when, all=each)
