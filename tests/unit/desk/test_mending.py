"""The key file alone, taken from a backup."""

from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, Clock, new_desk, open_desk
from trafficking_desk.desk.backups import back_up
from trafficking_desk.desk.cases import list_cases, record, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.mending import mend_keys
from trafficking_desk.desk.people import change_passphrase
from trafficking_desk.desk.rotation import change_key
from trafficking_desk.desk.vaults import lock, unlock, verify
from trafficking_desk.store.backup_errors import NoSpareKeysError
from trafficking_desk.store.errors import (
    KeyFileMissingError,
    TooManyTriesError,
    VaultInUseError,
)

NEW = "other words again"


def loses_its_keys(desk: Desk) -> None:
    """Damage one copy and lose the other."""
    (desk.folder / "keys.json").write_bytes(b"damaged")
    (desk.folder / "keys.2.json").unlink()


def test_what_was_written_since_the_backup_is_there(desk: Desk) -> None:
    """The bad key file is set aside, not deleted."""
    case = start_case(desk)
    back_up(desk)
    record(desk, case.id, {"person.known_as": "after the backup"})
    lock(desk)
    loses_its_keys(desk)

    mend_keys(desk, PASSPHRASE)

    unlock(desk, PASSPHRASE)
    assert [line.known_as for line in list_cases(desk)] == ["after the backup"]
    verify(desk)
    assert (desk.folder / "keys.json.aside-1").read_bytes() == b"damaged"


def test_the_passphrase_of_that_day_opens_it_and_that_is_told(desk: Desk) -> None:
    """A newer one is not in the old key file."""
    back_up(desk)
    change_passphrase(desk, PASSPHRASE, NEW)
    lock(desk)
    loses_its_keys(desk)
    with pytest.raises(NoSpareKeysError):
        mend_keys(desk, NEW)
    assert (desk.folder / "keys.json").read_bytes() == b"damaged"

    mend_keys(desk, PASSPHRASE)

    assert "older_keys" in unlock(desk, PASSPHRASE).notices


def test_keys_that_open_another_database_are_not_taken(
    desk: Desk, tmp_path: Path
) -> None:
    """Neither those from before the key was changed, nor those of another desk."""
    back_up(desk)
    change_key(desk)
    lock(desk)
    other = open_desk(tmp_path / "other")
    other.paths = type(other.paths)(tmp_path / "other")
    made = back_up(other)
    lock(other)
    made.folder.rename(desk.paths.backups / made.folder.name)
    loses_its_keys(desk)

    with pytest.raises(NoSpareKeysError):
        mend_keys(desk, PASSPHRASE)

    assert not (desk.folder / "keys.2.json").exists()


def test_wrong_tries_wait_here_too_and_a_vault_in_use_is_left_alone(
    desk: Desk, clock: Clock, desk_home: Path
) -> None:
    """It is no way around the door."""
    back_up(desk)
    with pytest.raises(VaultInUseError):
        mend_keys(new_desk(desk_home, clock), PASSPHRASE)
    lock(desk)
    loses_its_keys(desk)
    (desk.folder / "keys.json").unlink()
    with pytest.raises(KeyFileMissingError):
        unlock(desk, PASSPHRASE)
    for _try in range(3):
        with pytest.raises(NoSpareKeysError):
            mend_keys(desk, "not this one at all")
    with pytest.raises(TooManyTriesError):
        mend_keys(desk, PASSPHRASE)
    clock.move(minutes=10)
    mend_keys(desk, PASSPHRASE)
    unlock(desk, PASSPHRASE)
