"""Recovery sheets: a secret in words on three sheets, any two of which give it back.

SLIP-39: each sheet has 20 words with a checksum; one sheet alone tells nothing.
"""

import re
import secrets
from typing import Final

from shamir_mnemonic import MnemonicError, Share, combine_mnemonics, generate_mnemonics
from shamir_mnemonic.wordlist import WORDLIST

from trafficking_desk.store.people_errors import (
    SheetsDifferError,
    SheetWordsError,
)

SHEETS: Final = 3
NEEDED: Final = 2
_SECRET_BYTES: Final = 16
_ENOUGH: Final = 4  # letters tell each word of the list from all others

Sheet = tuple[str, ...]


def new_secret() -> bytes:
    """Return a random secret: 128 bits cannot be guessed."""
    return secrets.token_bytes(_SECRET_BYTES)


def split(secret: bytes) -> tuple[Sheet, Sheet, Sheet]:
    """Return the words of three new sheets."""
    # A random secret needs no slow derivation: the exponent is the smallest.
    (group,) = generate_mnemonics(1, [(NEEDED, SHEETS)], secret, iteration_exponent=0)
    first, second, third = (tuple(words.split()) for words in group)
    return first, second, third


def join(one: str, other: str) -> bytes:
    """Return the secret of two sheets as typed.

    Raises SheetWordsError, which says on which sheet to look, or
    SheetsDifferError.
    """
    typed = tuple(_checked(text, number) for number, text in enumerate((one, other), 1))
    try:
        secret: bytes = combine_mnemonics(typed)
    except MnemonicError as error:
        raise SheetsDifferError from error
    return secret


def words_of(typed: str) -> tuple[str, ...]:
    """Return the words of a sheet as typed, each whole if it is on the list."""
    return tuple(map(_whole, re.findall("[a-z]+", typed.lower())))


def unknown_words(typed: str) -> tuple[str, ...]:
    """Return what was typed and stands on no sheet, in order."""
    known = frozenset(WORDLIST)
    return tuple(word for word in words_of(typed) if word not in known)


def _checked(typed: str, number: int) -> str:
    """Return the words; numbers, marks, capitals and word ends do not matter."""
    words = " ".join(words_of(typed))
    try:
        Share.from_mnemonic(words)
    except MnemonicError as error:
        raise SheetWordsError(number) from error
    return words


def _whole(word: str) -> str:
    """Return the only word of the list that `word` begins; else `word`."""
    if len(word) < _ENOUGH:
        return word
    return next((one for one in WORDLIST if one.startswith(word)), word)
