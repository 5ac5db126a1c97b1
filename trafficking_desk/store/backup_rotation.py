"""Which backups are kept: 7 daily, 4 weekly, 12 monthly."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final, Protocol

DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12

_Period = tuple[int, ...]
_PERIODS: Final[tuple[tuple[int, Callable[[datetime], _Period]], ...]] = (
    (DAYS, lambda at: (at.year, at.month, at.day)),
    (WEEKS, lambda at: tuple(at.isocalendar())[:2]),
    (MONTHS, lambda at: (at.year, at.month)),
)


class Dated(Protocol):
    """What was made at a time; `number` grows with each one, the clock may not."""

    @property
    def number(self) -> int: ...  # noqa: D102
    @property
    def at(self) -> datetime: ...  # noqa: D102


def kept_numbers(backups: Sequence[Dated]) -> frozenset[int]:
    """Return the numbers to keep: the last of each day, week and month.

    Only days, weeks and months with a backup count, so that a long holiday
    costs none. The newest is always kept.
    """
    newest_first = sorted(backups, key=lambda one: one.number, reverse=True)
    kept = {one.number for one in newest_first[:1]}
    for most, period in _PERIODS:
        last: dict[_Period, int] = {}
        for one in newest_first:
            if len(last) < most or period(one.at) in last:
                last.setdefault(period(one.at), one.number)
        kept |= set(last.values())
    return frozenset(kept)
