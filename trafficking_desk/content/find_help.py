"""Finding guidance and numbers from a question, asked in a worker's own words."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.content.contact import Contact
from trafficking_desk.content.contacts import contacts_for
from trafficking_desk.content.guidance import GuidancePage
from trafficking_desk.content.model import Content
from trafficking_desk.content.place_names import PLACES, Nation
from trafficking_desk.content.search import (
    COMMON,
    Haystack,
    find,
    is_close,
    split_words,
)
from trafficking_desk.content.sign import SearchWords
from trafficking_desk.words import _

_LONG: Final = 6  # letters: a slip in a shorter name of a place may be another word

_ASKING: Final = COMMON | frozenset(
    split_words(
        "about after am as at be call can could do does from have he her him his how"
        " i if it line me my need no number numbers phone please ring she should"
        " someone telephone that their them there they this use we what when where"
        " which who whom why will with you your"
    )
)  # words of a question that say nothing of what it is about
_RINGING: Final = frozenset(
    split_words("call contact helpline line number numbers phone ring telephone")
)
_TELLING: Final = _ASKING - {"after", "need", "phone", "number", "use"}
# Beside the checklist's own: what workers type, and what numbers and pages say.
_MEANT: Final = (
    SearchWords(
        ("night", "weekend", "late", "midnight", "overnight", "sunday"), ("evening",)
    ),
    SearchWords(("interpret", "translator", "translate"), ("interpreter",)),
)


def find_pages(content: Content, typed: str) -> tuple[GuidancePage, ...]:
    """Return the guidance that answers `typed` best first; "" gives all of it."""
    pages = content.guidance
    hays = [_page_words(page) for page in pages]
    return find(pages, hays, typed, _known(content), _TELLING)


def find_contacts(content: Content, typed: str, nation: str) -> tuple[Contact, ...]:
    """Return the numbers of `nation` that fit `typed`, best first."""
    known = contacts_for(content, nation)
    hays = [_contact_words(contact) for contact in known]
    rest = " ".join(word for word in split_words(typed) if not _place(word))
    return find(known, hays, rest, _known(content), _ASKING)


def asks_for_number(typed: str) -> bool:
    """Say whether `typed` asks whom to ring, or names a place."""
    words = split_words(typed)
    return bool(nation_of(typed)) or any(word in _RINGING for word in words)


def nation_of(typed: str) -> Nation | None:
    """Return the nation of the first place named in `typed`."""
    places = (_place(word) for word in split_words(typed))
    return next((nation for nation in places if nation), None)


def _place(word: str) -> Nation | None:
    for nation, names in PLACES.items():
        if any(word == name or _is_slip(word, name) for name in names):
            return nation
    return None


def _is_slip(word: str, name: str) -> bool:
    return len(word) >= _LONG and len(name) >= _LONG and is_close(word, name)


def _known(content: Content) -> tuple[SearchWords, ...]:
    return (*_MEANT, *content.search_words)


def _page_words(page: GuidancePage) -> Haystack:
    return (
        split_words(" ".join(_(words) for words in (page.title, *page.keywords))),
        split_words(" ".join(_(words) for words in (page.for_whom, *page.minute))),
        split_words(" ".join(_block_texts(page))),
    )


def _block_texts(page: GuidancePage) -> Iterator[str]:
    for block in page.blocks:
        yield from map(_, (block.heading, block.text, *block.points))


def _contact_words(contact: Contact) -> Haystack:
    late = _("night evening") if _answers_at_night(contact) else ""
    nations = " ".join(contact.nations).replace("_", " ")
    return (
        split_words(f"{_(contact.name)} {contact.number}"),
        split_words(_(contact.who_for)),
        split_words(f"{late} {_(contact.hours)} {nations} {_(contact.note)}"),
    )


def _answers_at_night(contact: Contact) -> bool:
    night = contact.evening or "24 hours" in contact.hours
    return bool(night) or "evening" in contact.note
