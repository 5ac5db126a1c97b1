"""Photos and documents in backups: copied once, kept as long as one needs them."""

import shutil
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, Clock
from trafficking_desk.desk.attachments import add, open_attachment, remove
from trafficking_desk.desk.backups import (
    back_up,
    find_in,
    lock_for_copy,
    look,
    overview,
    restore,
)
from trafficking_desk.desk.cases import read_case, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.drills import drill
from trafficking_desk.desk.sealing import seal
from trafficking_desk.desk.vaults import lock, verify
from trafficking_desk.store.absent_files import AbsentFile
from trafficking_desk.store.attachments import About
from trafficking_desk.store.backup_errors import BackupDamagedError, BackupLackingError
from trafficking_desk.store.blob_errors import FileDamagedError, FilesDamagedError
from trafficking_desk.store.connection import open_database
from trafficking_desk.store.errors import HistoryBrokenError
from trafficking_desk.store.sealed_files import check_sealed_files

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


def test_a_changed_copy_is_never_put_in_the_vaults_place(
    desk: Desk, case_id: str
) -> None:
    """The case comes back, and the file is named as the one that does not."""
    made = add(desk, case_id, WORDS, ABOUT)
    backup = back_up(desk)
    copy = pool(desk) / made.id
    copy.write_bytes(b"x" + copy.read_bytes()[1:])

    contents = look(backup.folder, PASSPHRASE)
    restore(desk, contents, PASSPHRASE)

    reference = read_case(desk, case_id).case.reference
    assert contents.absent == (AbsentFile(reference, "text", made.added_at),)
    with pytest.raises(FileDamagedError):
        open_attachment(desk, case_id, made.id)
    with pytest.raises(FilesDamagedError) as told:
        verify(desk)
    assert reference in told.value.message()


def test_cases_come_back_without_the_folder_of_files(
    desk: Desk, case_id: str, tmp_path: Path
) -> None:
    """A backup carried off by itself is enough for the cases; it can be tried out."""
    add(desk, case_id, WORDS, ABOUT)
    note = seal(desk, case_id, "pack_printed", b"a paper", {})
    alone = tmp_path / "alone" / "backup"
    shutil.copytree(back_up(desk).folder, alone)

    (found,) = find_in(alone.parent / "backup")
    contents = look(alone, PASSPHRASE)
    made = drill(desk, alone, PASSPHRASE)
    restore(desk, contents, PASSPHRASE)

    assert note
    assert found.sound
    assert not found.whole
    assert found.absent == 2
    assert sorted(str(one.kind) for one in contents.absent) == ["None", "text"]
    assert made.cases == 1
    assert made.absent == 2
    assert read_case(desk, case_id)


def test_what_is_seen_before_is_what_is_restored(desk: Desk, case_id: str) -> None:
    """Files that went missing meanwhile are shown first, never found out later."""
    add(desk, case_id, WORDS, ABOUT)
    backup = back_up(desk)
    contents = look(backup.folder, PASSPHRASE)
    shutil.rmtree(pool(desk))

    with pytest.raises(BackupDamagedError):
        restore(desk, contents, PASSPHRASE)

    verify(desk)


def test_a_backup_that_lacks_a_damaged_file_says_so(
    desk: Desk, case_id: str, clock: Clock
) -> None:
    """The backup is made; its list, the history and the page name the file's case."""
    kept = add(desk, case_id, b"whole", ABOUT)
    made = add(desk, case_id, WORDS, About("CANARY letter"))
    back_up(desk)
    for folder in (desk.folder / "files", pool(desk)):
        (folder / made.id).write_bytes(b"damaged")
    clock.move(days=1)

    backup = back_up(desk)

    reference = read_case(desk, case_id).case.reference
    assert backup.left_out == 1
    assert backup.sound
    assert overview(desk).lacking == (AbsentFile(reference, "text", made.added_at),)
    assert find_in(desk.paths.backups)[0].left_out == 1
    listed = (backup.folder / "backup.json").read_bytes()
    assert b"CANARY" not in listed
    assert reference.encode() not in listed
    restore(desk, look(backup.folder, PASSPHRASE), PASSPHRASE)
    assert open_attachment(desk, case_id, kept.id).data == b"whole"


def test_a_backup_at_lock_tells_what_it_lacks(desk: Desk, case_id: str) -> None:
    """Once it is made, so that nobody takes it for whole."""
    made = add(desk, case_id, WORDS, ABOUT)
    (desk.folder / "files" / made.id).unlink()
    copy = lock_for_copy(desk)
    assert copy is not None

    with pytest.raises(BackupLackingError) as told:
        copy()

    assert "not complete" in told.value.message()
    assert len(find_in(desk.paths.backups)) == 1


def test_words_of_a_file_that_were_changed_from_outside_show(
    desk: Desk, case_id: str
) -> None:
    """The check holds them to what the history sealed."""
    made = add(desk, case_id, WORDS, ABOUT)
    gone = add(desk, case_id, b"second", ABOUT)
    remove(desk, case_id, gone.id, "sent twice")
    seal(desk, case_id, "pack_printed", b"a paper", {})
    verify(desk)
    for change in (
        "UPDATE attachments SET description = 'other' WHERE id = ?",
        "UPDATE attachments SET given_by = 'other' WHERE id = ?",
        "UPDATE attachments SET removed_at = '2026' WHERE id = ?",
        "UPDATE blobs SET sha256 = 'ab' WHERE id = ?",
        "DELETE FROM attachments WHERE id = ?",
        "DELETE FROM blobs WHERE id = ?",
    ):
        assert breaks(desk, change, made.id), change
    assert breaks(desk, "UPDATE attachments SET reason = 'other' WHERE id = ?", gone.id)
    for blob in ("DELETE FROM blobs WHERE id <> ?", "UPDATE blobs SET sha256 = id"):
        assert breaks(desk, blob, made.id), blob
    stranger = (
        "INSERT INTO blobs SELECT 'ab', case_id, key, size, sha256, closed_sha256 "
        "FROM blobs WHERE id = ?"
    )
    assert breaks(desk, stranger, made.id)
    verify(desk)


class _UndoneError(Exception):
    """Takes a change back."""


def breaks(desk: Desk, change: str, file: str) -> bool:
    """Say whether the check finds a change, made past the program, in its files."""
    db = open_database(
        desk.folder / "desk.db", bytearray(desk.open_vault().source().key)
    )
    try:
        with db.atomic():
            db.execute(change, [file] if "?" in change else [])
            try:
                check_sealed_files(db)
            except HistoryBrokenError:
                raise _UndoneError from None
    except _UndoneError:
        return True
    finally:
        db.close()
    return False


def test_no_copy_is_in_plain_form(desk: Desk, case_id: str) -> None:
    """What lies in the second place is as unreadable as the vault."""
    add(desk, case_id, b"CANARY-5512 " + WORDS, About("CANARY-5513"))
    back_up(desk)
    lock(desk)

    copies = [path for path in desk.paths.backups.rglob("*") if path.is_file()]
    assert copies
    assert not any(b"CANARY" in path.read_bytes() for path in copies)
