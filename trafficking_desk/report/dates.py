"""Dates and times in words, the way people in the UK write them."""

from datetime import date, datetime

from trafficking_desk.cases.when import day_text
from trafficking_desk.words import _

_ISO_DAY = len("2026-11-20")


def moment_in_words(moment: datetime) -> str:
    """Return "20 November 2026 at 15:00"."""
    return _("{day} at {time}").format(
        day=day_text(moment.date()), time=moment.strftime("%H:%M")
    )


def typed_moment(typed: str) -> str:
    """Return a typed date or time in words; what cannot be read stays as typed."""
    text = typed.strip()
    try:
        if len(text) == _ISO_DAY:
            return day_text(date.fromisoformat(text))
        return moment_in_words(datetime.fromisoformat(text))
    except ValueError:
        return typed
