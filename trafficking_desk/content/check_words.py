"""Words and numbers that may stand in no shipped text."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from trafficking_desk.content.contacts import digits_of
from trafficking_desk.content.faults import fault
from trafficking_desk.content.model import Content
from trafficking_desk.words import _

# A count of signs falsely calms or falsely alarms (see the source SCO21, 4.347).
_FORBIDDEN: Final = re.compile(
    r"\b(low[ -]risk|not a victim|scor(?:e|es|ed|ing))\b", re.IGNORECASE
)
_PHONE: Final = re.compile(r"\+?\d[\d ()-]{7,}\d")
_NOT_READ: Final = frozenset({"id", "url", "web", "email", "field", "old_numbers"})


def word_faults(content: Content) -> Iterator[str]:
    """Yield each text with a forbidden word or a number known to be dead."""
    dead = {
        digits_of(number)
        for contact in content.contacts.values()
        for number in contact.old_numbers
    }
    for place, text in shown_texts(content):
        for found in _FORBIDDEN.findall(text):
            cure = _("“{word}” is never said here: write it another way.")
            yield fault(place, "", cure.format(word=found))
        if dead & set(map(digits_of, _PHONE.findall(text))):
            yield fault(place, "", _("This number is dead: take it out."))


def shown_texts(content: Content) -> Iterator[tuple[str, str]]:
    """Yield every text that people may read, with the ids that lead to it."""
    parts = (
        *content.sources.values(),
        *content.groups,
        *content.quick_lists,
        *content.forms.values(),
        *content.contacts.values(),
        *content.guidance,
    )
    for part in parts:
        yield from _texts(part, "")


def _texts(value: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item, place)
    elif isinstance(value, Struct):
        own = getattr(value, "id", "")
        here = f"{place}, {own}" if place and own else place or own
        for name in value.__struct_fields__:
            if name not in _NOT_READ:
                yield from _texts(getattr(value, name), here)
