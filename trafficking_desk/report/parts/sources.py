"""Where statements come from, and when each was last checked."""

from collections.abc import Iterable

from trafficking_desk.cases.dates import day_text
from trafficking_desk.content.source import Source
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.steps import planned
from trafficking_desk.report.tree import Node, Paragraph
from trafficking_desk.words import _


def cited(pack: PackInput, ids: Iterable[str]) -> str:
    """Return the short names of sources as one sentence, "" for none."""
    known = pack.content.sources
    names = [_(known[one].short) for one in ids if one in known]
    if not names:
        return ""
    return _("Source: {names}.").format(names="; ".join(dict.fromkeys(names)))


def sources_part(pack: PackInput) -> tuple[Node, ...]:
    """Return the sources that the plan names, one a line, with their days."""
    known = pack.content.sources
    used = dict.fromkeys(one for step in planned(pack) for one in step.sources)
    lines = tuple(_line(known[one]) for one in used if one in known)
    return (Paragraph("\n".join(lines), small=True),) if lines else ()


def _line(source: Source) -> str:
    if source.confidence == "to_confirm":
        return _("{short}: to be confirmed.").format(short=_(source.short))
    words = _("{short}: {date}. Checked {day}.")
    return words.format(
        short=_(source.short), date=source.date, day=day_text(source.checked)
    )
