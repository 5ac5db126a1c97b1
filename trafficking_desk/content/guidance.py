"""Pages to read, and what has changed since older guides."""

import datetime as dt

from msgspec import Struct

from trafficking_desk.content.source import Cite


class GuidanceBlock(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A heading with paragraphs and points under it."""

    heading: str = ""
    text: str = ""
    points: tuple[str, ...] = ()
    sources: tuple[Cite, ...] = ()


class GuidancePage(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    kw_only=True,
    rename={"blocks": "block"},
):
    """One page of guidance: the one-minute version first, then the detail.

    `about` holds ids of the steps, notes and nevers that it says more of.
    """

    id: str
    title: str
    for_whom: str
    minute: tuple[str, ...]
    blocks: tuple[GuidanceBlock, ...] = ()
    order: int
    keywords: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    checked: dt.date
    sources: tuple[Cite, ...]


class Change(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What an older guide says, what is right now, and what to do about it.

    `old_source` and `new_source` are source ids.
    """

    id: str
    topic: str
    was: str
    now: str
    action: str
    old_source: str
    new_source: str
    checked: dt.date
