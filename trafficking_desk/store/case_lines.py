"""Many lines of the list, each made when it is looked at."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, overload

from trafficking_desk.cases.open_case import CaseLine

# A line comes as one text: six would take three times the memory. What people
# typed stands at its end, and no mark can be typed into a reference.
_MARK: Final = "\x1f"
LINE: Final = (
    "id || char(31) || nation || char(31) || opened || char(31) || changed "
    "|| char(31) || replace(reference, char(31), ' ') || char(31) || known_as"
)


class CaseLines(Sequence[CaseLine]):
    """The lines of texts that SQL made of `LINE`: 20,000 are no work until read.

    The first `called` of them were found by their reference or name.
    """

    def __init__(self, texts: Sequence[str], called: int) -> None:
        self.called = called
        self._texts = texts

    @overload
    def __getitem__(self, at: int) -> CaseLine: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[CaseLine, ...]: ...

    def __getitem__(self, at: int | slice) -> CaseLine | tuple[CaseLine, ...]:
        """Return a line, or a tuple of them."""
        if isinstance(at, slice):
            return tuple([_line(text) for text in self._texts[at]])
        return _line(self._texts[at])

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._texts)


def _line(text: str) -> CaseLine:
    case_id, nation, opened, changed, reference, known_as = text.split(_MARK, 5)
    day = datetime.fromisoformat
    return CaseLine(case_id, reference, known_as, nation, day(opened), day(changed))
