"""What statements lean on: published texts."""

import datetime as dt
from typing import Literal

from msgspec import Struct

Confidence = Literal["seed", "official", "secondary", "to_confirm"]


class Source(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A published text that statements lean on. `date` is its own, in words."""

    id: str
    title: str
    short: str
    date: str
    url: str = ""
    checked: dt.date
    confidence: Confidence = "official"
    note: str = ""


class Cite(Struct, frozen=True, forbid_unknown_fields=True):
    """Where in a source: the source's id, and the place in words."""

    id: str
    at: str = ""
