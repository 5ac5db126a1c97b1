"""Boxes to tick, on a grid of columns: the eye finds them at the same edges."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Final

from reportlab.platypus import Flowable

from trafficking_desk.report.pdf import styles
from trafficking_desk.report.pdf.flowables import Text
from trafficking_desk.report.pdf.fonts import text_width
from trafficking_desk.report.pdf.lines import text
from trafficking_desk.report.pdf.structure import Element

_FIRM: Final = "\u00a0"  # a space that is kept
_COLUMNS: Final = 6  # of the width; long words take several
_BETWEEN: Final = 8.0  # points
_BOX: Final = 7.0  # by so much a box is wider than the letters of its face
_AFTER: Final = 4.0


class Ticks(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Boxes with their words, row by row; never cut in two."""

    def __init__(self, cells: Sequence[Text], wide: Sequence[float]) -> None:
        super().__init__()
        self._cells = cells
        self._wide = wide  # points that each takes on one line
        self._places: list[tuple[float, float]] = []  # x, and from the top down
        self.spaceAfter = _AFTER

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Take the whole width; a row is as high as its highest cell."""
        column = availWidth / _COLUMNS
        self._places, down, below = [], 0.0, 0.0
        spans = [min(ceil(one / column), _COLUMNS) for one in self._wide]
        for cell, span, start in zip(self._cells, spans, _starts(spans), strict=True):
            high = cell.wrap(span * column - _BETWEEN, availHeight)[1]
            if start == 0:
                down = below
            self._places.append((start * column, down + high))
            below = max(below, down + high)
        self.width, self.height = availWidth, below
        return self.width, self.height

    def split(self, _width: float, _height: float) -> list[Flowable]:
        """Stay whole."""
        return []

    def draw(self) -> None:
        """Draw each cell at the top of its row."""
        for cell, (x, down) in zip(self._cells, self._places, strict=True):
            cell.drawOn(self.canv, x, self.height - down)


def ticks(choices: Sequence[str], parent: Element) -> Ticks:
    """Return a box for each choice."""
    style = styles.BODY
    shown = [f"☐{_FIRM}{choice}" for choice in choices]
    cells = [text(one, style, parent.add("P")) for one in shown]
    widths = [text_width(one, style.fontName, style.fontSize) for one in shown]
    return Ticks(cells, [one + _BOX + _BETWEEN for one in widths])


def _starts(spans: Sequence[int]) -> Iterator[int]:
    """Yield in which column each begins: in the first where the row is full."""
    used = 0
    for span in spans:
        if used + span > _COLUMNS:
            used = 0
        yield used
        used += span
