"""References such as TD-7Q2M4X-K: random, easy to read out, never a name."""

from collections.abc import Iterable
from typing import Final

# No vowels (no words by accident) and no look-alikes (0 O, 1 I L, 2 Z, 5 S, 8 B
# ...). 23 is prime, so the check character finds every single wrong character
# and every swap of two neighbours.
ALPHABET: Final = "23456789CDFHJKMNPQRTVWX"
_LENGTH: Final = 6


def new_reference(random_bytes: bytes) -> str:
    """Return a reference made from `random_bytes`; give at least eight."""
    number = int.from_bytes(random_bytes, "big")
    digits = []
    for _place in range(_LENGTH):
        number, digit = divmod(number, len(ALPHABET))
        digits.append(digit)
    body = "".join(ALPHABET[digit] for digit in digits)
    return f"TD-{body}-{_check_character(digits)}"


def is_reference(typed: str) -> bool:
    """Say whether `typed` is a whole reference with the right check character.

    >>> is_reference(new_reference(bytes(8)))
    True
    """
    head, _dash, rest = typed.strip().upper().partition("-")
    body, _dash, check = rest.partition("-")
    if head != "TD" or len(body) != _LENGTH or not set(body) <= set(ALPHABET):
        return False
    return check == _check_character(ALPHABET.index(letter) for letter in body)


def _check_character(digits: Iterable[int]) -> str:
    total = sum(place * digit for place, digit in enumerate(digits, start=1))
    return ALPHABET[total % len(ALPHABET)]
