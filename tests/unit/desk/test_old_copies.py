"""Deleted cases in old backups, and space that is given back later."""

from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, Clock
from trafficking_desk.desk.attachments import add
from trafficking_desk.desk.backups import back_up, find_in, lock_and_copy, look
from trafficking_desk.desk.cases import record, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.keeping import delete_case, keeping
from trafficking_desk.desk.old_copies import catch_up, old_copies, remove_older
from trafficking_desk.desk.people import add_person
from trafficking_desk.desk.vaults import lock, unlock, verify
from trafficking_desk.store.attachments import About
from trafficking_desk.store.backup_errors import BackupLackingError
from trafficking_desk.store.errors import DiskFullError
from trafficking_desk.store.people_errors import LeadOnlyError
from trafficking_desk.store.vault import Vault

WHY = "its time is over"


def deletes(desk: Desk) -> str:
    """Delete a case that a backup holds; return the id of its file."""
    case = start_case(desk)
    file = add(desk, case.id, b"words", About("A note")).id
    back_up(desk)
    delete_case(desk, case.id, case.case.reference, WHY)
    return file


def test_it_is_said_when_the_last_backup_with_a_deleted_case_goes(
    desk: Desk, clock: Clock
) -> None:
    """By the rotation, if one is made each day."""
    assert old_copies(desk) is None
    deletes(desk)
    left = old_copies(desk)
    assert left is not None
    assert left.backups == 1
    assert left.gone_by is not None
    clock.move(days=1)
    back_up(desk)
    assert keeping(desk).old == left

    still = []
    while clock().date() < left.gone_by:
        later = old_copies(desk)
        still.append(later.backups if later is not None else 0)
        clock.move(days=1)
        back_up(desk)
    later = old_copies(desk)
    assert later is not None
    assert later.backups == 0
    assert set(still) == {1}


def test_a_lead_makes_an_end_of_old_backups(desk: Desk, clock: Clock) -> None:
    """A fresh one is there first; the deleted case's file goes from the pool."""
    file = deletes(desk)
    start_case(desk)
    clock.move(days=1)

    assert remove_older(desk) == 1

    (fresh,) = find_in(desk.paths.backups)
    assert look(fresh.folder, PASSPHRASE).cases == 1
    assert not list(desk.paths.backups.rglob(file))
    left = old_copies(desk)
    assert left is not None
    assert left.backups == 0
    lock_and_copy(desk)
    assert [one.folder for one in find_in(desk.paths.backups)] == [fresh.folder]


def test_none_is_removed_by_a_worker_or_for_one_that_lacks_something(
    desk: Desk, clock: Clock
) -> None:
    """What is whole in an older copy only is kept."""
    deletes(desk)
    case = start_case(desk)
    made = add(desk, case.id, b"words", About("Another"))
    (desk.folder / "files" / made.id).unlink()
    clock.move(days=1)
    with pytest.raises(BackupLackingError):
        remove_older(desk)
    assert len(find_in(desk.paths.backups)) == 2

    add_person(desk, "Ben", "worker", "seven paper kites")
    lock(desk)
    unlock(desk, "seven paper kites")
    with pytest.raises(LeadOnlyError):
        remove_older(desk)
    assert len(find_in(desk.paths.backups)) == 2


def test_vaults_that_were_set_aside_are_counted(desk: Desk) -> None:
    """Their folders lie beside the vault."""
    deletes(desk)
    Path(f"{desk.folder}.aside-1").mkdir()
    left = old_copies(desk)
    assert left is not None
    assert left.set_aside == 1


def test_space_that_could_not_be_given_back_is_after_the_next_unlocking(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once; a vault without deletions is never written anew."""
    case = start_case(desk)
    record(desk, case.id, {"story.own_words": "words " * 20_000})

    def full(_vault: Vault) -> None:
        raise DiskFullError

    with monkeypatch.context() as broken:
        broken.setattr(Vault, "compact", full)
        deleted = delete_case(desk, case.id, case.case.reference, WHY)
        assert not deleted.compacted
        catch_up(desk)
    lock(desk)
    database = desk.folder / "desk.db"
    before = database.stat().st_size

    unlock(desk, PASSPHRASE)
    catch_up(desk)
    lock(desk)
    assert database.stat().st_size < before / 2
    written = database.stat().st_ino

    unlock(desk, PASSPHRASE)
    catch_up(desk)
    verify(desk)
    lock(desk)
    assert database.stat().st_ino == written
