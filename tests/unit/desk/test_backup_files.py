"""Photos and documents in backups: copied once, kept as long as one needs them."""

import shutil
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, Clock
from trafficking_desk.desk.attachments import add, open_attachment, remove
from trafficking_desk.desk.backups import back_up, look, restore
from trafficking_desk.desk.cases import start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.vaults import lock, verify
from trafficking_desk.store.attachments import About
from trafficking_desk.store.backup_errors import BackupDamagedError

WORDS = b"what the neighbour wrote down\n" * 5000
ABOUT = About("Letter")


@pytest.fixture
def case_id(desk: Desk) -> str:
    """Return a new case."""
    return start_case(desk).id


def pool(desk: Desk) -> Path:
    """Return where the backups' copies lie."""
    (folder,) = desk.paths.backups.glob("desk-files-*")
    return folder


def test_a_restored_vault_holds_its_files(desk: Desk, case_id: str) -> None:
    """Also those that were removed since."""
    made = add(desk, case_id, WORDS, ABOUT)
    backup = back_up(desk)
    remove(desk, case_id, made.id, "by mistake")
    restore(desk, look(backup.folder, PASSPHRASE), PASSPHRASE)

    assert open_attachment(desk, case_id, made.id).data == WORDS
    verify(desk)


def test_only_new_files_are_copied(desk: Desk, case_id: str, clock: Clock) -> None:
    """One that is there and whole is not written again."""
    first = add(desk, case_id, WORDS, ABOUT)
    back_up(desk)
    before = (pool(desk) / first.id).stat()
    second = add(desk, case_id, b"two", ABOUT)
    clock.move(hours=1)
    back_up(desk)

    after = (pool(desk) / first.id).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert {path.name for path in pool(desk).iterdir()} == {first.id, second.id}


def test_a_copy_is_kept_as_long_as_a_backup_needs_it(
    desk: Desk, case_id: str, clock: Clock
) -> None:
    """And goes with the last one that does."""
    made = add(desk, case_id, WORDS, ABOUT)
    first = back_up(desk)
    remove(desk, case_id, made.id, "sent twice")
    clock.move(days=1)
    back_up(desk)
    assert (pool(desk) / made.id).exists()

    shutil.rmtree(first.folder)
    clock.move(days=1)
    back_up(desk)
    assert not (pool(desk) / made.id).exists()


def test_a_whole_copy_is_not_replaced_by_a_damaged_file(
    desk: Desk, case_id: str, clock: Clock
) -> None:
    """The backup after the damage still holds it; a damaged copy is mended."""
    made = add(desk, case_id, WORDS, ABOUT)
    back_up(desk)
    own = desk.folder / "files" / made.id
    whole = own.read_bytes()
    own.write_bytes(whole[:-1] + b"x")
    clock.move(hours=1)
    backup = back_up(desk)
    assert (pool(desk) / made.id).read_bytes() == whole
    restore(desk, look(backup.folder, PASSPHRASE), PASSPHRASE)
    assert open_attachment(desk, case_id, made.id).data == WORDS

    (pool(desk) / made.id).write_bytes(b"damaged")
    clock.move(hours=1)
    back_up(desk)
    assert (pool(desk) / made.id).read_bytes() == whole


def test_a_backup_with_a_changed_copy_is_refused(desk: Desk, case_id: str) -> None:
    """It is never put in the vault's place."""
    made = add(desk, case_id, WORDS, ABOUT)
    backup = back_up(desk)
    copy = pool(desk) / made.id
    copy.write_bytes(b"x" + copy.read_bytes()[1:])

    with pytest.raises(BackupDamagedError):
        look(backup.folder, PASSPHRASE)


def test_no_copy_is_in_plain_form(desk: Desk, case_id: str) -> None:
    """What lies in the second place is as unreadable as the vault."""
    add(desk, case_id, b"CANARY-5512 " + WORDS, About("CANARY-5513"))
    back_up(desk)
    lock(desk)

    copies = [path for path in desk.paths.backups.rglob("*") if path.is_file()]
    assert copies
    assert not any(b"CANARY" in path.read_bytes() for path in copies)
