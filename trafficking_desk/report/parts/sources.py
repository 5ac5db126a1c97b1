"""Where statements come from, and when each was last checked."""

from collections.abc import Iterable

from trafficking_desk.cases.dates import day_text
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.tree import Node, Table
from trafficking_desk.words import _


def cited(pack: PackInput, ids: Iterable[str]) -> str:
    """Return the short names of sources as one sentence, "" for none."""
    known = pack.content.sources
    names = [_(known[one].short) for one in ids if one in known]
    if not names:
        return ""
    return _("Source: {names}.").format(names="; ".join(dict.fromkeys(names)))


def sources_part(pack: PackInput) -> tuple[Node, ...]:
    """Return every source that this pack leans on."""
    known = pack.content.sources
    used = [one for one in dict.fromkeys(_used(pack)) if one in known]
    rows = tuple(
        (
            _(known[one].short),
            known[one].title,
            known[one].date,
            day_text(known[one].checked),
        )
        for one in used
    )
    if not rows:
        return ()
    head = (_("Source"), _("Full title"), _("Its own date"), _("Last checked"))
    return (Table(head, rows, (3, 5.6, 2.6, 2.9), compact=True),)


def _used(pack: PackInput) -> Iterable[str]:
    for step in pack.outcome.steps:
        yield from step.sources
    for note in (*pack.outcome.never, *pack.outcome.notes):
        yield from note.sources
    for sign in pack.case.signs:
        known = pack.sign(sign.indicator)
        if known is not None:
            yield from (cite.id for cite in known.sources)
