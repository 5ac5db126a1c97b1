"""Real small disks: full at each kind of work, taken away, and made read-only."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from msgspec.structs import replace

from tests.desks import PASSPHRASE, new_desk
from tests.faults.conftest import Copy
from tests.faults.old_vaults import SHAPES, make_old_vault
from tests.faults.test_disk import small_disk
from tests.faults.test_migrate import check_it_is_all_there
from trafficking_desk.desk import organisation
from trafficking_desk.desk.attachments import add, attachments, export
from trafficking_desk.desk.backups import back_up, choose_place, find_in, look, restore
from trafficking_desk.desk.cases import list_cases, read_case, record, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.keeping import delete_case
from trafficking_desk.desk.packs import record_issue
from trafficking_desk.desk.people import add_person, people
from trafficking_desk.desk.rotation import change_key
from trafficking_desk.desk.vaults import create_vault, lock, unlock, verify
from trafficking_desk.store.attachments import About
from trafficking_desk.store.backup_errors import (
    BackupPlaceFullError,
    BackupPlaceMissingError,
    BackupPlaceRefusesError,
)
from trafficking_desk.store.errors import CannotWriteError, DiskFullError

# SQLite says of its index of a log that there was an error, not that it is full.
FULL: Final = (DiskFullError, BackupPlaceFullError, BackupPlaceRefusesError)
PIECE: Final = 4096
BIG: Final = b"A letter " * 50_000

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="mounting takes root on Linux"
)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Lend a file system of a few megabytes."""
    with small_disk(tmp_path / "disk", 12) as place:
        yield place


@pytest.fixture
def desk(disk: Path, copy: Copy) -> Desk:
    """Return an unlocked desk on that disk, with a file and a backup."""
    home = shutil.copytree(copy("home"), disk / "home")
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    add(desk, case_of(desk), BIG, About("Letter"))
    back_up(desk)
    return desk


def case_of(desk: Desk) -> str:
    """Return the id of the first case."""
    return list_cases(desk)[-1].id


def fill(disk: Path, room: int) -> Path:
    """Leave so many bytes free, and return what takes up the others."""
    ballast = disk / "ballast"
    ballast.write_bytes(bytes(max(0, shutil.disk_usage(disk).free - room)))
    return ballast


def rename_school(desk: Desk) -> None:
    """Change the settings."""
    name = "School " * 3000
    organisation.save(desk, replace(organisation.read(desk), organisation=name))


def save_a_copy(desk: Desk) -> None:
    """Save a file outside the vault."""
    (one, *_more) = attachments(desk, case_of(desk))
    export(desk, case_of(desk), one.id, desk.paths.settings.with_name("copy.txt"))


def write(desk: Desk) -> None:
    """Write a long story down."""
    record(desk, case_of(desk), {"story.what_happened": "word " * 90_000})


def add_people(desk: Desk) -> None:
    """Give a few more people a way in, each with a passphrase that nobody has."""
    there = len(people(desk))
    for number in range(there, there + 4):
        add_person(desk, f"Sam {number}", "worker", f"quiet harbour window {number}")


VERBS: Final[dict[str, Callable[[Desk], object]]] = {
    "writing": write,
    "starting a case": lambda desk: [start_case(desk) for _time in range(40)],
    "adding a file": lambda desk: add(desk, case_of(desk), BIG, About("Two")),
    "keeping a paper": lambda desk: record_issue(
        desk, case_of(desk), "printed", BIG, pages=1
    ),
    "saving a copy": save_a_copy,
    "changing the key": change_key,
    "backing up": back_up,
    "restoring": lambda desk: restore(
        desk, look(find_in(desk.paths.backups)[0].folder, PASSPHRASE), PASSPHRASE
    ),
    "settings": rename_school,
    "adding people": add_people,
}


@pytest.mark.parametrize("room", [0, PIECE, 5 * PIECE])
@pytest.mark.parametrize("verb", VERBS)
def test_a_full_disk_costs_nothing_and_the_work_goes_on_after_it(
    disk: Path, desk: Desk, verb: str, room: int
) -> None:
    """Whatever was under way; nothing half done is left to take up space."""
    before = read_case(desk, case_of(desk))
    ballast = fill(disk, room)

    with pytest.raises(FULL):
        VERBS[verb](desk)
    assert read_case(desk, before.id).case.story.own_words
    assert read_case(desk, before.id).drafts == before.drafts
    ballast.unlink()
    verify(desk)
    assert not list(disk.rglob("*.new"))
    VERBS[verb](desk)
    verify(desk)
    lock(desk)
    unlock(desk, PASSPHRASE)
    verify(desk)
    lock(desk)


