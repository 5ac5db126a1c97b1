"""A day and time as people write it."""

import re
from datetime import datetime
from typing import Final

_TIME: Final = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})"
_DAY: Final = r"(?P<day>\d{1,2})[/. -](?P<month>\d{1,2})[/. -](?P<year>\d{4})"
_MOMENT: Final = re.compile(rf"(?:{_DAY})?(?:^|[ ,]+)?(?:{_TIME})?")


def read_typed_moment(typed: str, now: datetime) -> datetime:
    """Return an aware time from "20/11/2026 14:10", "20/11/2026" or "14:10".

    A time alone is today's. Raises ValueError if it is no day and time.

    >>> from datetime import UTC
    >>> read_typed_moment("14:10", datetime(2026, 11, 20, tzinfo=UTC)).isoformat()
    '2026-11-20T14:10:00+00:00'
    """
    found = _MOMENT.fullmatch(typed.strip())
    if not typed.strip() or found is None:
        raise ValueError(typed)
    part = {name: int(value) for name, value in found.groupdict().items() if value}
    return datetime(
        part.get("year", now.year),
        part.get("month", now.month),
        part.get("day", now.day),
        part.get("hour", 0),
        part.get("minute", 0),
        tzinfo=now.tzinfo,
    )


def show_moment(stored: str) -> str:
    """Return a stored ISO time as "20/11/2026 14:10"; other text as it stands."""
    try:
        return f"{datetime.fromisoformat(stored):%d/%m/%Y %H:%M}"
    except ValueError:
        return stored
