"""All the shipped content, frozen: each statement with a source."""

from msgspec import Struct

from trafficking_desk.content.contact import Contact
from trafficking_desk.content.guidance import Change, GuidancePage
from trafficking_desk.content.keeping import KeepingDefault
from trafficking_desk.content.question import QuestionForm
from trafficking_desk.content.sign import QuickList, SearchWords, SignDef, SignGroup
from trafficking_desk.content.source import Source


class Content(Struct, frozen=True, kw_only=True):
    """Everything shipped that could be read; `faults` holds what could not."""

    sources: dict[str, Source]
    groups: tuple[SignGroup, ...]
    quick_lists: tuple[QuickList, ...]
    forms: dict[str, QuestionForm]
    contacts: dict[str, Contact]
    guidance: tuple[GuidancePage, ...]
    search_words: tuple[SearchWords, ...] = ()
    changes: tuple[Change, ...] = ()
    keeping: tuple[KeepingDefault, ...] = ()
    faults: tuple[str, ...] = ()

    @property
    def signs(self) -> dict[str, SignDef]:
        """Return every sign by id."""
        return {sign.id: sign for group in self.groups for sign in group.signs}

    def pages_about(self, id: str) -> tuple[GuidancePage, ...]:
        """Return the pages that say more of a step, note or never, in order."""
        return tuple(page for page in self.guidance if id in page.about)
