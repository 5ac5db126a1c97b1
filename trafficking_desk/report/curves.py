"""Smooth lines through points, for every renderer that draws."""

from collections.abc import Iterator, Sequence
from typing import Final

from trafficking_desk.report.tree import Shape

Point = tuple[float, float]
Curve = tuple[Point, Point, Point]

_SMOOTH: Final = 6.0  # the divisor that makes a curve pass through its points
_STEPS: Final = 8  # of a curve drawn as a chain of straight lines


def curves(points: Sequence[Point], *, closed: bool) -> list[Curve]:
    """Return Bezier curves that pass through all points (Catmull-Rom).

    Each is two handles and an end; the first begins at the first point.
    """
    ends = [points[0], *points, points[-1]]
    if closed:
        ends = [points[-1], *points, points[0], points[1]]
    return [
        (
            (b[0] + (c[0] - a[0]) / _SMOOTH, b[1] + (c[1] - a[1]) / _SMOOTH),
            (c[0] - (d[0] - b[0]) / _SMOOTH, c[1] - (d[1] - b[1]) / _SMOOTH),
            c,
        )
        for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False)
    ]


def chain(shape: Shape) -> list[Point]:
    """Return a shape as points close enough to join by straight lines."""
    points = list(shape.points)
    if not shape.smooth:
        return [*points, points[0]] if shape.closed else points
    found = [points[0]]
    for curve in curves(points, closed=shape.closed):
        found.extend(_along(found[-1], curve))
    return found


def _along(start: Point, curve: Curve) -> Iterator[Point]:
    first, second, end = curve
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        shares = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
        corners = (start, first, second, end)
        yield (
            sum(share * one[0] for share, one in zip(shares, corners, strict=True)),
            sum(share * one[1] for share, one in zip(shares, corners, strict=True)),
        )
