"""In which order things stand that are dated as people date them."""

import re
from datetime import datetime
from typing import Final

from trafficking_desk.cases.when import Reading, read_when

Place = tuple[int, int, int, int, int, int, str]

_AFTER_ALL: Final = 9999
_LAST_MONTH: Final = 13  # behind all that is dated in its year
_LAST_DAY: Final = 32
# "Early 2026" is not the end of it; "the end of May" is not its beginning.
_ABOUT: Final = r"(?:about|around|roughly|since|from|in|the|\s)*"
_EARLY: Final = re.compile(_ABOUT + r"(?:early|beginning of|start of)\b")
_MIDDLE: Final = re.compile(_ABOUT + r"(?:mid|middle of)\b")
_SINCE: Final = re.compile(r"(?:since|from)\b")
_SEASON: Final = re.compile(_ABOUT + r"(?:spring|summer|autumn|winter)\b")
_MONTH_ALONE: Final = re.compile(r"[^\W\d]{3,9}\.?,? \d{4}|\d{4}-\d\d?|\d\d?[/.-]\d{4}")
_LATE: Final = re.compile(_ABOUT + r"(?:late|end of)\b")


def place_of(when: str, recorded_at: str = "") -> Place:
    """Return where a thing stands: it sorts by time.

    A bare month stands before the days of it, a bare year after what is dated in
    it, no day at all at the end; a season stands after its first month, and what
    goes on since a month after what came in it. Of one day, what has no time stands
    at the time when it was written down, if that was the same day.
    """
    reading = read_when(when)
    if reading is None:
        return (_AFTER_ALL, 0, 0, 0, 0, 0, recorded_at)
    text = when.strip().casefold()
    goes_on = _SINCE.match(text) is not None
    bare = 0 if goes_on else _LAST_MONTH
    month = reading.month or _part(text, 0, 6, _LAST_MONTH, bare=bare)
    season = _LAST_DAY if _SEASON.match(text) else 0
    day = reading.day or _part(text, 0, 15, _LAST_DAY, bare=season)
    hour, minute = _time(reading, recorded_at)
    return (reading.year, month, day, hour, minute, int(goes_on), recorded_at)


def what_is_bare(when: str) -> str:
    """Return "month" or "year" for one that stands alone, else ""."""
    text = " ".join(when.split())
    reading = read_when(text)
    if reading is None or reading.day:
        return ""
    if reading.month:
        alone = _MONTH_ALONE.fullmatch(text) and not _SEASON.match(text.casefold())
        return "month" if alone else ""
    return "year" if text.isdecimal() else ""


def is_year_only(when: str) -> bool:
    """Say whether no month can be read: it has no place on a line of time."""
    reading = read_when(when)
    return reading is not None and not reading.month


def _part(text: str, early: int, middle: int, late: int, *, bare: int) -> int:
    """Return where in its year or month something is said to be."""
    parts = ((_EARLY, early), (_MIDDLE, middle), (_LATE, late))
    return next((part for said, part in parts if said.match(text)), bare)


def _time(reading: Reading, recorded_at: str) -> tuple[int, int]:
    if reading.hour or reading.minute or not reading.day:
        return reading.hour, reading.minute
    try:
        written = datetime.fromisoformat(recorded_at)
    except ValueError:
        return 0, 0
    same = (written.year, written.month, written.day)
    if same != (reading.year, reading.month, reading.day):
        return 0, 0
    return written.hour, written.minute
