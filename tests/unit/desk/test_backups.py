"""Backups: made, checked, looked into, put back, tried out."""

import shutil
from collections.abc import Iterator
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
    restore,
)
from trafficking_desk.desk.cases import list_cases, record, save_draft, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.drills import drill, proof
from trafficking_desk.desk.people import add_person, change_passphrase
from trafficking_desk.desk.rotation import change_key
from trafficking_desk.desk.vaults import (
    create_vault,
    lock,
    unlock,
    vault_state,
    verify,
)
from trafficking_desk.settings import Settings
from trafficking_desk.store.backup_errors import (
    BackupDamagedError,
    BackupPlaceMissingError,
    NotABackupError,
)
from trafficking_desk.store.errors import WrongPassphraseError
from trafficking_desk.store.people_errors import LeadOnlyError
from trafficking_desk.store.restoring import make_ready

WORKER = "seven green bicycles"


@pytest.fixture(autouse=True)
def case_id(desk: Desk) -> str:
    """Return a case with a name in it."""
    case = start_case(desk)
    record(desk, case.id, {"person.known_as": "Robin"})
    return case.id


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Desk]:
    """Return the desk of a new computer, where nothing is set up."""
    desk = new_desk(tmp_path / "new-computer")
    yield desk
    lock(desk)


def names(desk: Desk) -> list[str]:
    """Return what the persons of all cases are called."""
    return [line.known_as for line in list_cases(desk)]


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


@pytest.mark.parametrize("name", ["desk.db", "keys.json", "keys.2.json", "head.json"])
def test_a_flipped_byte_is_told_and_never_restored(desk: Desk, name: str) -> None:
    """Wherever it is; the present vault stays in its place."""
    made = back_up(desk)
    good = look(made.folder, PASSPHRASE)
    data = bytearray((made.folder / name).read_bytes())
    data[len(data) // 2] ^= 1
    (made.folder / name).write_bytes(data)

    with pytest.raises(BackupDamagedError):
        look(made.folder, PASSPHRASE)
    with pytest.raises(BackupDamagedError):
        restore(desk, good, PASSPHRASE)
    with pytest.raises(BackupDamagedError):
        drill(desk, made.folder, PASSPHRASE)

    assert names(desk) == ["Robin"]
    assert not list(desk.paths.home.glob("vault.*/"))


def test_a_folder_without_a_backup_is_told_from_a_damaged_one(tmp_path: Path) -> None:
    """One asks for another folder, the other for another backup."""
    assert find_in(tmp_path) == ()
    assert find_in(tmp_path / "gone") == ()
    with pytest.raises(NotABackupError):
        look(tmp_path, PASSPHRASE)


def test_a_backup_comes_back_on_a_new_computer(desk: Desk, fresh: Desk) -> None:
    """With the organisation's settings, and every check passes."""
    organisation.save(desk, Settings(organisation="Ysgol Brynbuga"))
    made = back_up(desk)

    restore(fresh, look(made.folder, PASSPHRASE), PASSPHRASE)

    assert names(fresh) == ["Robin"]
    assert fresh.settings.organisation == "Ysgol Brynbuga"
    assert verify(fresh).cases == 1


def test_restoring_sets_the_present_vault_aside(desk: Desk, case_id: str) -> None:
    """It opens again from there: nothing is deleted."""
    made = back_up(desk)
    record(desk, case_id, {"person.known_as": "Rob"})

    opened = restore(desk, look(made.folder, PASSPHRASE), PASSPHRASE)

    assert opened.notices == ()
    assert names(desk) == ["Robin"]
    lock(desk)
    shutil.rmtree(desk.folder)
    desk.folder.with_name("vault.aside-1").rename(desk.folder)
    unlock(desk, PASSPHRASE)
    assert names(desk) == ["Rob"]


def test_a_restore_is_written_down(desk: Desk) -> None:
    """By whom, and that something was set aside."""
    made = back_up(desk)
    restore(desk, look(made.folder, PASSPHRASE), PASSPHRASE)

    with desk.open_vault().reading() as records:
        last = records.audit.lines()[-1]
    assert last.what == "backup_restored"
    assert last.detail == {"number": made.number, "set_aside": True}


def test_a_restore_cut_short_is_finished_at_the_next_start(desk: Desk) -> None:
    """The vault was set aside, and the power went before the new one was there."""
    made = back_up(desk)
    make_ready(made.folder, desk.folder)
    lock(desk)
    desk.folder.rename(desk.folder.with_name("vault.aside-1"))

    assert vault_state(desk) == "locked"
    unlock(desk, PASSPHRASE)
    assert names(desk) == ["Robin"]


def test_a_restore_cut_short_before_that_changes_nothing(
    desk: Desk, case_id: str
) -> None:
    """What was ready is not put in a living vault's place."""
    made = back_up(desk)
    record(desk, case_id, {"person.known_as": "Rob"})
    make_ready(made.folder, desk.folder)
    lock(desk)

    assert vault_state(desk) == "locked"
    unlock(desk, PASSPHRASE)
    assert names(desk) == ["Rob"]


def test_an_older_backup_opens_with_the_passphrase_of_its_day(desk: Desk) -> None:
    """Also after the passphrase and the vault's key were changed."""
    made = back_up(desk)
    change_passphrase(desk, PASSPHRASE, "nine silent kettles")
    change_key(desk)

    assert look(made.folder, PASSPHRASE).cases == 1
    newer = back_up(desk)
    assert look(newer.folder, "nine silent kettles").cases == 1
    with pytest.raises(WrongPassphraseError):
        look(newer.folder, PASSPHRASE)


def test_a_drill_reads_everything_and_leaves_nothing(desk: Desk) -> None:
    """It is written down, and the page can say when the last one was."""
    made = back_up(desk)
    before = {path for path in desk.paths.home.rglob("*") if path.is_file()}

    tried = drill(desk, made.folder, PASSPHRASE)

    counted = verify(desk)
    assert (tried.cases, tried.facts) == (counted.cases, counted.facts)
    assert overview(desk).drilled == tried.at.date()
    assert {p for p in desk.paths.home.rglob("*") if p.is_file()} == before
    assert due_copy(desk) is None


def test_the_proof_of_a_drill_is_one_page(desk: Desk) -> None:
    """With the day, the numbers, and a line to sign."""
    page = proof(desk, drill(desk, back_up(desk).folder, PASSPHRASE))

    assert page.pages == 1
    assert "Cases read: 1" in page.text
    assert "Signature and date" in page.text
    assert "Robin" not in page.text
