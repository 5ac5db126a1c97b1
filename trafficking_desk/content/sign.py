"""What a worker may notice, and the lists that hold it."""

import datetime as dt
from typing import Literal

from msgspec import Struct

from trafficking_desk.content.source import Cite, Confidence

SignKind = Literal["harm_sign", "risk_sign", "context"]
Element = Literal["act", "means", "purpose", "held", "service"]


class SignDef(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    kw_only=True,
    rename={"other": "else"},
):
    """One sign that a worker may notice. Ids are for ever: saved cases hold them.

    `why` says why it matters, `other` what else could explain it; "" when the
    sources give none. `offered` is False for a sign that files may hold but no
    screen shows.
    """

    id: str
    text: str
    why: str = ""
    other: str = ""
    audience: Literal["child", "adult", "both"]
    kind: SignKind
    bears_on: tuple[Element, ...] = ()
    urgent: bool = False
    settings: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    confidence: Confidence
    checked: dt.date
    sources: tuple[Cite, ...]
    offered: bool = True


class SignGroup(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    kw_only=True,
    rename={"signs": "sign"},
):
    """A heading of the checklist, from one file of forms/signs/."""

    id: str
    title: str
    order: int
    version: int
    signs: tuple[SignDef, ...]


class QuickList(Struct, frozen=True, forbid_unknown_fields=True):
    """At most 20 signs for a ten-minute visit in one kind of setting."""

    id: str
    title: str
    signs: tuple[str, ...]


class SearchWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that workers type, and the checklist's words that mean them."""

    typed: tuple[str, ...]
    means: tuple[str, ...]
