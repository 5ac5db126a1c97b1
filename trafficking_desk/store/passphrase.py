"""What makes a passphrase good enough: its length, and not being everyone's."""

import unicodedata
from typing import Final

from trafficking_desk.store.errors import (
    PassphraseTooCommonError,
    PassphraseTooShortError,
)

ENOUGH_CHARACTERS: Final = 12
ENOUGH_WORDS: Final = 3
_WORD: Final = 3  # letters that make a word
_FEW: Final = 4  # characters that make a pattern, however often they repeat

# What is left of the commonest ones once they are long enough; without spaces.
_DENIED: Final = frozenset(
    {
        "123456789012",
        "1234567890123",
        "12345678901234",
        "123456789123",
        "123456789abc",
        "1q2w3e4r5t6y",
        "1qaz2wsx3edc",
        "abcdefghijkl",
        "administrator",
        "changeme1234",
        "correcthorsebatterystaple",
        "iloveyou1234",
        "letmein12345",
        "onetwothree",
        "passphrase123",
        "password1234",
        "password12345",
        "password123456",
        "passwordpassword",
        "qwerty123456",
        "qwertyuiop12",
        "qwertyuiop123",
        "qwertyuiopasdfghjkl",
        "safeguarding",
        "safeguarding1",
        "safeguarding123",
        "thequickbrownfox",
        "trafficking-desk",
        "traffickingdesk",
        "welcome12345",
        "welcome123456",
    }
)


def prepare(typed: str) -> bytes:
    """Return the same bytes however a keyboard composes its accents."""
    return unicodedata.normalize("NFC", typed).encode()


def check_passphrase(typed: str) -> None:
    """Raise PassphraseTooShortError or PassphraseTooCommonError, else nothing."""
    plain = unicodedata.normalize("NFC", typed).casefold().strip()
    words = {word for word in plain.split() if len(word) >= _WORD}
    if len(plain) < ENOUGH_CHARACTERS and len(words) < ENOUGH_WORDS:
        raise PassphraseTooShortError
    joined = "".join(plain.split())
    if joined in _DENIED or len(set(joined)) <= _FEW:
        raise PassphraseTooCommonError
