"""Full and failing disks while files are added, sealed and backed up."""

import os
import sys
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, new_desk, open_desk
from tests.faults.conftest import Copy, only_case
from tests.faults.test_disk import files_no_larger_than, small_disk
from trafficking_desk.desk.attachments import (
    add,
    attachments,
    export,
    open_attachment,
)
from trafficking_desk.desk.backups import back_up, find_in, look
from trafficking_desk.desk.cases import start_case
from trafficking_desk.desk.packs import record_issue
from trafficking_desk.desk.sealing import issued
from trafficking_desk.desk.vaults import lock, unlock, verify
from trafficking_desk.store.attachments import About
from trafficking_desk.store.backup_errors import BackupFailedError
from trafficking_desk.store.errors import CannotWriteError, DiskFullError

ABOUT = About("Letter")
BIG = b"x" * 3_000_000


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="mounting takes root on Linux"
)
def test_a_full_disk_keeps_no_half_file_and_no_half_paper(tmp_path: Path) -> None:
    """What was there stays; once there is space, both are kept."""
    with small_disk(tmp_path / "disk") as disk:
        desk = open_desk(disk / "home")
        case_id = start_case(desk).id
        first = add(desk, case_id, b"words", ABOUT)
        ballast = disk / "ballast"
        ballast.write_bytes(bytes(1_500_000))

        with pytest.raises(DiskFullError):
            add(desk, case_id, BIG, ABOUT)
        with pytest.raises(DiskFullError):
            record_issue(desk, case_id, "printed", BIG, pages=9)
        assert attachments(desk, case_id) == (first,)
        assert issued(desk, case_id) == ()
        assert [path.name for path in (desk.folder / "files").iterdir()] == [first.id]
        ballast.unlink()

        add(desk, case_id, BIG[:1_000_000], ABOUT)
        verify(desk)
        lock(desk)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_write_error_leaves_file_copy_and_backup_whole(
    copy: Copy, tmp_path: Path
) -> None:
    """Neither a copy that is saved nor a backup is ever half there."""
    home = copy("home")
    case_id = only_case(home)
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    made = add(desk, case_id, BIG, ABOUT)

    with files_no_larger_than(2_000_000):
        for refused in (
            lambda: add(desk, case_id, BIG, ABOUT),
            lambda: export(desk, case_id, made.id, tmp_path / "copy.txt"),
        ):
            with pytest.raises(CannotWriteError):
                refused()
        with pytest.raises(BackupFailedError):
            back_up(desk)
    assert not list(tmp_path.glob("copy*"))
    assert find_in(desk.paths.backups) == ()

    assert open_attachment(desk, case_id, made.id).data == BIG
    held = look(back_up(desk).folder, PASSPHRASE)
    assert (held.cases, held.absent) == (1, ())
    verify(desk)
    lock(desk)
