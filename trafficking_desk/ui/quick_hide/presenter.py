"""Shift pressed three times."""

from typing import Final

_TIMES: Final = 3
_WITHIN: Final = 1500  # ms from the first to the third


class TripleShift:
    """Counts presses of Shift alone; any other key starts again."""

    def __init__(self) -> None:
        self._presses: list[int] = []

    def pressed(self, milliseconds: int, *, shift: bool) -> bool:
        """Note a key at a moment; say whether it was the third Shift."""
        if not shift:
            self._presses.clear()
            return False
        recent = [at for at in self._presses if milliseconds - at <= _WITHIN]
        self._presses = [*recent, milliseconds]
        if len(self._presses) < _TIMES:
            return False
        self._presses.clear()
        return True
