"""Finding signs by the words a worker types, also when they are misspelt."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final, TypeVar

from trafficking_desk.content.model import Content
from trafficking_desk.content.sign import SearchWords, SignDef, SignGroup
from trafficking_desk.words import _

_WORD: Final = re.compile(r"[^\W_]+")
_APOSTROPHES: Final = str.maketrans("", "", "'\u2019")
_FORGIVEN: Final = ((7, 2), (4, 1))  # from this many letters: slips forgiven
COMMON: Final = frozenset(
    {"a", "an", "and", "are", "by", "for", "in", "is", "of", "on", "or", "the", "to"}
)
_LETTERS_TO_GUESS: Final = 3
_NOT_FOUND: Final = 99

T = TypeVar("T")
Haystack = tuple[tuple[str, ...], ...]  # words, those that weigh most first


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
    hays = [_haystack(kept, sign) for kept, sign in offered]
    return find(signs, hays, typed, content.search_words)


def find(
    things: Sequence[T],
    hays: Sequence[Haystack],
    typed: str,
    known: tuple[SearchWords, ...],
    idle: frozenset[str] = COMMON,
) -> tuple[T, ...]:
    """Return the things whose haystack holds every word typed, best first.

    Of two that are as good, the one that says the words earlier. If none holds
    all, those with any of them. Words in `idle` count for nothing; with nothing
    else typed, all things come back in their order.
    """
    words = [word for word in split_words(typed) if word not in idle]
    if not words:
        return tuple(things)
    meant = [_meant(word, known) for word in words]
    ranks = [[_best_rank(either, hay) for either in meant] for hay in hays]
    early = [sum(_place(word, hay) for word in words) for hay in hays]
    ordered = sorted(zip(early, things, ranks, strict=True), key=lambda row: row[0])
    best = [thing for _early, thing, _found in ordered]
    found = [found for _early, _thing, found in ordered]
    return _best(best, found, all) or _best(best, found, any)


def _best(
    things: Sequence[T],
    ranks: list[list[int]],
    enough: Callable[[Iterator[bool]], bool],
) -> tuple[T, ...]:
    """Return the things with `enough` of the words found; `sorted` keeps order."""
    kept = [
        (sum(found), thing)
        for thing, found in zip(things, ranks, strict=True)
        if enough(rank < _NOT_FOUND for rank in found)
    ]
    return tuple(thing for _sum, thing in sorted(kept, key=lambda pair: pair[0]))


def _haystack(group: SignGroup, sign: SignDef) -> Haystack:
    """Return the words of a sign, those that weigh most first."""
    kinds = " ".join(sign.types).replace("_", " ")
    return (
        split_words(_(sign.text)),
        split_words(_(sign.why)),
        split_words(f"{_(group.title)} {kinds}"),
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


def _best_rank(either: tuple[str, ...], haystack: Haystack) -> int:
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


def _rank(word: str, haystack: Haystack) -> int:
    """Return how well `word` is found: 0 is best, _NOT_FOUND not at all."""
    for rank, words in enumerate(haystack):
        if any(there.startswith(word) for there in words):
            return rank
    close = len(haystack)
    for rank, words in enumerate(haystack, start=close):
        if any(is_close(word, there) for there in words):
            return rank
    return _NOT_FOUND


def _place(word: str, haystack: Haystack) -> int:
    """Return how many words stand before `word` in what weighs most.

    What does not say it there is alike, however short.
    """
    first = haystack[0]
    places = (at for at, there in enumerate(first) if there.startswith(word))
    return next(places, _NOT_FOUND)


@lru_cache(maxsize=4096)
def split_words(text: str) -> tuple[str, ...]:
    """Return the words of `text` as they are compared, each once."""
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
