"""One name in its many spellings: capitals, accents, dashes, a letter more or less."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache
from typing import Final

# Letters that Unicode does not take apart.
_BARE: Final = str.maketrans("łøđħıŧŋ", "lodhitn")
_ACCENTED: Final = (range(0x00C0, 0x0250), range(0x1E00, 0x1F00))
_LATIN_ENDS: Final = 0x1F00
_SEPARATORS: Final = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_APOSTROPHES: Final = "'\u2018\u2019\u02bc"
# Marks that stand on their letter as a sign of their own.
MARKS: Final = "[\u0300-\u036f]*"
_SHORTEST: Final = 4  # letters: shorter names are close to too many words
_CLOSE: Final = 0.8
_CLOSER: Final = 0.85  # with another last letter
_APART: Final = 2  # letters more or less


def bare(text: str) -> str:
    """Return `text` without accents and capitals.

    >>> bare("Zoë Łukasz")
    'zoe lukasz'
    """
    apart = unicodedata.normalize("NFD", text)
    kept = "".join(c for c in apart if not unicodedata.combining(c))
    return kept.casefold().translate(_BARE)


def sign_pattern(sign: str) -> str:
    """Return what matches one character however it was typed."""
    if sign.isspace():
        return rf"[\s{re.escape(_SEPARATORS)}]+"
    if sign in _SEPARATORS:
        return rf"[\s{re.escape(_SEPARATORS)}]"
    if sign in _APOSTROPHES:
        return f"[{_APOSTROPHES}]"
    letters = _alike().get(bare(sign), "") if ord(sign) < _LATIN_ENDS else ""
    return f"[{letters}]{MARKS}" if letters else re.escape(sign)


def close_words(names: Iterable[str], text: str) -> tuple[str, ...]:
    """Return words of `text` with a capital that are nearly a word of `names`."""
    sought = {bare(word) for name in names for word in re.findall(r"[^\W\d_]+", name)}
    long = {word for word in sought if len(word) >= _SHORTEST}
    words = sorted(set(re.findall(r"[^\W\d_]+", text))) if long else ()
    named = (word for word in words if not word[0].islower())
    return tuple(word for word in named if any(_near(word, long)))


def _near(word: str, names: Iterable[str]) -> Iterator[bool]:
    plain = bare(word)
    for name in names:
        alike = plain[:1] == name[:1] and abs(len(plain) - len(name)) <= _APART
        least = _CLOSE if plain[-1:] == name[-1:] else _CLOSER
        yield alike and SequenceMatcher(None, plain, name).ratio() >= least


@cache
def _alike() -> dict[str, str]:
    """Return the letters of the Latin script by what is left without accents."""
    letters = {c: c + c.upper() for c in "abcdefghijklmnopqrstuvwxyz"}
    for code in (code for part in _ACCENTED for code in part):
        plain = bare(chr(code))
        if plain in letters:
            letters[plain] += chr(code)
    return letters
