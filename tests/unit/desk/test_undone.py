"""Going back to a backup undoes what was decided since: it is named before."""

from pathlib import Path

import pytest

from tests.desks import PASSPHRASE
from trafficking_desk.desk.backups import back_up, restore
from trafficking_desk.desk.cases import record, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.keeping import delete_case, end_hold, hold
from trafficking_desk.desk.people import add_person, change_passphrase, remove_person
from trafficking_desk.desk.undone import look_here
from trafficking_desk.desk.vaults import lock, unlock
from trafficking_desk.store.undone import Undone

THEIRS = "green lanterns falling"


@pytest.fixture
def decided(desk: Desk) -> tuple[Path, Undone]:
    """Return a backup, and what was decided after it was made."""
    kept, gone, old = (start_case(desk) for _case in range(3))
    record(desk, kept.id, {"person.known_as": "Robin"})
    sam = add_person(desk, "Sam", "worker", THEIRS)
    delete_case(desk, old.id, old.case.reference, "kept long enough")
    made = back_up(desk)
    hold(desk, kept.id, "a court asked for it")
    later = start_case(desk)
    hold(desk, later.id, "a court asked for it")
    delete_case(desk, gone.id, gone.case.reference, "kept long enough")
    remove_person(desk, sam.id)
    held = sorted((kept.case.reference, later.case.reference))
    return made.folder, Undone((gone.case.reference,), tuple(held), ("Sam",))


def test_what_was_decided_since_is_named(
    desk: Desk, decided: tuple[Path, Undone]
) -> None:
    """A deletion from before the backup is not: it stays deleted."""
    folder, undone = decided

    assert look_here(desk, folder, PASSPHRASE).undone == undone


def test_it_is_named_behind_the_lock_to_who_can_unlock(
    desk: Desk, decided: tuple[Path, Undone]
) -> None:
    """And nothing of the vault is touched by looking."""
    folder, undone = decided
    lock(desk)
    before = {path: path.read_bytes() for path in desk.folder.iterdir()}

    assert look_here(desk, folder, PASSPHRASE).undone == undone
    assert {path: path.read_bytes() for path in desk.folder.iterdir()} == before
    assert unlock(desk, PASSPHRASE).notices == ()


def test_it_cannot_be_told_to_who_cannot_unlock(
    desk: Desk, decided: tuple[Path, Undone]
) -> None:
    """Who was removed since, and who has another passphrase since."""
    folder, _undone = decided
    change_passphrase(desk, PASSPHRASE, "nine silent kettles")
    lock(desk)

    assert look_here(desk, folder, THEIRS).undone is None
    assert look_here(desk, folder, PASSPHRASE).undone is None


def test_a_vault_that_was_not_closed_is_not_read(
    desk: Desk, decided: tuple[Path, Undone]
) -> None:
    """Its newest lines are in the log."""
    folder, _undone = decided
    lock(desk)
    (desk.folder / "desk.db-wal").write_bytes(b"what came last")

    assert look_here(desk, folder, PASSPHRASE).undone is None


def test_nothing_is_undone_by_the_newest_backup(desk: Desk) -> None:
    """Holds that have ended, and those that are in it."""
    one, other = start_case(desk), start_case(desk)
    hold(desk, one.id, "a court asked for it")
    hold(desk, other.id, "a court asked for it")
    made = back_up(desk)
    end_hold(desk, other.id, "the court has ended")

    assert look_here(desk, made.folder, PASSPHRASE).undone == Undone()


def test_the_history_says_how_much_was_undone(
    desk: Desk, decided: tuple[Path, Undone]
) -> None:
    """No reference and no name stands in it."""
    folder, _undone = decided
    restore(desk, look_here(desk, folder, PASSPHRASE), PASSPHRASE)

    with desk.open_vault().reading() as records:
        (line,) = records.audit.page("", 0, 1)
    assert isinstance(line.detail, dict)
    assert line.detail["undone"] == {"deleted": 1, "held": 2, "removed": 1}
