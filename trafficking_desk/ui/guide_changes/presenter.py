"""What changed since the guides, in words. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass

from trafficking_desk.cases.dates import day_text
from trafficking_desk.content.guidance import Change
from trafficking_desk.content.model import Content
from trafficking_desk.content.source import Source
from trafficking_desk.words import _


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change. `source` names both guides and the day of checking."""

    topic: str
    was: str
    now: str
    action: str
    source: str


def change_lines(content: Content, typed: str = "") -> tuple[ChangeLine, ...]:
    """Return the changes that hold every word typed, in the order of the file."""
    wanted = typed.casefold().split()
    lines = (_line(change, content.sources) for change in content.changes)
    return tuple(line for line in lines if all(w in _text(line) for w in wanted))


def _line(change: Change, sources: Mapping[str, Source]) -> ChangeLine:
    source = _("Old: {old}. New: {new}. Checked {day}.").format(
        old=_named(change.old_source, sources),
        new=_named(change.new_source, sources),
        day=day_text(change.checked),
    )
    return ChangeLine(
        topic=_(change.topic),
        was=_(change.was),
        now=_(change.now),
        action=_(change.action),
        source=source,
    )


def _named(id: str, sources: Mapping[str, Source]) -> str:
    source = sources.get(id)
    if source is None:
        return _("not named")
    return _("{title} ({date})").format(title=_(source.title), date=_(source.date))


def _text(line: ChangeLine) -> str:
    words = (line.topic, line.was, line.now, line.action, line.source)
    return " ".join(words).casefold()
