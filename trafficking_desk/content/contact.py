"""Whom to ring, as it is shipped."""

import datetime as dt

from msgspec import Struct

from trafficking_desk.content.source import Cite, Confidence


class Contact(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Whom to ring. `number` is "" for a local number that the organisation sets.

    `evening` is a second number, out of hours. `hours` is "" where sources
    disagree. `print` False: known, never printed.
    """

    id: str
    name: str
    number: str = ""
    evening: str = ""
    local: bool = False
    hours: str = ""
    who_for: str
    nations: tuple[str, ...]
    kind: str
    print: bool = True
    email: str = ""
    web: str = ""
    note: str = ""  # a conflict or a caution, in words for the worker
    replaced_by: str = ""  # id of the contact to use instead
    old_numbers: tuple[str, ...] = ()  # dead numbers that map here; never printed
    order: int = 100
    confidence: Confidence
    checked: dt.date
    sources: tuple[Cite, ...]
