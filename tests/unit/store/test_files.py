"""Small files, written in one step."""

import errno
from pathlib import Path

import pytest

from trafficking_desk.store.errors import CannotWriteError, DiskFullError
from trafficking_desk.store.files import replace_file
from trafficking_desk.store.trouble import in_plain_words


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    """No half-written neighbour stays behind."""
    path = tmp_path / "keys.json"
    replace_file(path, b"old")
    replace_file(path, b"new")

    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    """Here a folder stands where the new file would go."""
    path = tmp_path / "keys.json"
    path.write_bytes(b"old")
    (tmp_path / "keys.json.new").mkdir()

    with pytest.raises(CannotWriteError, match="saved before is safe"):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_told_from_other_faults(number: int) -> None:
    """Its cure is another one."""
    with pytest.raises(DiskFullError, match="Free some space"), in_plain_words():
        raise OSError(number, "")


def test_a_fault_of_ours_stays_what_it_is() -> None:
    """It goes to the calm page, not into a banner."""
    with pytest.raises(ZeroDivisionError), in_plain_words():
        _ = 1 / 0
