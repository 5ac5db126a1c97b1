"""Reading "when" as people write it: a day, a month, a year, or about then."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from trafficking_desk.cases.dates import MONTHS

# Each kind of writing as the pattern of a day; the clock may stand behind it.
_DAYS: Final = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d\d?)(?:-(?P<day>\d\d?))?(?![\d-])"),
    re.compile(r"(?:(?P<day>\d\d?)[/.-])?(?P<month>\d\d?)[/.-](?P<year>\d{4})(?!\d)"),
    re.compile(r"(?P<day>\d\d?)[/.-](?P<month>\d\d?)[/.-](?P<year>\d\d)(?!\d)"),
    re.compile(
        r"(?:(?P<day>\d\d?)(?:st|nd|rd|th)? (?:of )?)?"
        r"(?P<month>[a-z]{3,9})\.?,? (?P<year>\d{4})(?!\d)"
    ),
    re.compile(r"(?P<year>\d{4})(?!\d)"),
)
_CLOCK: Final = re.compile(r"[t ,]+(?:at )?(?P<hour>\d\d?)[:.](?P<minute>\d\d)(?!\d)")
_ABOUT: Final = re.compile(
    r"(?:about|around|roughly|circa|approx\.?|c\.|~|in|on|early|mid|late|since|from|"
    r"some ?time in|(?:the )?(?:beginning|start|middle|end) of|a week in)\b ?|[~-] ?"
)
_SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_SEASON: Final = re.compile(r"(?P<season>spring|summer|autumn|winter) (?=\d{4}(?!\d))")
_CENTURY: Final = 2000


@dataclass(frozen=True, slots=True, order=True)
class Reading:
    """A time as far as it could be read; 0 for a month or day not said.

    Readings sort by time; of one day, the one that says less comes first.
    """

    year: int
    month: int = 0
    day: int = 0
    hour: int = 0
    minute: int = 0


def read_when(typed: str) -> Reading | None:
    """Return what `typed` says, or None when no real day or year is in it.

    >>> read_when("about May 2026")
    Reading(year=2026, month=5, day=0, hour=0, minute=0)
    """
    text = " ".join(typed.lower().split())
    while about := _ABOUT.match(text):
        text = text[about.end() :]
    if season := _SEASON.match(text):  # its first month, so that it finds a place
        return Reading(int(text[season.end() :][:4]), _SEASONS[season["season"]])
    for pattern in _DAYS:
        if day := pattern.match(text):
            return _reading(day, _CLOCK.match(text, day.end()))
    return None


def _reading(day: re.Match[str], clock: re.Match[str] | None) -> Reading | None:
    parts = day.groupdict()
    year = int(parts["year"])
    year += _CENTURY if len(parts["year"]) == len("26") else 0
    month = _month(parts.get("month"))
    number = int(parts.get("day") or 0)
    hour, minute = (int(part) for part in clock.groups()) if clock else (0, 0)
    try:
        datetime(year, month or 1, number or 1, hour, minute)  # noqa: DTZ001 - is it?
    except (ValueError, TypeError):
        return None
    return Reading(year, month, number, hour, minute)


def _month(written: str | None) -> int:
    """Return 1 to 12, 0 when none was written, -1 when it is no month."""
    if not written:
        return 0
    if written.isdecimal():
        return int(written) or -1
    names = (name.lower() for name in MONTHS)
    return next((i for i, name in enumerate(names, 1) if name.startswith(written)), -1)
