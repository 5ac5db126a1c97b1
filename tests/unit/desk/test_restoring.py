"""Backups put back, and tried out."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, new_desk
from trafficking_desk.desk import organisation
from trafficking_desk.desk.backups import (
    back_up,
    due_copy,
    find_in,
    look,
    overview,
    restore,
)
from trafficking_desk.desk.cases import list_cases, record, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.drills import drill, proof
from trafficking_desk.desk.people import change_passphrase
from trafficking_desk.desk.rotation import change_key
from trafficking_desk.desk.vaults import (
    lock,
    unlock,
    vault_state,
    verify,
)
from trafficking_desk.settings import Settings
from trafficking_desk.store.backup_errors import (
    BackupDamagedError,
    NotABackupError,
)
from trafficking_desk.store.errors import WrongPassphraseError
from trafficking_desk.store.restoring import make_ready


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
