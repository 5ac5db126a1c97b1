"""Wrong passphrases make the next try wait, a little longer each time.

`tries.json` lies in the clear and protects nothing on its own: whoever deletes or
edits it only takes the wait away. A time that lies ahead is not believed, so a
clock that was wrong keeps nobody out.
"""

from contextlib import suppress
from datetime import datetime
from math import ceil
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from trafficking_desk.errors import DeskError
from trafficking_desk.store.errors import TooManyTriesError
from trafficking_desk.store.files import replace_file

FREE_TRIES: Final = 3
LONGEST_WAIT: Final = 300  # seconds
_SHORTEST_WAIT: Final = 5
TRIES: Final = "tries.json"


class _Tries(Struct, frozen=True):
    """`last` is the slot that opened last: it is tried first."""

    wrong: int = 0
    at: datetime | None = None
    last: str = ""


class Tries:
    """What was tried at one vault's door."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / TRIES
        self._now = _Tries()
        with suppress(OSError, msgspec.MsgspecError, UnicodeDecodeError):
            self._now = msgspec.json.decode(self._path.read_bytes(), type=_Tries)

    @property
    def wrong(self) -> int:
        """Return how often the passphrase was wrong since it was last right."""
        return max(0, self._now.wrong)

    @property
    def last(self) -> str:
        """Return the slot that opened last; "" if not known."""
        return self._now.last

    def check(self, now: datetime) -> None:
        """Raise TooManyTriesError while the wait is not over."""
        wait, then = wait_after(self.wrong), self._now.at
        if not wait or then is None or then.tzinfo is None:
            return
        gone = (now - then).total_seconds()
        if 0 <= gone < wait:
            raise TooManyTriesError(ceil(wait - gone))

    def note_wrong(self, now: datetime) -> None:
        """Count one more."""
        self._write(replace(self._now, wrong=self.wrong + 1, at=now))

    def note_right(self, who: str) -> None:
        """Begin again from none."""
        self._write(_Tries(last=who))

    def _write(self, tries: _Tries) -> None:
        if tries != self._now:
            with suppress(DeskError):  # a full disk keeps nobody out
                replace_file(self._path, msgspec.json.encode(tries))
                self._now = tries


def wait_after(wrong: int) -> int:
    """Return how many seconds to wait after so many wrong tries in a row.

    >>> [wait_after(wrong) for wrong in (2, 3, 4, 5, 100)]
    [0, 5, 10, 20, 300]
    """
    if wrong < FREE_TRIES:
        return 0
    return min(LONGEST_WAIT, _SHORTEST_WAIT << min(wrong - FREE_TRIES, 10))
