"""Which guidance is shown. No Qt."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trafficking_desk.cases.dates import day_text
from trafficking_desk.content.guidance import GuidancePage
from trafficking_desk.content.model import Content
from trafficking_desk.content.source import Cite, Source
from trafficking_desk.words import _


@dataclass(frozen=True, slots=True)
class GuidanceList:
    """Finds pages by words in them; any word may be left unfinished."""

    content: Content

    def pages(self, typed: str = "") -> tuple[GuidancePage, ...]:
        """Return the pages that hold every word typed, in reading order."""
        wanted = typed.casefold().split()
        return tuple(
            page
            for page in self.content.guidance
            if all(word in _text(page) for word in wanted)
        )

    def page(self, id: str) -> GuidancePage | None:
        """Return one page, None for an unknown id."""
        return next((page for page in self.content.guidance if page.id == id), None)

    def sources(self, cites: Iterable[Cite]) -> tuple[str, ...]:
        """Return one line a source: short title, place, its date, when checked."""
        found = (
            (cite, self.content.sources[cite.id])
            for cite in cites
            if cite.id in self.content.sources
        )
        return tuple(_line(cite, source) for cite, source in found)


def _line(cite: Cite, source: Source) -> str:
    at = f", {cite.at}" if cite.at else ""
    line = _("{title}{at} ({date}). Checked {day}.")
    day = day_text(source.checked)
    return line.format(title=source.title, at=at, date=source.date, day=day)


def _text(page: GuidancePage) -> str:
    return " ".join(_(words) for words in _words(page)).casefold()


def _words(page: GuidancePage) -> Iterator[str]:
    yield from (page.title, page.for_whom, *page.keywords, *page.minute)
    for block in page.blocks:
        yield from (block.heading, block.text, *block.points)
