"""Words and numbers that may stand in no shipped text, and hard sentences."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from trafficking_desk.content.abbreviations import unexplained
from trafficking_desk.content.contacts import digits_of
from trafficking_desk.content.faults import fault
from trafficking_desk.content.forbidden import forbidden_words
from trafficking_desk.content.model import Content
from trafficking_desk.content.reading_age import HARDEST_AGE, hardest
from trafficking_desk.words import _

_PHONE: Final = re.compile(r"\+?\d[\d ()-]{7,}\d")
_SEE_PAGE: Final = re.compile(
    r"\bsee the page (?:on |about )?“?([^.,;:”]+)", re.IGNORECASE
)
_WORD: Final = re.compile(r"[^\W_]+")
# `keywords` are what workers type, in whatever words they have.
_NOT_READ: Final = frozenset(
    {
        "id",
        "url",
        "web",
        "email",
        "field",
        "old_numbers",
        "keywords",
        "about",
        "old_source",
        "new_source",
    }
)


def word_faults(content: Content) -> Iterator[str]:
    """Yield each fault in the wording of what people read."""
    shown = tuple(shown_texts(content))
    yield from wording_faults(shown, content)
    yield from hard_sentences(prose(content))
    for place, text in shown:
        yield from _lost_pages(place, text, content)
    for page in pages(content):
        yield from explain_letters(
            _id_of(page), [said for _id, said in _texts(page, "")]
        )


def wording_faults(texts: Iterable[tuple[str, str]], content: Content) -> Iterator[str]:
    """Yield each (place, text) with a forbidden word, or a dead or unknown number."""
    contacts = content.contacts.values()
    dead = {digits_of(old) for contact in contacts for old in contact.old_numbers}
    alive = {
        digits_of(number)
        for contact in contacts
        for number in (contact.number, contact.evening)
    }
    for place, text in texts:
        for found in forbidden_words(text):
            cure = _("“{word}” is never said here: write it another way.")
            yield fault(place, "", cure.format(word=found))
        numbers = set(map(digits_of, _PHONE.findall(text)))
        if dead & numbers:
            yield fault(place, "", _("This number is dead: take it out."))
        elif numbers - alive:
            cure = _("This number is no contact's: add it to contacts.toml.")
            yield fault(place, "", cure)


def explain_letters(place: str, texts: Iterable[str]) -> Iterator[str]:
    """Yield each abbreviation that none of the `texts` of one page explains."""
    for letters in unexplained(texts):
        cure = _("“{letters}” is explained nowhere here: say what it means.")
        yield fault(place, "", cure.format(letters=letters))


def hard_sentences(texts: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield each sentence that asks for a reader older than fourteen."""
    for hard in hardest(texts):
        if hard.age <= HARDEST_AGE:
            return
        cure = _("Reading age {age}: use shorter words or sentences: “{sentence}”")
        words = cure.format(age=f"{hard.age:.0f}", sentence=hard.sentence)
        yield fault(hard.place, "", words)


def prose(content: Content) -> Iterator[tuple[str, str]]:
    """Yield the texts that are ours: titles of other people's papers are not."""
    for part in _parts(content):
        yield from _texts(part, "")


def shown_texts(content: Content) -> Iterator[tuple[str, str]]:
    """Yield every text that people may read, with the ids that lead to it."""
    yield from prose(content)
    for source in content.sources.values():
        yield from _texts(source, "")


def pages(content: Content) -> Iterator[Struct]:
    """Yield what is read as one piece, and so explains its own words."""
    for group in content.groups:
        yield from group.signs
    for form in content.forms.values():
        yield from form.pages
    yield from content.contacts.values()
    yield from content.guidance
    yield from content.changes
    yield from content.keeping


def _parts(content: Content) -> Iterator[Struct]:
    yield from content.groups
    yield from content.quick_lists
    yield from content.forms.values()
    yield from content.contacts.values()
    yield from content.guidance
    yield from content.changes
    yield from content.keeping


def _lost_pages(place: str, text: str, content: Content) -> Iterator[str]:
    for named in _SEE_PAGE.findall(text):
        wanted = set(_WORD.findall(named.casefold())) - {"and", "the"}
        known = (
            _WORD.findall(f"{p.title} {p.id}".casefold()) for p in content.guidance
        )
        if not any(wanted.issubset(words) for words in known):
            cure = _("There is no page “{page}”: use words of its title.")
            yield fault(place, "", cure.format(page=named.strip()))


def _texts(value: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item, place)
    elif isinstance(value, Struct):
        own = _id_of(value)
        here = f"{place}, {own}" if place and own else place or own
        for name in value.__struct_fields__:
            if name not in _NOT_READ:
                yield from _texts(getattr(value, name), here)


def _id_of(value: Struct) -> str:
    return str(getattr(value, "id", ""))
