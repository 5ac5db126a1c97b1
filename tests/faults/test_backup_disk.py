"""Backups on a full disk, and with bytes flipped or files cut."""

import os
import random
import shutil
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.desks import PASSPHRASE, new_desk
from tests.faults.conftest import Copy
from tests.faults.test_disk import small_disk
from trafficking_desk.desk.backups import back_up, choose_place, find_in, look, restore
from trafficking_desk.desk.cases import list_cases, record
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.vaults import lock, unlock, verify
from trafficking_desk.store.backup_errors import (
    BackupDamagedError,
    BackupPlaceFullError,
    NotABackupError,
)
from trafficking_desk.store.errors import DiskFullError

SEED: Final = 20261122
FLIPS: Final = 60
ROOT_ON_LINUX = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="mounting takes root on Linux"
)


def opened(home: Path) -> Desk:
    """Return the desk of a home, unlocked."""
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    return desk


@ROOT_ON_LINUX
def test_a_full_place_is_said_and_the_older_backup_stays(
    copy: Copy, tmp_path: Path
) -> None:
    """On a real file system of ten megabytes; space made, the next one works."""
    desk = opened(copy("home"))
    (case,) = list_cases(desk)
    with small_disk(tmp_path / "stick", 10) as stick:
        choose_place(desk, stick)
        first = back_up(desk)
        ballast = stick / "ballast"
        ballast.write_bytes(bytes(shutil.disk_usage(stick).free - 400_000))
        record(desk, case.id, {"story.own_words": "word " * 200_000})

        with pytest.raises(BackupPlaceFullError, match="Make room there"):
            back_up(desk)

        assert [one.folder for one in find_in(stick)] == [first.folder]
        assert look(first.folder, PASSPHRASE).cases == 1
        assert {path.name for path in stick.iterdir()} == {
            "ballast",
            first.folder.name,
        }
        ballast.unlink()
        assert look(back_up(desk).folder, PASSPHRASE).cases == 1
    verify(desk)
    lock(desk)


@ROOT_ON_LINUX
def test_a_restore_onto_a_full_disk_leaves_the_vault_as_it_was(
    copy: Copy, tmp_path: Path
) -> None:
    """The desk is not even locked by it."""
    with small_disk(tmp_path / "disk") as disk:
        home = shutil.copytree(copy("home"), disk / "home")
        desk = opened(home)
        made = back_up(desk)
        held = look(made.folder, PASSPHRASE)
        room = shutil.disk_usage(disk).free
        (disk / "ballast").write_bytes(bytes(room - 30_000))

        with pytest.raises(DiskFullError):
            restore(desk, held, PASSPHRASE)

        assert len(list_cases(desk)) == 1
        verify(desk)
        assert not list(home.glob("vault.*/"))
        lock(desk)


def test_no_flipped_or_missing_byte_of_a_backup_goes_unnoticed(copy: Copy) -> None:
    """In any of its files, at places drawn from a seed; nothing is restored."""
    desk = opened(copy("home"))
    made = back_up(desk)
    held = look(made.folder, PASSPHRASE)
    files = sorted(made.folder.iterdir())
    chance = random.Random(SEED)  # noqa: S311 - repeatable

    def look_again() -> None:
        look(made.folder, PASSPHRASE)

    for _flip in range(FLIPS):
        path = chance.choice(files)
        whole = path.read_bytes()
        at = chance.randrange(len(whole))
        cut = chance.random() < 0.3
        flipped = bytes([whole[at] ^ 1 << chance.randrange(8)])
        path.write_bytes(whole[:at] if cut else whole[:at] + flipped + whole[at + 1 :])
        for use in (look_again, lambda: restore(desk, held, PASSPHRASE)):
            with pytest.raises((BackupDamagedError, NotABackupError)):
                use()
        path.write_bytes(whole)
    assert look(made.folder, PASSPHRASE) == held
    assert len(list_cases(desk)) == 1
    lock(desk)
