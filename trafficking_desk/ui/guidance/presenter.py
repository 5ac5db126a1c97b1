"""Which guidance is shown, and what stands near it. No Qt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.content.contacts import (
    LocalNumberLike,
    Number,
    contacts_for,
    digits_of,
    resolve,
)
from trafficking_desk.content.find_help import (
    asks_for_number,
    find_contacts,
    find_pages,
    nation_of,
)
from trafficking_desk.content.guidance import GuidancePage
from trafficking_desk.content.model import Content
from trafficking_desk.content.source import Cite
from trafficking_desk.report.guidance_paper import source_lines
from trafficking_desk.words import _

_NEAR: Final = 4  # pages and numbers offered beside a page
_LEAST_DIGITS: Final = 3
_EMERGENCY: Final = "emergency_999"  # the other ways to 999 would take all the room


@dataclass(frozen=True, slots=True)
class GuidanceList:
    """Finds pages by what a worker asks; slips of the pen are forgiven.

    `local` and `nation` are the organisation's.
    """

    content: Content
    local: Mapping[str, LocalNumberLike]
    nation: Nation
    today: date

    def pages(self, typed: str = "") -> tuple[GuidancePage, ...]:
        """Return the pages that answer best, first; all in order for ""."""
        return find_pages(self.content, typed)

    def numbers(self, typed: str) -> tuple[Number, ...]:
        """Return a few numbers, of the nation asked about, if one was asked for."""
        if not asks_for_number(typed):
            return ()
        nation = nation_of(typed) or self.nation
        found = [
            contact
            for contact in find_contacts(self.content, typed, nation)
            if contact.kind != "emergency" or contact.id == _EMERGENCY
        ]
        return tuple(resolve(one, self.local, self.today) for one in found[:_NEAR])

    def page(self, id: str) -> GuidancePage | None:
        """Return one page, None for an unknown id."""
        return next((page for page in self.content.guidance if page.id == id), None)

    def related(self, page: GuidancePage) -> tuple[GuidancePage, ...]:
        """Return the pages nearest to this one, by what they are about."""
        mine = set(page.about) | set(page.keywords)
        shared = [
            (len(mine & (set(other.about) | set(other.keywords))), other)
            for other in self.content.guidance
            if other.id != page.id
        ]
        near = sorted((pair for pair in shared if pair[0]), key=lambda pair: -pair[0])
        return tuple(other for _count, other in near[:_NEAR])

    def named(self, page: GuidancePage) -> tuple[Number, ...]:
        """Return the numbers of this nation that the page speaks of."""
        text = " ".join(_all_words(page))
        digits = digits_of(text)
        return tuple(
            resolve(contact, self.local, self.today)
            for contact in contacts_for(self.content, self.nation)
            if _(contact.name) in text
            or (
                len(digits_of(contact.number)) > _LEAST_DIGITS
                and digits_of(contact.number) in digits
            )
        )

    def sources(self, cites: Iterable[Cite]) -> tuple[str, ...]:
        """Return one line a source: title, place, its date, how sure, when checked."""
        return tuple(source_lines(self.content, cites))


def _all_words(page: GuidancePage) -> tuple[str, ...]:
    blocks = (
        words
        for block in page.blocks
        for words in (block.heading, block.text, *block.points)
    )
    return tuple(_(words) for words in (*page.minute, *blocks))