@pytest.mark.parametrize("room", [0, 3 * PIECE])
def test_a_case_is_deleted_on_a_full_disk_or_not_at_all(
    disk: Path, desk: Desk, room: int
) -> None:
    """To give the space back takes space: that waits."""
    case = start_case(desk)
    reference = case.case.reference
    ballast = fill(disk, room)
    try:
        deleted = delete_case(desk, case.id, reference, "kept long enough")
        assert not deleted.compacted
        assert len(list_cases(desk)) == 1
    except DiskFullError:
        assert len(list_cases(desk)) == 2
    ballast.unlink()
    verify(desk)
    lock(desk)


@pytest.mark.parametrize("room", [0, 10 * PIECE, 40 * PIECE])
def test_a_vault_that_has_no_room_to_be_made_is_made_later(
    disk: Path, room: int
) -> None:
    """With the same words; what was half made is in nobody's way."""
    desk = new_desk(disk / "home")
    ballast = fill(disk, room)
    with pytest.raises(FULL, match="full"):
        create_vault(desk, PASSPHRASE)
    ballast.unlink()

    create_vault(desk, PASSPHRASE)
    verify(desk)
    lock(desk)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_vault_of_before_that_has_no_room_to_migrate_opens_later(
    disk: Path, shape: int
) -> None:
    """All of it is there then."""
    make_old_vault(disk / "home", shape)
    ballast = fill(disk, 10 * PIECE)
    with pytest.raises(FULL, match="full"):
        unlock(new_desk(disk / "home"), PASSPHRASE)
    ballast.unlink()

    check_it_is_all_there(disk / "home", shape, ())


def test_locking_on_a_full_disk_loses_nothing(disk: Path, desk: Desk) -> None:
    """What could not be tidied up is tidied up at the next opening.

    That the last line of history has no end may be told.
    """
    record(desk, case_of(desk), {"person.known_as": "Rob"})
    ballast = fill(disk, 0)
    lock(desk)
    ballast.unlink()

    assert set(unlock(desk, PASSPHRASE).notices) <= {"not_closed", "minutes_missing"}
    assert read_case(desk, case_of(desk)).case.person.known_as == "Rob"
    verify(desk)
    lock(desk)


def test_a_place_for_backups_that_is_pulled_out_in_the_middle_is_missed(
    tmp_path: Path, copy: Copy
) -> None:
    """Nothing is written where it was; plugged in again, it is used again."""
    desk = new_desk(copy("home"))
    unlock(desk, PASSPHRASE)
    write(desk)
    stick = tmp_path / "stick"
    with small_disk(stick, 12):
        choose_place(desk, stick)

        def pull_out(done: int, of: int) -> None:
            if stick.is_mount():
                assert 0 < done <= of
                unmount(stick)

        with pytest.raises(BackupPlaceMissingError, match="Plug in the disk"):
            back_up(desk, pull_out)
    assert not list(stick.iterdir())
    verify(desk)
    stick.rmdir()
    with small_disk(stick, 12):
        assert look(back_up(desk).folder, PASSPHRASE).cases == 1
    lock(desk)


def unmount(place: Path) -> None:
    """Take a file system away, whoever uses it, and put nothing in its place."""
    command = shutil.which("umount") or "umount"
    subprocess.run([command, "-l", str(place)], check=True)  # noqa: S603 - ours


def test_a_place_for_backups_that_turns_read_only_is_said(
    tmp_path: Path, copy: Copy
) -> None:
    """The older backup there can be looked into all the same."""
    desk = new_desk(copy("home"))
    unlock(desk, PASSPHRASE)
    with small_disk(tmp_path / "stick") as stick:
        choose_place(desk, stick)
        first = back_up(desk)
        remount(stick, "ro")
        with pytest.raises(BackupPlaceRefusesError, match="cannot be written"):
            back_up(desk)
        assert [one.folder for one in find_in(stick)] == [first.folder]
        assert look(first.folder, PASSPHRASE).cases == 1
        remount(stick, "rw")
        back_up(desk)
    lock(desk)


def remount(place: Path, how: str) -> None:
    """Make a file system read-only, or writable again."""
    command = shutil.which("mount") or "mount"
    asked = [command, "-o", f"remount,{how}", str(place)]
    subprocess.run(asked, check=True)  # noqa: S603 - ours


def test_a_disk_that_is_gone_under_an_open_desk_is_said(disk: Path, desk: Desk) -> None:
    """Locking still ends; no vault is made in its place."""
    unmount(disk)

    with pytest.raises(CannotWriteError, match="still there"):
        add(desk, case_of(desk), BIG, About("Two"))
    lock(desk)
    assert not list(disk.iterdir())
