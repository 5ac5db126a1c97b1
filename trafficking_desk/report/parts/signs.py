"""What was seen and heard, each with how it is known, in whose words."""

from collections.abc import Iterable
from typing import Final

from msgspec import UNSET

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.sign import Sign
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.tree import (
    Entries,
    Entry,
    Heading,
    Node,
    Paragraph,
    Points,
)
from trafficking_desk.words import _

# Never on paper: ticked alone it would read as an all-clear.
_NOT_PRINTED: Final = frozenset({"ctx_no_indicators"})


def signs_part(pack: PackInput) -> tuple[Node, ...]:
    """Return the signs in the checklist's groups, background last."""
    printed = [s for s in pack.case.signs if s.indicator not in _NOT_PRINTED]
    noticed = [sign for sign in printed if sign.counts]
    background = [sign for sign in noticed if _is_context(pack, sign)]
    told = [sign for sign in noticed if not _is_context(pack, sign)]
    return (
        *_grouped(pack, told),
        *_background(pack, background),
        *_not_seen(pack, (sign for sign in printed if not sign.counts)),
    )


def _grouped(pack: PackInput, signs: list[Sign]) -> tuple[Node, ...]:
    nodes: list[Node] = []
    left = list(signs)
    for group in pack.content.groups:
        ids = {one.id for one in group.signs}
        here = [sign for sign in left if sign.indicator in ids]
        left = [sign for sign in left if sign.indicator not in ids]
        nodes += _under(pack, _(group.title), here)
    return (*nodes, *_under(pack, _("Other"), left))


def _under(pack: PackInput, title: str, signs: list[Sign]) -> tuple[Node, ...]:
    if not signs:
        return ()
    entries = Entries(tuple(_entry(pack, sign) for sign in signs))
    return (Heading(title), entries)


def _background(pack: PackInput, signs: list[Sign]) -> tuple[Node, ...]:
    if not signs:
        return ()
    note = _("These help to understand the rest. None is evidence by itself.")
    heading, entries = _under(pack, _("Background"), signs)
    return (heading, Paragraph(note, small=True), entries)


def _not_seen(pack: PackInput, signs: Iterable[Sign]) -> tuple[Node, ...]:
    items = tuple(pack.sign_text(sign.indicator) for sign in signs)
    if not items:
        return ()
    note = _("Not seen this time does not mean that it did not happen.")
    return (Heading(_("Looked for, not seen")), Paragraph(note), Points(items))


def sign_line(pack: PackInput, sign: Sign) -> str:
    """Return one sign with how it is known, when and where, and words, on one line."""
    entry = _entry(pack, sign)
    said = _("their words: {words}").format(words=sign.words) if sign.words else ""
    parts = (entry.title, *entry.details, said, sign.note)
    return "; ".join(part for part in parts if part.strip())


def _entry(pack: PackInput, sign: Sign) -> Entry:
    known = "" if sign.known_by is UNSET else label_of("known_by", sign.known_by)
    details = (
        known or _("How it is known: not recorded"),
        typed_moment(sign.when) or _("When: not recorded"),
        _("Where: {place}").format(place=sign.where) if sign.where else "",
        _("By: {who}").format(who=sign.by) if sign.by else "",
        _("Written down {time}").format(time=typed_moment(sign.recorded_at))
        if sign.recorded_at
        else "",
    )
    return Entry(
        _(pack.sign_text(sign.indicator)), tuple(filter(None, details)), _parts(sign)
    )


def _parts(sign: Sign) -> tuple[Paragraph, ...]:
    parts = []
    if sign.asked.strip():
        asked = _("They were asked: {question}").format(question=sign.asked)
        parts.append(Paragraph(asked))
    if sign.words.strip():
        parts.append(Paragraph(sign.words, "words"))
    if sign.note.strip():
        # It may hold facts as well as a view: it is called what it is.
        note = _("Worker's note: {note}").format(note=sign.note)
        parts.append(Paragraph(note))
    return tuple(parts)


def _is_context(pack: PackInput, sign: Sign) -> bool:
    known = pack.sign(sign.indicator)
    return known is not None and known.kind == "context"
