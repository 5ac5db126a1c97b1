"""Many lines of the list, each made when it is looked at."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, overload

from trafficking_desk.cases.open_case import CaseLine

COLUMNS: Final = "id, reference, known_as, nation, opened, changed"


class CaseLines(Sequence[CaseLine]):
    """The lines of rows of `COLUMNS`; 20,000 are no work until they are read.

    The first `called` of them were found by their reference or name.
    """

    def __init__(self, rows: Sequence[Sequence[str]], called: int) -> None:
        self.called = called
        self._rows = rows

    @overload
    def __getitem__(self, at: int) -> CaseLine: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[CaseLine, ...]: ...

    def __getitem__(self, at: int | slice) -> CaseLine | tuple[CaseLine, ...]:
        """Return a line, or a tuple of them."""
        if isinstance(at, slice):
            return tuple([_line(row) for row in self._rows[at]])
        return _line(self._rows[at])

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._rows)


def _line(row: Sequence[str]) -> CaseLine:
    case_id, reference, known_as, nation, opened, changed = row[:6]
    day = datetime.fromisoformat
    return CaseLine(case_id, reference, known_as, nation, day(opened), day(changed))
