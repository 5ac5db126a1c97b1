"""Tables as ReportLab draws them: they split well, and their lines are no text."""

from collections.abc import Sequence
from typing import Any, Final, Protocol

from reportlab.platypus import Flowable, PageBreak, Table
from reportlab.platypus.tables import TableRenderCB

from trafficking_desk.report.pdf.canvas import TaggedCanvas
from trafficking_desk.report.pdf.fonts import REGULAR

_SHORT: Final = 75.0  # a row up to this height is never cut in two


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
        short = self._first_too_low(availHeight) <= _SHORT
        self.splitByRow, self.splitInRow = int(short), int(not short)
        parts: list[Any] = super().split(availWidth, availHeight)
        if short and parts:
            parts.insert(1, PageBreak())
        return parts

    def first_height(self, width: float) -> float:
        """Return the height of the head and of as much as must follow it."""
        self.wrap(width, 0)
        head = sum(self._rowHeights[: self.repeatRows])
        rows = self._rowHeights[self.repeatRows :]
        return float(head + min(rows[0], _SHORT)) if rows else float(head)

    def _first_too_low(self, room: float) -> float:
        """Return the height of the first row that does not fit in `room`."""
        for height in self._rowHeights:
            room -= height
            if room < 0:
                return float(height)
        return 0.0


def grid(
    cells: Sequence[Sequence[Sequence[Flowable]]],
    widths: Sequence[float],
    commands: Sequence[tuple[Any, ...]],
    repeated: int = 0,
) -> Grid:
    """Return a table whose cells hold flowables of their own elements."""
    return Grid(
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
