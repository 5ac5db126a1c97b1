"""Dates as people write them."""

from datetime import date
from typing import Final

from trafficking_desk.words import N_, _

_MONTHS: Final = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


def day_words(day: date) -> str:
    """Return a day in words.

    >>> day_words(date(2026, 11, 2))
    '2 November 2026'
    """
    return f"{day.day} {_(_MONTHS[day.month - 1])} {day.year}"
