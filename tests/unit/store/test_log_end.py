"""Write-ahead logs with and without their end."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from trafficking_desk.store.facts import Facts
from trafficking_desk.store.log_end import ends_torn
from trafficking_desk.store.stamp import Stamp

FRAME = 24 + 4096


@pytest.fixture
def log(db: Database, stamp: Stamp, tmp_path: Path) -> Path:
    """Return a copy of the log after a few saves."""
    for number in range(3):
        with db.atomic():
            Facts(db).append("one", {"a": "x" * 9000 + str(number)}, stamp)
    copy = tmp_path / "copy-wal"
    copy.write_bytes((tmp_path / "desk.db-wal").read_bytes())
    return copy


def test_a_whole_log_is_not_torn(log: Path) -> None:
    """Nor is an empty one, or none."""
    assert log.stat().st_size > 5 * FRAME
    assert not ends_torn(log)
    assert not ends_torn(log.with_name("none"))
    log.write_bytes(b"")
    assert not ends_torn(log)


def test_frames_of_an_earlier_round_behind_the_end_are_no_damage(
    db: Database, stamp: Stamp, tmp_path: Path
) -> None:
    """SQLite starts over at the front without cutting the log."""
    for number in range(3):
        Facts(db).append("one", {"a": "x" * 9000 + str(number)}, stamp)
    db.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()
    Facts(db).append("one", {"b": "short"}, stamp)
    log = tmp_path / "desk.db-wal"

    assert not ends_torn(log)


def test_a_flipped_byte_anywhere_is_seen(log: Path) -> None:
    """In the log's head, in a frame's head, in a page."""
    whole = log.read_bytes()
    heads = [*range(32), *range(32, 56), *range(32 + FRAME, 56 + FRAME)]
    for place in [*heads, *range(60, len(whole), 997), len(whole) - 1]:
        data = bytearray(whole)
        data[place] ^= 0x10
        log.write_bytes(data)
        assert ends_torn(log), place


@pytest.mark.parametrize("left", [1, 31, 33, 45, 4000, FRAME + 100])
def test_a_log_cut_within_a_frame_is_seen(log: Path, left: int) -> None:
    """Wherever it is cut."""
    log.write_bytes(log.read_bytes()[:left])

    assert ends_torn(log)


def test_a_log_cut_within_a_save_is_seen(log: Path) -> None:
    """Between two frames: every one fits, but the save never ended."""
    log.write_bytes(log.read_bytes()[: -2 * FRAME])

    assert ends_torn(log)
