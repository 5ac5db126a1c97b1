"""What makes a passphrase good enough: its length, and not being everyone's."""

import unicodedata
from collections.abc import Iterable
from typing import Final

from trafficking_desk.store.common_words import what_is_left
from trafficking_desk.store.errors import (
    PassphraseTooCommonError,
    PassphraseTooShortError,
)

ENOUGH_CHARACTERS: Final = 12
ENOUGH_WORDS: Final = 3
_WORD: Final = 3  # letters that make a word
_FEW: Final = 4  # characters that make a pattern, however often they repeat
_LEFT: Final = 4  # letters that must be left beside what everyone uses


def prepare(typed: str) -> bytes:
    """Return the same bytes however a keyboard composes its accents."""
    return unicodedata.normalize("NFC", typed).encode()


def check_passphrase(typed: str, known: Iterable[str] = ()) -> None:
    """Raise PassphraseTooShortError or PassphraseTooCommonError, else nothing.

    `known` are names that stand in the clear on this computer: whoever finds it
    tries those first.
    """
    plain = unicodedata.normalize("NFC", typed).casefold().strip()
    words = {word for word in plain.split() if len(word) >= _WORD}
    if len(plain) < ENOUGH_CHARACTERS and len(words) < ENOUGH_WORDS:
        raise PassphraseTooShortError
    joined = "".join(plain.split())
    if len(set(joined)) <= _FEW or len(what_is_left(joined, known)) < _LEFT:
        raise PassphraseTooCommonError
