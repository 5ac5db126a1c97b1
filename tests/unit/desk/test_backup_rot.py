"""Backups that rot on their disk after they were made and checked."""

import pytest

from tests.desks import PASSPHRASE, Clock
from trafficking_desk.desk.backups import (
    back_up,
    copy_if_due,
    find_in,
    lock_and_copy,
    look,
    overview,
)
from trafficking_desk.desk.cases import record, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.vaults import lock, unlock
from trafficking_desk.store.backup_errors import BackupRottenError
from trafficking_desk.store.backup_files import Backup
from trafficking_desk.store.backup_reading import has_rotted


@pytest.fixture(autouse=True)
def case_id(desk: Desk) -> str:
    """Return a case with a name in it."""
    case = start_case(desk)
    record(desk, case.id, {"person.known_as": "Robin"})
    return case.id


def rots(backup: Backup) -> None:
    """Turn one byte in the middle of its database, as a failing stick does."""
    path = backup.folder / "desk.db"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def numbers(desk: Desk, *, sound: bool) -> list[int]:
    """Return the numbers of those that are sound, or are not, oldest first."""
    found = find_in(desk.paths.backups)
    return sorted(one.number for one in found if one.sound == sound)


def test_a_good_one_stays_when_the_one_it_would_go_for_has_rotted(
    desk: Desk, clock: Clock
) -> None:
    """Sunday's stands for its week; Saturday's goes for it after seven days."""
    clock.move(days=1)
    back_up(desk)
    clock.move(days=1)
    rots(back_up(desk))
    for _day in range(6):
        clock.move(days=1)
        made = back_up(desk)

    assert (made.number, made.rotten) == (8, 1)
    assert numbers(desk, sound=False) == [2]
    assert numbers(desk, sound=True) == [1, 3, 4, 5, 6, 7, 8]
    saturdays = next(one for one in find_in(desk.paths.backups) if one.number == 1)
    assert look(saturdays.folder, PASSPHRASE).cases == 1


def test_the_rotation_goes_on_while_all_are_as_they_were_made(
    desk: Desk, clock: Clock
) -> None:
    """Saturday's goes for Sunday's."""
    for _day in range(8):
        clock.move(days=1)
        made = back_up(desk)

    assert made.rotten == 0
    assert numbers(desk, sound=True) == [2, 3, 4, 5, 6, 7, 8]


def test_a_newest_that_has_rotted_is_told_after_unlocking_and_another_made(
    desk: Desk,
) -> None:
    """Though nothing was changed since; it is told once."""
    first = back_up(desk)
    lock(desk)
    rots(first)
    unlock(desk, PASSPHRASE)

    with pytest.raises(BackupRottenError) as told:
        copy_if_due(desk)

    assert told.value.number == 1
    assert "damaged by now: 1" in told.value.message()
    assert (numbers(desk, sound=False), numbers(desk, sound=True)) == ([1], [2])
    copy_if_due(desk)
    assert numbers(desk, sound=True) == [2]


def test_the_page_does_not_call_a_rotten_one_good(desk: Desk) -> None:
    """It reads the newest again."""
    rots(back_up(desk))

    assert [one.sound for one in overview(desk).backups] == [False]


def test_what_locking_finds_rotten_is_told_too(desk: Desk, clock: Clock) -> None:
    """On the lane of backups, once the new one is made."""
    back_up(desk)
    for _day in range(7):
        clock.move(days=1)
        made = back_up(desk)
    rots(made)
    clock.move(days=1)

    with pytest.raises(BackupRottenError):
        lock_and_copy(desk)

    assert made.number in numbers(desk, sound=False)


def test_a_stick_that_is_away_has_not_rotted(desk: Desk) -> None:
    """It counts again once it is plugged in."""
    made = back_up(desk)
    away = made.folder.parent.with_name("away")
    found = find_in(desk.paths.backups)
    made.folder.parent.rename(away)
    assert has_rotted(found[0]) is False

    away.rename(made.folder.parent)
    assert numbers(desk, sound=True) == [1]
