"""What was seen and heard: each as it was told, by whom, and in whose words.

The checklist's wording holds for many people; it stands small, as what was looked at.
"""

from collections.abc import Iterable
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.sign import Sign
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.noticed import NOT_PRINTED, source_of
from trafficking_desk.report.tree import (
    Entries,
    Entry,
    Heading,
    Node,
    Paragraph,
    Points,
)
from trafficking_desk.words import _

# First what can be asked of a witness here, last what stands in other records.
_TOLD: Final = frozenset({"told_by_person", "told_by_other"})
_ORDER: Final = ("seen", "told_by_person", "told_by_other", "recorded_elsewhere")


def signs_part(pack: PackInput) -> tuple[Node, ...]:
    """Return what was noticed, background last, then what was looked for."""
    printed = [s for s in pack.case.signs if s.indicator not in NOT_PRINTED]
    noticed = [sign for sign in printed if sign.counts]
    background = [sign for sign in noticed if _kind(pack, sign) == "context"]
    told = [sign for sign in noticed if _kind(pack, sign) != "context"]
    listed = _("“On our list” gives the wording of our list: it fits many people.")
    return (
        *([Paragraph(listed, small=True, leads=True)] if told else []),
        *sign_entries(pack, told),
        *_background(pack, background),
        *_not_seen(pack, [sign for sign in printed if not sign.counts]),
    )


def sign_entries(pack: PackInput, signs: Iterable[Sign]) -> tuple[Node, ...]:
    """Return signs as entries, by how they are known; () for none."""
    listed = sorted(signs, key=_known_order)
    entries = tuple(_entry(pack, sign) for sign in listed)
    return (Entries(entries),) if entries else ()


def _background(pack: PackInput, signs: list[Sign]) -> tuple[Node, ...]:
    if not signs:
        return ()
    note = _("These help to understand the rest. None is evidence by itself.")
    heading = Heading(_("Background"))
    return (
        heading,
        Paragraph(note, small=True, leads=True),
        *sign_entries(pack, signs),
    )


def _not_seen(pack: PackInput, signs: list[Sign]) -> tuple[Node, ...]:
    if not signs:
        return ()
    note = _("Not seen this time does not mean that it did not happen.")
    items = tuple(_looked_for(pack, sign) for sign in signs)
    return (Heading(_("Looked for, not seen")), Paragraph(note), Points(items))


def _looked_for(pack: PackInput, sign: Sign) -> str:
    """Return what was looked for, by whom, when and where; a gap is named."""
    who = _("by {who}").format(who=sign.by) if sign.by.strip() else ""
    parts = (
        who or _("by whom: not recorded"),
        _when(sign),
        sign.where.strip() or _("Where: not recorded"),
        sign.note.strip(),
    )
    looked = _(pack.sign_text(sign.indicator))
    return f"{looked} ({'; '.join(filter(None, parts))})"


def _entry(pack: PackInput, sign: Sign) -> Entry:
    title = "  ·  ".join((_known(sign), _when(sign)))
    return Entry(title, _details(sign), _parts(pack, sign))


def _known(sign: Sign) -> str:
    return source_of(sign) or _("How it is known: not recorded")


def _when(sign: Sign) -> str:
    """Return when it happened; of what was told that is not the day of telling."""
    when = typed_moment(sign.when)
    if when and sign.known_by in _TOLD:
        return _("It happened: {when}").format(when=when)
    return when or _("When: not recorded")


def _details(sign: Sign) -> tuple[str, ...]:
    written = typed_moment(sign.recorded_at)
    parts = (
        _("Where: {place}").format(place=sign.where) if sign.where else "",
        _("Written down {time}").format(time=written) if written else "",
    )
    return tuple(filter(None, parts))


def _parts(pack: PackInput, sign: Sign) -> tuple[Paragraph, ...]:
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
    told = bool(sign.words.strip() or sign.note.strip())
    looked = _(pack.sign_text(sign.indicator))
    words = _("Ticked on our list, and no more written: {sign}")
    if told:
        words = _("On our list: {sign}")
    return (*parts, Paragraph(words.format(sign=looked), small=told))


def _known_order(sign: Sign) -> int:
    known = str(sign.known_by)
    return _ORDER.index(known) if known in _ORDER else len(_ORDER)


def _kind(pack: PackInput, sign: Sign) -> str:
    known = pack.sign(sign.indicator)
    return known.kind if known else ""
