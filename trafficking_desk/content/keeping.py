"""How long records are kept, unless an organisation says otherwise."""

import datetime as dt

from msgspec import Struct

from trafficking_desk.content.source import Cite


class KeepingDefault(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """After how many years a case is due for review; `id` is a kind of setting.

    `birth` counts from a child's birth, `change` from the last change.
    """

    id: str
    birth: int
    change: int
    why: str
    sources: tuple[Cite, ...]
    checked: dt.date
