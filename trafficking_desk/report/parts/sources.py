"""Where statements come from, and when each was last checked."""

from collections.abc import Iterable
from typing import Final

from trafficking_desk.cases.dates import day_text
from trafficking_desk.content.source import Source
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.steps import planned
from trafficking_desk.report.tree import Node, Paragraph
from trafficking_desk.words import _

# Stands for what we know from no page: its name says nothing to a reader.
_NO_PAGE: Final = "TBC"


def cited(pack: PackInput, ids: Iterable[str]) -> str:
    """Return the short names of sources as one sentence, "" for none."""
    known = [one for one in ids if one in pack.content.sources]
    sources = (pack.content.sources[one] for one in known if one != _NO_PAGE)
    names = dict.fromkeys(_(one.short) for one in sources)
    named = _("Source: {names}.").format(names="; ".join(names)) if names else ""
    part = _("Part of this is not yet checked against a published page.")
    alone = _("This is not yet checked against a published page.")
    unchecked = (part if names else alone) if _NO_PAGE in known else ""
    return " ".join(filter(None, (named, unchecked)))


def sources_part(pack: PackInput) -> tuple[Node, ...]:
    """Return the sources that the plan names, by the day when they were checked."""
    known = pack.content.sources
    used = dict.fromkeys(one for step in planned(pack) for one in step.sources)
    by_day: dict[str, list[str]] = {}
    for source in (known[one] for one in used if one in known):
        by_day.setdefault(_state(source), []).append(_named(source))
    lines = (f"{state}: {'; '.join(names)}." for state, names in by_day.items())
    return tuple(Paragraph(line, small=True) for line in lines)


def _state(source: Source) -> str:
    if source.confidence == "to_confirm":
        return _("Not yet confirmed against a published text")
    return _("Checked {day}").format(day=day_text(source.checked))


def _named(source: Source) -> str:
    if source.id == _NO_PAGE:
        return _("some points that we have from no published page")
    if source.confidence == "to_confirm":
        return _(source.short)
    return _("{short} ({date})").format(short=_(source.short), date=source.date)
