"""Files encrypted in pieces: any change of them is noticed."""

from collections.abc import Callable
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as some

from trafficking_desk.store.chunks import CHUNK, close_up, new_file_key, open_up

KEY: Final = bytes(range(32))
NAME: Final = "0a" * 16
PIECE: Final = CHUNK + 16
DATA: Final = b"CANARY" + bytes(CHUNK) + b"b" * CHUNK + b"the end"


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_what_is_closed_up_opens_again(size: int) -> None:
    """At every edge of a piece."""
    data = bytes(n % 251 for n in range(size))

    assert open_up(KEY, NAME, close_up(KEY, NAME, data)) == data


@given(some.integers(0, len(DATA) + 47), some.integers(1, 255))
def test_no_byte_can_be_changed(at: int, by: int) -> None:
    """Wherever it lies."""
    closed = bytearray(close_up(KEY, NAME, DATA))
    closed[at] ^= by

    with pytest.raises(ValueError, match=r"^$"):
        open_up(KEY, NAME, bytes(closed))


@pytest.mark.parametrize(
    "tampered",
    [
        lambda c: c[:-1],
        lambda c: c[:PIECE],
        lambda c: c[: 2 * PIECE],
        lambda c: c[:0],
        lambda c: c[PIECE:],
        lambda c: c[PIECE : 2 * PIECE] + c[:PIECE] + c[2 * PIECE :],
        lambda c: c + c[-20:],
        lambda c: c + b"x",
    ],
)
def test_pieces_cannot_be_cut_swapped_or_added(
    tampered: Callable[[bytes], bytes],
) -> None:
    """Not even where one piece ends and another begins."""
    closed = close_up(KEY, NAME, DATA)

    with pytest.raises(ValueError, match=r"^$"):
        open_up(KEY, NAME, tampered(closed))


def test_another_key_or_another_name_opens_nothing() -> None:
    """A file cannot stand in for another one."""
    closed = close_up(KEY, NAME, DATA)

    for key, name in ((new_file_key(), NAME), (KEY, "0b" * 16)):
        with pytest.raises(ValueError, match=r"^$"):
            open_up(key, name, closed)


def test_nothing_can_be_read_without_the_key() -> None:
    """And two files of the same content look different."""
    closed = close_up(KEY, NAME, DATA)

    assert b"CANARY" not in closed
    assert closed != close_up(new_file_key(), NAME, DATA)
