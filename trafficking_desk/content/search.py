"""Finding signs by the words a worker types, also when they are misspelt."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from trafficking_desk.content.model import Content
from trafficking_desk.content.sign import SearchWords, SignDef, SignGroup
from trafficking_desk.words import _

_WORD: Final = re.compile(r"[^\W_]+")
_APOSTROPHES: Final = str.maketrans("", "", "'\u2019")
_FORGIVEN: Final = ((7, 2), (4, 1))  # from this many letters: slips forgiven
_COMMON: Final = frozenset(
    {"a", "an", "and", "are", "by", "for", "in", "is", "of", "on", "or", "the", "to"}
)
_LETTERS_TO_GUESS: Final = 3
_NOT_FOUND: Final = 99


def find_signs(
    content: Content, typed: str, group: str | None = None, setting: str | None = None
) -> tuple[SignDef, ...]:
    """Return the offered signs that hold every word typed, best first.

    With nothing typed: all of them, in the checklist's order. If no sign holds
    every word, those with any of them. `group` and `setting` narrow first.
    """
    offered = [
        (kept, sign)
        for kept in content.groups
        if group in (None, kept.id)
        for sign in kept.signs
        if sign.offered and (setting is None or setting in sign.settings)
    ]
    signs = [sign for _kept, sign in offered]
    words = [word for word in _words(typed) if word not in _COMMON]
    if not words:
        return tuple(signs)
    meant = [_meant(word, content.search_words) for word in words]
    haystacks = (_haystack(kept, sign) for kept, sign in offered)
    ranks = [[_best_rank(either, hay) for either in meant] for hay in haystacks]
    return _best(signs, ranks, all) or _best(signs, ranks, any)


def _best(
    signs: list[SignDef],
    ranks: list[list[int]],
    enough: Callable[[Iterator[bool]], bool],
) -> tuple[SignDef, ...]:
    """Return the signs with `enough` of the words found; `sorted` keeps order."""
    kept = [
        (sum(found), sign)
        for sign, found in zip(signs, ranks, strict=True)
        if enough(rank < _NOT_FOUND for rank in found)
    ]
    return tuple(sign for _sum, sign in sorted(kept, key=lambda pair: pair[0]))


def _haystack(group: SignGroup, sign: SignDef) -> tuple[tuple[str, ...], ...]:
    """Return the words of a sign, those that weigh most first."""
    kinds = " ".join(sign.types).replace("_", " ")
    return (
        _words(_(sign.text)),
        _words(_(sign.why)),
        _words(f"{_(group.title)} {kinds}"),
    )


def _meant(word: str, known: tuple[SearchWords, ...]) -> tuple[str, ...]:
    """Return `word` and then what the checklist calls it."""
    also = (
        means
        for row in known
        for means in row.means
        if any(other.startswith(word) or is_close(word, other) for other in row.typed)
    )
    return (word, *also) if len(word) >= _LETTERS_TO_GUESS else (word,)


def _best_rank(either: tuple[str, ...], haystack: tuple[tuple[str, ...], ...]) -> int:
    """Return the rank of the word typed, else that of a word with its meaning."""
    typed, *others = either
    own = _rank(typed, haystack)
    if own < _NOT_FOUND or not others:
        return own
    found = any(
        there.startswith(other)
        for other in others
        for words in haystack
        for there in words
    )
    return 2 * len(haystack) if found else _NOT_FOUND


def _rank(word: str, haystack: tuple[tuple[str, ...], ...]) -> int:
    """Return how well `word` is found: 0 is best, _NOT_FOUND not at all."""
    for rank, words in enumerate(haystack):
        if any(there.startswith(word) for there in words):
            return rank
    close = len(haystack)
    for rank, words in enumerate(haystack, start=close):
        if any(is_close(word, there) for there in words):
            return rank
    return _NOT_FOUND


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_WORD.findall(text.casefold().translate(_APOSTROPHES))))


@lru_cache(maxsize=65536)
def is_close(typed: str, word: str) -> bool:
    """Say whether `typed` may be a slip of the pen for the start of `word`.

    A letter left out, put in, changed or swapped with the next is one slip.

    >>> is_close("pasport", "passports"), is_close("home", "phone")
    (True, False)
    """
    slips = next((slips for size, slips in _FORGIVEN if len(typed) >= size), 0)
    if not slips or typed[0] != word[0] or len(word) < len(typed) - slips:
        return False
    return _slips(typed, word, slips) <= slips


def _slips(typed: str, word: str, most: int) -> int:
    """Return the fewest slips from `typed` to any start of `word`.

    Optimal string alignment, row by row; stops at once past `most`.
    """
    before: list[int] = []
    row = list(range(len(word) + 1))
    for i, letter in enumerate(typed, start=1):
        older, before, row = before, row, [i]
        for j, there in enumerate(word, start=1):
            best = min(before[j - 1] + (letter != there), before[j] + 1, row[-1] + 1)
            if i > 1 < j and letter == word[j - 2] and there == typed[i - 2]:
                best = min(best, older[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return min(row)
