"""Where a statement comes from, in words."""

from collections.abc import Iterable

from trafficking_desk.cases.dates import day_text
from trafficking_desk.content.model import Content
from trafficking_desk.content.source import Cite
from trafficking_desk.words import _


def sources_line(content: Content, cites: Iterable[Cite]) -> str:
    """Return the sources with the day each was last checked; "" for none."""
    known = [
        (source, cite)
        for cite in cites
        if (source := content.sources.get(cite.id)) is not None
    ]
    named = [
        _("{source} ({place}), checked {day}").format(
            source=_(source.short),
            place=_(cite.at),
            day=day_text(source.checked),
        )
        for source, cite in known
    ]
    return _("Source: {sources}").format(sources="; ".join(named)) if named else ""
