"""Tables as ReportLab draws them: they split well, and their lines are no text."""

from collections.abc import Callable, Sequence
from typing import Any, Final, Protocol

from reportlab.platypus import Flowable, PageBreak, Table
from reportlab.platypus.tables import TableRenderCB

from trafficking_desk.report.pdf.canvas import TaggedCanvas
from trafficking_desk.report.pdf.fonts import REGULAR

_SHORT: Final = 75.0  # a row up to this height is never cut in two
_FEWEST: Final = 2  # rows that stand together before and after a break


class _Drawn(Protocol):
    canv: TaggedCanvas


class _Rules(TableRenderCB):  # type: ignore[misc]  # ReportLab has no types
    """Makes a table's grounds and lines part of the page, not of the text."""

    def startBG(self, table: _Drawn) -> None:  # noqa: N802 - ReportLab's name
        """Open an artifact around the grounds."""
        table.canv.open_artifact()

    def endBG(self, table: _Drawn) -> None:  # noqa: N802 - ReportLab's name
        """Close it."""
        table.canv.close_mark()

    startLines = startBG  # noqa: N815 - ReportLab's name
    endLines = endBG  # noqa: N815 - ReportLab's name

    def startTable(self, table: _Drawn) -> None:  # noqa: N802 - ReportLab's name
        """Leave the cells to their own elements, as all that follows."""

    def startRow(self, table: _Drawn, row: int) -> None:  # noqa: N802 - ReportLab's name
        """Do nothing."""

    def startCell(self, table: _Drawn, *where: object) -> None:  # noqa: N802 - ReportLab's name
        """Do nothing."""

    endTable = endRow = endCell = startTable  # noqa: N815 - ReportLab's names


class Grid(Table):  # type: ignore[misc]  # ReportLab has no types
    """A table that cuts a long row at the foot of the page and no other."""

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803 - ReportLab's names
        """Break between rows if the row that does not fit is short."""
        place, height = self._first_too_low(availHeight)
        short = height <= _SHORT
        if short and self.repeatRows and self._is_torn(place):
            return []
        self.splitByRow, self.splitInRow = int(short), int(not short)
        if short and self._leaves_one(place):
            availHeight = sum(self._rowHeights[: place - 1])  # noqa: N806 - ReportLab's name
        parts: list[Any] = super().split(availWidth, availHeight)
        if short and parts:
            parts.insert(1, PageBreak())
        elif len(parts) == _FEWEST:
            first, rest = parts
            rest.begin_with(self._name_of(place))
            return [first, *rest.without_an_empty_row(availWidth)]
        return parts

    def _name_of(self, place: int) -> Callable[[], Flowable] | None:
        """Return what makes the words that stand again for the first cell of a row."""
        return getattr(next(iter(self._cellvalues[place][0]), None), "again", None)

    def begin_with(self, name: Callable[[], Flowable] | None) -> None:
        """Say what the first row is about: the rest of one that was cut."""
        cells = self._cellvalues[self.repeatRows]
        if name is not None and any(cells) and not cells[0]:
            cells[0] = [name()]
            self._argH[self.repeatRows] = None  # it may be higher than what goes on

    def without_an_empty_row(self, width: float) -> list[Any]:
        """Return it without the rest of a row that had ended: a rule for nothing."""
        rows = self.repeatRows + 1
        if any(self._cellvalues[rows - 1]):
            return [self]
        self.wrap(width, 0)
        if len(self._rowHeights) == rows:
            return []
        self.splitByRow, self.splitInRow = 1, 0
        parts: list[Any] = super().split(width, sum(self._rowHeights[:rows]))
        return parts[1:] or [self]

    def first_height(self, width: float) -> float:
        """Return the height of the head and of as much as must follow it."""
        self.wrap(width, 0)
        head = sum(self._rowHeights[: self.repeatRows])
        rows = self._rowHeights[self.repeatRows :]
        first = rows if self.repeatRows and self._is_small() else rows[:_FEWEST]
        return float(head + sum(min(row, _SHORT) for row in first))

    def _first_too_low(self, room: float) -> tuple[int, float]:
        """Return place and height of the first row that does not fit in `room`."""
        for place, height in enumerate(self._rowHeights):
            room -= height
            if room < 0:
                return place, float(height)
        return 0, 0.0

    def _is_torn(self, place: int) -> bool:
        """Say whether one short row would stand alone: all is better overleaf then."""
        rows = self._rowHeights[self.repeatRows : place]
        few = 0 < len(rows) < _FEWEST or (bool(rows) and self._is_small())
        return few and max(rows) <= _SHORT

    def _is_small(self) -> bool:
        """Say whether its rows are too few to be parted, and none of them is long."""
        rows = self._rowHeights[self.repeatRows :]
        return len(rows) <= _FEWEST + 1 and max(rows, default=0) <= _SHORT

    def _leaves_one(self, place: int) -> bool:
        """Say whether a break before `place` strands the last row, and need not."""
        stay = place - self.repeatRows
        return place == len(self._rowHeights) - 1 and stay > _FEWEST


def grid(
    cells: Sequence[Sequence[Sequence[Flowable]]],
    widths: Sequence[float],
    commands: Sequence[tuple[Any, ...]],
    repeated: int = 0,
    kind: type[Grid] = Grid,
) -> Grid:
    """Return a table whose cells hold flowables of their own elements."""
    return kind(
        [[list(cell) for cell in row] for row in cells],
        colWidths=list(widths),
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            *commands,
        ],
        repeatRows=repeated,
        splitInRow=1,
        hAlign="LEFT",
        renderCB=_Rules(),
    )
