"""Dates and times in words, the way people in the UK write them."""

from datetime import date, datetime

from trafficking_desk.words import _


def month_name(month: int) -> str:
    """Return the name of a month, 1 to 12."""
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )[month - 1]


def day_in_words(day: date) -> str:
    """Return "20 November 2026"."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def moment_in_words(moment: datetime) -> str:
    """Return "20 November 2026 at 15:00"."""
    return _("{day} at {time}").format(
        day=day_in_words(moment), time=moment.strftime("%H:%M")
    )


def typed_moment(typed: str) -> str:
    """Return a typed date or time in words; what cannot be read stays as typed."""
    text = typed.strip()
    try:
        if len(text) == len("2026-11-20"):
            return day_in_words(date.fromisoformat(text))
        return moment_in_words(datetime.fromisoformat(text))
    except ValueError:
        return typed
