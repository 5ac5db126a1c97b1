"""Which backups are kept: 7 daily, 4 weekly, 12 monthly."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, Protocol

DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12

_LONGEST: Final = 500  # days: longer than twelve months of backups
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


@dataclass(frozen=True, slots=True)
class _ToCome:
    """A backup that will be made."""

    number: int
    at: datetime


def gone_by(backups: Sequence[Dated], old: Container[int], today: date) -> date | None:
    """Return the day when the last of those numbered in `old` goes.

    As the rotation goes if one backup is made each day from tomorrow on. None if
    that lasts longer than the rotation can.
    """
    there: list[Dated] = list(backups)
    newest = max((one.number for one in there), default=0)
    for days in range(1, _LONGEST):
        day = today + timedelta(days=days)
        zone = there[0].at.tzinfo if there else None
        there.append(_ToCome(newest + days, datetime.combine(day, time(12), zone)))
        kept = kept_numbers(there)
        there = [one for one in there if one.number in kept]
        if not any(one.number in old for one in there):
            return day
    return None
