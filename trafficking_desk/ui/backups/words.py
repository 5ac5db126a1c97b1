"""Backups in words."""

from datetime import datetime
from typing import Final

from trafficking_desk.cases.dates import day_text
from trafficking_desk.store.absent_files import AbsentFile
from trafficking_desk.ui.attachments.cards import kind_text
from trafficking_desk.words import _

_KILO: Final = 1000


def moment_words(at: datetime) -> str:
    """Return "20 November 2026, 14:32" on this computer's clock."""
    local = at.astimezone()
    return _("{day}, {time}").format(day=day_text(local.date()), time=f"{local:%H:%M}")


def size_words(size: int) -> str:
    """Return a size in bytes as people read it.

    >>> size_words(66_000), size_words(82_120_704)
    ('66 kB', '82 MB')
    """
    units = ("bytes", "kB", "MB", "GB")
    place = 0
    number = float(size)
    while number >= _KILO and place < len(units) - 1:
        number, place = number / _KILO, place + 1
    return f"{number:.0f} {units[place]}"


def file_words(one: AbsentFile) -> str:
    """Return whose file it is and what, without a private word."""
    if one.kind is None or one.added_at is None:
        return _("{reference}: a paper that went out").format(reference=one.reference)
    return _("{reference}: {kind}, added on {day}").format(
        reference=one.reference,
        kind=kind_text(one.kind),
        day=day_text(one.added_at.date()),
    )
