"""What is left of a passphrase once what everyone uses is taken out of it.

People stretch a common word to the length that is asked for: they double it, put
figures behind it, or swap letters for signs. Guessing programs do the same.
`common_passwords.txt` holds stems of such words, and what lies near this desk.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from trafficking_desk.bundled import bundled

_ROWS: Final = (
    "qwertyuiopasdfghjklzxcvbnm",
    "01234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "1q2w3e4r5t6y7u8i9o0p",
)
_WALK: Final = 4  # keys in a row that make a walk
_SIGNS: Final = str.maketrans("013457@$!", "oieastasi")


def what_is_left(plain: str, known: Iterable[str] = ()) -> str:
    """Return the letters of `plain` that are nobody's first guess.

    `plain` is folded and without spaces. `known` are words that stand in the clear
    on this computer, such as names. Figures and signs at the ends count for
    nothing; without anything common inside, `plain` comes back as it is.

    >>> what_is_left("p4ssw0rd"), what_is_left("passwordmarbles")
    ('', 'marbles')
    """
    nearby = sorted((w for name in known for w in _words(name)), key=len, reverse=True)
    spellings = (plain, plain.translate(_SIGNS))
    lefts = (_left_of(spelling, (*nearby, *_stems())) for spelling in spellings)
    return min((plain if left is None else left for left in lefts), key=len)


def _left_of(plain: str, words: Iterable[str]) -> str | None:
    """Return the letters left, or None when nothing common was inside."""
    left = _without(plain, words)
    return None if left == plain else "".join(filter(str.isalpha, left))


@cache
def _stems() -> tuple[str, ...]:
    text = (bundled("resources") / "common_passwords.txt").read_text("utf-8")
    return tuple(sorted(text.split(), key=len, reverse=True))


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"\W+", name.casefold()) if len(word) >= _WALK]


def _without(text: str, words: Iterable[str]) -> str:
    for word in words:
        text = text.replace(word, " ")
    for row in (*_ROWS, *(row[::-1] for row in _ROWS)):
        text = _without_walks(text, row)
    return text if " " not in text else text.replace(" ", "")


def _without_walks(text: str, row: str) -> str:
    kept, at = [], 0
    while at < len(text):
        end = at + 1
        while end <= len(text) and text[at:end] in row:
            end += 1
        walked = end - 1 - at
        kept.append(" " if walked >= _WALK else text[at])
        at += walked if walked >= _WALK else 1
    return "".join(kept)
