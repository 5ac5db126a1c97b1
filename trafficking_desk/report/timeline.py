"""A line of time: one dot a thing, further apart when more time lies between."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from trafficking_desk.cases.when import Reading
from trafficking_desk.report.tree import Figure, Label, Shape
from trafficking_desk.words import _

_WIDTH: Final = 165.0  # mm
_EDGE: Final = 12.0
_BASE: Final = 12.0
_STEP: Final = 5.0  # up, when dots would touch
_NEAR: Final = 5.5
_LEVELS: Final = 6
_DOT: Final = 1.3
_LETTER: Final = 1.6  # wide, about
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
    placed = _placed(shown)
    top = _BASE + _STEP * (1 + max(level for _, _, level in placed)) + 2
    shapes = [Shape(((_EDGE, _BASE), (_WIDTH - _EDGE, _BASE)))]
    labels = [
        Label(_room(shown[0].when), 3.0, shown[0].when),
        Label(_WIDTH - _room(shown[-1].when), 3.0, shown[-1].when),
    ]
    for one, x, level in placed:
        y = _BASE + _STEP * level
        if level:
            shapes.append(Shape(((x, _BASE), (x, y)), faint=True))
        shapes.append(_dot(x, y))
        labels.append(Label(x, y + 2, str(one.number)))
    return Figure(_says(shown), _WIDTH, top, tuple(shapes), tuple(labels))


def _room(words: str) -> float:
    """Return how far from the edge the middle of a label stands."""
    return max(_EDGE, _LETTER / 2 * len(words))


def _placed(moments: Sequence[Moment]) -> list[tuple[Moment, float, int]]:
    first, last = _day(moments[0].reading), _day(moments[-1].reading)
    free = [-_NEAR] * _LEVELS  # how far right each level is taken
    placed = []
    for one in moments:
        share = (_day(one.reading) - first) / (last - first)
        x = _EDGE + share * (_WIDTH - 2 * _EDGE)
        level = next((n for n in range(_LEVELS) if x - free[n] >= _NEAR), 0)
        free[level] = x
        placed.append((one, x, level))
    return placed


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
