"""Backups made, kept in their place, and checked."""

import shutil
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, Clock, new_desk, open_desk
from trafficking_desk.desk import organisation
from trafficking_desk.desk.backups import (
    back_up,
    backup_place,
    choose_place,
    copy_if_due,
    copy_vault,
    due_copy,
    find_in,
    lock_and_copy,
    lock_for_copy,
    look,
    overview,
)
from trafficking_desk.desk.cases import record, save_draft, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.people import add_person
from trafficking_desk.desk.vaults import (
    create_vault,
    lock,
    unlock,
    vault_state,
)
from trafficking_desk.store.backup_errors import (
    BackupPlaceMissingError,
)
from trafficking_desk.store.errors import WrongPassphraseError
from trafficking_desk.store.people_errors import LeadOnlyError

WORKER = "seven green bicycles"


@pytest.fixture(autouse=True)
def case_id(desk: Desk) -> str:
    """Return a case with a name in it."""
    case = start_case(desk)
    record(desk, case.id, {"person.known_as": "Robin"})
    return case.id


def test_a_backup_holds_what_the_vault_holds(desk: Desk, case_id: str) -> None:
    """Looked into with the passphrase, and with no other."""
    made = back_up(desk)
    record(desk, case_id, {"person.known_as": "Rob"})

    held = look(made.folder, PASSPHRASE)

    assert (held.cases, held.at, held.changed) == (1, made.at, made.at)
    with pytest.raises(WrongPassphraseError):
        look(made.folder, "two wrong lanterns")


def test_nothing_in_a_backup_can_be_read_without_a_passphrase(
    desk: Desk, case_id: str
) -> None:
    """Neither in the files nor in their names."""
    record(desk, case_id, {"story.own_words": "a canary in a coal mine"})
    made = back_up(desk)

    files = [path for path in made.folder.rglob("*") if path.is_file()]
    plain = b"".join(path.name.encode() + path.read_bytes() for path in files)
    assert len(files) == 5
    assert b"canary" not in plain
    assert b"Robin" not in plain


def test_a_backup_goes_beside_the_vault_until_a_place_is_chosen(
    desk: Desk, tmp_path: Path
) -> None:
    """And the page can say that this is the same disk."""
    assert backup_place(desk).folder == desk.paths.backups
    assert backup_place(desk).same_disk
    stick = tmp_path / "stick"
    stick.mkdir()

    choose_place(desk, stick)
    made = back_up(desk)

    assert made.folder.parent == stick
    assert organisation.read(desk).backup_place == str(stick)
    choose_place(desk, None)
    assert backup_place(desk).folder == desk.paths.backups


def test_a_place_that_is_gone_is_said_and_not_made_up(
    desk: Desk, tmp_path: Path
) -> None:
    """A folder where the stick used to be would look like a backup."""
    stick = tmp_path / "stick"
    stick.mkdir()
    choose_place(desk, stick)
    stick.rmdir()

    with pytest.raises(BackupPlaceMissingError, match="Plug in the disk"):
        back_up(desk)

    assert not stick.exists()
    with pytest.raises(BackupPlaceMissingError):
        choose_place(desk, stick)


def test_only_a_lead_chooses_the_place(desk: Desk, tmp_path: Path) -> None:
    """Anyone else could send the copies away."""
    add_person(desk, "Kit", "worker", WORKER)
    lock(desk)
    unlock(desk, WORKER)

    with pytest.raises(LeadOnlyError):
        choose_place(desk, tmp_path)


def test_at_lock_a_copy_is_made_only_if_something_changed(
    desk: Desk, case_id: str, clock: Clock
) -> None:
    """Looking at cases changes nothing; a draft does; a day does."""
    assert lock_for_copy(desk)  # the first one
    unlock(desk, PASSPHRASE)
    back_up(desk)
    lock(desk)
    unlock(desk, PASSPHRASE)
    assert due_copy(desk) is None

    save_draft(desk, case_id, "person.where_now", "At sch")
    source = due_copy(desk)
    assert source is not None
    copy_vault(desk, source)
    assert due_copy(desk) is None

    clock.move(days=1)
    assert due_copy(desk) is not None


def test_the_copy_at_lock_is_made_of_the_closed_vault_and_its_key_wiped(
    desk: Desk,
) -> None:
    """The unlock page need not wait for it."""
    source = due_copy(desk)
    assert source is not None
    lock(desk)
    assert vault_state(desk) == "locked"

    made = copy_vault(desk, source)

    assert made.sound
    assert source.key == bytearray(32)
    assert look(made.folder, PASSPHRASE).cases == 1


def test_locking_as_the_program_ends_makes_the_copy_first(desk: Desk) -> None:
    """There is nobody left to make it later."""
    lock_and_copy(desk)

    (made,) = find_in(desk.paths.backups)
    assert look(made.folder, PASSPHRASE).cases == 1


def test_what_the_last_lock_could_not_copy_is_copied_after_unlocking(
    desk: Desk,
) -> None:
    """The program was killed, or the stick was away."""
    lock(desk)
    copy_if_due(desk)
    assert find_in(desk.paths.backups) == ()

    unlock(desk, PASSPHRASE)
    copy_if_due(desk)

    assert len(find_in(desk.paths.backups)) == 1


def test_practice_is_never_copied_by_itself(desk_home: Path) -> None:
    """Its cases are invented."""
    desk = new_desk(desk_home, training=True)
    create_vault(desk, PASSPHRASE)

    assert due_copy(desk) is None
    assert back_up(desk).folder.parent == desk.paths.training_backups
    lock(desk)


def test_a_good_backup_stays_when_the_next_one_cannot_be_made(desk: Desk) -> None:
    """The new one fails; nothing of it is left, and the old one is whole."""
    made = back_up(desk)
    wrong = desk.open_vault().source()
    wrong.key[:] = bytes(range(32))

    with pytest.raises(Exception, match="did not pass its checks"):
        copy_vault(desk, wrong)

    assert list(desk.paths.backups.iterdir()) == [made.folder]
    assert look(made.folder, PASSPHRASE).cases == 1


def test_an_unsound_backup_is_shown_and_takes_no_good_ones_place(
    desk: Desk, case_id: str
) -> None:
    """The rotation does not count it, nor delete it."""
    first = back_up(desk)
    second_folder = first.folder.with_name(f"{first.folder.name}-2")
    shutil.copytree(first.folder, second_folder)
    (second_folder / "desk.db").unlink()
    (second_folder / "backup.json").write_text("{")
    record(desk, case_id, {"person.known_as": "Rob"})

    third = back_up(desk)

    shown = {one.folder: one.sound for one in overview(desk).backups}
    assert shown == {third.folder: True, second_folder: False}


def test_another_vaults_backups_in_the_same_place_are_left_alone(
    desk: Desk, tmp_path: Path
) -> None:
    """Two laptops may share a stick."""
    other = open_desk(tmp_path / "other")
    place = tmp_path / "stick"
    place.mkdir()
    for each in (desk, other):
        choose_place(each, place)
        back_up(each)
        back_up(each)
    lock(other)

    assert len(overview(desk).backups) == 1
    assert len(find_in(place)) == 2
