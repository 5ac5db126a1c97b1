"""Days and times in words, the way people in the UK write them."""

from datetime import date, datetime
from typing import Final

from trafficking_desk.words import N_, _

MONTHS: Final = (
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
_ISO_DAY: Final = len("2026-11-20")


def day_text(day: date) -> str:
    """Return "20 November 2026" in the reader's language."""
    return f"{day.day} {_(MONTHS[day.month - 1])} {day.year}"


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


def moment_text(stamp: str, today: date) -> str:
    """Return "14:32", with the day if it is not `today`; unreadable: as it is."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    clock = f"{moment:%H:%M}"
    return clock if moment.date() == today else f"{clock}, {day_text(moment.date())}"
