"""The key file and its copy."""

from pathlib import Path

import msgspec
import pytest

from trafficking_desk.store.errors import KeyFileDamagedError
from trafficking_desk.store.key_cost import KeyCost
from trafficking_desk.store.key_file import (
    COPIES,
    has_keys,
    mend_keys,
    read_keys,
    write_keys,
)
from trafficking_desk.store.keys import KeyFile, Slot, SlotTerms

TERMS = SlotTerms(id="ab" * 16, salt=b"s" * 16, cost=KeyCost(), public=b"p" * 32)
SLOT = Slot(terms=TERMS, role="lead", nonce=b"n" * 12, wrapped=b"w" * 48, box=b"b" * 92)
KEYS = KeyFile(slots=(SLOT,))


def test_keys_come_back_as_they_were_written(tmp_path: Path) -> None:
    """From either copy."""
    write_keys(tmp_path, KEYS)

    assert [(tmp_path / name).exists() for name in COPIES] == [True, True]
    assert read_keys(tmp_path) == KEYS


@pytest.mark.parametrize("gone", COPIES)
def test_one_copy_is_enough_and_the_other_is_mended(tmp_path: Path, gone: str) -> None:
    """A missing copy comes back as soon as the other was good."""
    write_keys(tmp_path, KEYS)
    (tmp_path / gone).unlink()

    assert has_keys(tmp_path)
    mend_keys(tmp_path, read_keys(tmp_path))
    assert (tmp_path / COPIES[0]).read_bytes() == (tmp_path / COPIES[1]).read_bytes()


@pytest.mark.parametrize("damaged", COPIES)
def test_no_flipped_byte_of_one_copy_can_lead_astray(
    tmp_path: Path, damaged: str
) -> None:
    """Every byte in turn: the good copy is used."""
    write_keys(tmp_path, KEYS)
    path = tmp_path / damaged
    good = path.read_bytes()
    for place in range(len(good)):
        path.write_bytes(flipped(good, place))
        assert read_keys(tmp_path) == KEYS


def test_damage_to_both_copies_is_said_and_nothing_is_guessed(tmp_path: Path) -> None:
    """Every region, also cut short and emptied."""
    write_keys(tmp_path, KEYS)
    good = (tmp_path / COPIES[0]).read_bytes()
    places = range(0, len(good), 7)
    for bad in [*(flipped(good, place) for place in places), good[:50], b"", b"\xff"]:
        for name in COPIES:
            (tmp_path / name).write_bytes(bad)
        with pytest.raises(KeyFileDamagedError, match="not at fault"):
            read_keys(tmp_path)


def test_of_two_good_copies_the_newer_one_counts(tmp_path: Path) -> None:
    """The power went between writing the first and the second."""
    write_keys(tmp_path, KEYS)
    old = (tmp_path / COPIES[1]).read_bytes()
    newer = msgspec.structs.replace(KEYS, generation=2)
    write_keys(tmp_path, newer)
    (tmp_path / COPIES[0]).write_bytes(old)

    assert read_keys(tmp_path) == newer


def flipped(data: bytes, place: int) -> bytes:
    """Return `data` with all bits of one byte turned over."""
    return data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]
