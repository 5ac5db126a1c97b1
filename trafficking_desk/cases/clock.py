"""Times and ages. The only "now" is the one that is handed in."""

import re
from datetime import UTC, date, datetime
from typing import Final

from trafficking_desk.cases.case import Case

EARLIEST_BIRTH: Final = date(1900, 1, 1)
ADULT_AT: Final = 18

# Times outside these years are slips of the keyboard and break sums of times.
_YEARS: Final = range(1900, 2201)
_ISO_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISO_TIME: Final = re.compile(
    r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?)?"
)


def read_date(text: str) -> date:
    """Return a full date such as 2011-05-02.

    Raises ValueError if `text` is anything else or no day of any calendar.
    """
    if not _ISO_DATE.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def read_time(text: str, offset_of: datetime) -> datetime:
    """Return an aware time; without an offset it has that of `offset_of`.

    A date alone is its first moment. Raises ValueError if there is no such time.
    """
    if not _ISO_TIME.fullmatch(text):
        raise ValueError(text)
    moment = datetime.fromisoformat(text)
    if moment.year not in _YEARS:
        raise ValueError(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=offset_of.tzinfo)


def read_moment(text: str) -> datetime:
    """Return an `as_of`; one without an offset is read as UTC.

    Raises ValueError if there is no such time.
    """
    return read_time(text, datetime(2000, 1, 1, tzinfo=UTC))


def as_of_moment(case: Case, override: datetime | None, machine: datetime) -> datetime:
    """Return the now that counts: the command line's, the file's, the machine's."""
    if override is not None:
        return override
    return read_moment(case.as_of) if case.as_of else machine


def age_on(birth: date, day: date) -> int:
    """Return whole years; a child of 29 February has the birthday on 1 March."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def looks_like_date(text: str) -> bool:
    """Say whether `text` is written as a full ISO date, real or not."""
    return bool(_ISO_DATE.fullmatch(text[:10])) and text[10:11] in {"", "T", " "}
