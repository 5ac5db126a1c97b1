"""Leaving words out of a paper: taken out of the tree before anything is drawn.

Nothing lies under a black box, because nothing is left to lie there.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Final, TypeVar, cast

from trafficking_desk.report.plain import render_text
from trafficking_desk.report.spelling import close_words, sign_pattern
from trafficking_desk.report.tree import Document
from trafficking_desk.words import _

T = TypeVar("T")

SHORTEST: Final = 2  # characters: one letter alone would empty whole pages

# What a tree says to its renderers, and never to a reader.
_FIXED: Final = frozenset(
    {"id", "kind", "mark", "marks", "language", "paper", "code", "field"}
)
# What may stand unseen inside a word: zero-width, soft hyphens, control characters.
_UNSEEN: Final = "[\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]*"
_SPACED: Final = 0x0530  # scripts before this put spaces between words
_NAME_PART: Final = 3  # letters


@dataclass(frozen=True, slots=True)
class Redacted:
    """A paper without the words; `absent` are those that stood nowhere in it.

    `close` are words still there that are nearly one of them.
    """

    document: Document
    absent: tuple[str, ...] = ()
    close: tuple[str, ...] = ()


def redact(document: Document, typed: Iterable[str]) -> Redacted:
    """Return the paper with every run of `typed` words replaced by "[left out]".

    Capitals, accents, spaces, dashes and apostrophes make no difference; a word
    inside a longer word stays.
    """
    sought = sorted(filter(_is_long_enough, set(map(_tidy, typed))), key=_longest)
    if not sought:
        return Redacted(document)
    found: set[str] = set()
    patterns = [re.compile(_pattern(one), re.IGNORECASE) for one in sought]
    either = re.compile("|".join(map(_pattern, sought)), re.IGNORECASE)

    def clean(text: str) -> str:
        same = unicodedata.normalize("NFC", text)
        hits = (
            one for one, how in zip(sought, patterns, strict=True) if how.search(same)
        )
        found.update(hits)
        cleaned, count = either.subn(lambda _hit: _("[left out]"), same)
        return cleaned if count else text

    cleaned = _over(document, clean)
    absent = tuple(one for one in sought if one not in found)
    return Redacted(cleaned, absent, close_words(sought, render_text(cleaned)))


def name_and_parts(name: str) -> tuple[str, ...]:
    """Return a name and each part of it that may stand alone.

    >>> name_and_parts("Ann of Wye")
    ('Ann of Wye', 'Ann', 'Wye')
    """
    words = _tidy(name).split()
    parts = (w for w in words if len(w) >= _NAME_PART and not w[0].islower())
    return tuple(dict.fromkeys((" ".join(words), *parts)))


def _over(value: T, clean: Callable[[str], str]) -> T:
    """Return `value` with every text that is read cleaned, all the way down."""
    if isinstance(value, str):
        return cast("T", clean(value))
    if isinstance(value, tuple):
        return cast("T", tuple(_over(one, clean) for one in value))
    if is_dataclass(value) and not isinstance(value, type):
        read = (one.name for one in fields(value) if one.name not in _FIXED)
        return replace(
            value, **{one: _over(getattr(value, one), clean) for one in read}
        )
    return value


def _tidy(typed: str) -> str:
    return " ".join(unicodedata.normalize("NFC", typed).split())


def _is_long_enough(word: str) -> bool:
    return len(word) >= SHORTEST


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word


def _pattern(word: str) -> str:
    digits = all(one.isdigit() or one in " +-()" for one in word)
    signs = [one for one in word if not digits or one not in " -"]
    between = r"[\s\-]*" if digits else _UNSEEN
    inside = between.join(map(sign_pattern, signs))
    return _edge(word[0], "(?<![^\\W_])") + inside + _edge(word[-1], "(?![^\\W_])")


def _edge(sign: str, border: str) -> str:
    return border if sign.isalnum() and ord(sign) < _SPACED else ""
