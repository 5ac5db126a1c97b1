"""Photos and documents of a case."""

from pathlib import Path
from typing import Final

import pytest

from tests.desks import PASSPHRASE, Clock
from trafficking_desk.desk import attachments as files
from trafficking_desk.desk.attachments import (
    MOST_BYTES,
    MOST_FILES,
    add,
    attachments,
    export,
    open_attachment,
    remove,
)
from trafficking_desk.desk.cases import start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import events
from trafficking_desk.desk.keeping import delete_case
from trafficking_desk.desk.rotation import change_key
from trafficking_desk.desk.vaults import lock, unlock, verify
from trafficking_desk.store.attachments import About
from trafficking_desk.store.blob_errors import (
    DescriptionMissingError,
    FileDamagedError,
    FileEmptyError,
    FileGoneError,
    FileKindError,
    FileTooBigError,
    FileUnreadableError,
    TooManyFilesError,
)
from trafficking_desk.store.errors import CannotWriteError
from trafficking_desk.store.keeping_errors import ReasonMissingError

WORDS: Final = b"CANARY-7731 what the neighbour wrote down\n" * 4000
ABOUT: Final = About("CANARY-7732 letter", "about 12 November", "A neighbour")


@pytest.fixture
def case_id(desk: Desk) -> str:
    """Return a new case."""
    return start_case(desk).id


def on_disk(desk: Desk) -> list[Path]:
    """Return the encrypted files."""
    return sorted((desk.folder / "files").iterdir())


def test_a_file_added_is_there_after_locking(desk: Desk, case_id: str) -> None:
    """With all that was said about it, byte for byte."""
    made = add(desk, case_id, WORDS, ABOUT)
    lock(desk)
    unlock(desk, PASSPHRASE)

    (found,) = attachments(desk, case_id)
    opened = open_attachment(desk, case_id, made.id)
    assert found == made == opened.attachment
    assert (found.kind, found.size, found.about) == ("text", len(WORDS), ABOUT)
    assert opened.data == WORDS
    assert verify(desk).cases == 1


def test_a_file_is_read_from_the_disk_and_left_there(
    desk: Desk, case_id: str, tmp_path: Path
) -> None:
    """Its name is not looked at, and is not kept."""
    path = tmp_path / "photo-of-jane.jpg"
    path.write_bytes(WORDS)

    made = add(desk, case_id, path, ABOUT)

    assert made.kind == "text"
    assert path.read_bytes() == WORDS
    with pytest.raises(FileUnreadableError):
        add(desk, case_id, tmp_path / "gone", ABOUT)


def test_nothing_of_it_lies_about_in_plain_form(desk: Desk, case_id: str) -> None:
    """Not beside the database, not in a name, and not in the history."""
    add(desk, case_id, WORDS, ABOUT)
    said = repr(events(desk, case_id))
    lock(desk)

    for path in desk.paths.home.rglob("*"):
        assert b"CANARY" not in (path.read_bytes() if path.is_file() else b"")
        assert "CANARY" not in path.name
    assert "CANARY" not in said


@pytest.mark.parametrize(
    ("data", "about", "error"),
    [
        (b"words", About("  "), DescriptionMissingError),
        (b"", ABOUT, FileEmptyError),
        (b"x" * (MOST_BYTES + 1), ABOUT, FileTooBigError),
        (b"MZ\x00", ABOUT, FileKindError),
    ],
)
def test_what_cannot_be_kept_leaves_nothing(
    desk: Desk, case_id: str, data: bytes, about: About, error: type[Exception]
) -> None:
    """And the message says why."""
    with pytest.raises(error):
        add(desk, case_id, data, about)

    assert attachments(desk, case_id) == ()
    assert not (desk.folder / "files").exists()


def test_the_biggest_file_is_kept(desk: Desk, case_id: str) -> None:
    """25 MB, to the byte."""
    made = add(desk, case_id, b"x" * MOST_BYTES, ABOUT)

    assert open_attachment(desk, case_id, made.id).data == b"x" * MOST_BYTES


def test_a_case_holds_so_many_files_and_no_more(
    desk: Desk, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A removed one makes room again."""
    assert MOST_FILES == 100
    monkeypatch.setattr(files, "MOST_FILES", 2)
    first = add(desk, case_id, b"one", ABOUT)
    add(desk, case_id, b"two", ABOUT)
    with pytest.raises(TooManyFilesError):
        add(desk, case_id, b"three", ABOUT)
    assert len(on_disk(desk)) == 2

    remove(desk, case_id, first.id, "sent twice")
    add(desk, case_id, b"three", ABOUT)
    assert len(on_disk(desk)) == 2


def test_removing_destroys_file_and_key_and_says_so(
    desk: Desk, case_id: str, clock: Clock
) -> None:
    """The words about it go as well; the reason stays."""
    made = add(desk, case_id, WORDS, ABOUT)
    clock.move(minutes=5)
    with pytest.raises(ReasonMissingError):
        remove(desk, case_id, made.id, " ")
    remove(desk, case_id, made.id, "another person is on it")

    (left,) = attachments(desk, case_id)
    assert left.about == About("")
    assert left.removed_at == clock.now
    assert left.reason == "another person is on it"
    assert on_disk(desk) == []
    for gone in (
        lambda: open_attachment(desk, case_id, made.id),
        lambda: remove(desk, case_id, made.id, "again"),
    ):
        with pytest.raises(FileGoneError):
            gone()
    assert [line.what for line in events(desk, case_id)][-2:] == [
        "file_added",
        "file_removed",
    ]
    verify(desk)


@pytest.mark.parametrize("harm", ["flip", "cut", "gone", "other"])
def test_a_damaged_file_is_never_shown(desk: Desk, case_id: str, harm: str) -> None:
    """Opening it and checking the vault both say so."""
    made = add(desk, case_id, WORDS, ABOUT)
    other = add(desk, case_id, WORDS, ABOUT)
    path = desk.folder / "files" / made.id
    closed = path.read_bytes()
    path.unlink()
    if harm == "other":
        path.write_bytes((desk.folder / "files" / other.id).read_bytes())
    elif harm != "gone":
        flipped = closed[:-40] + bytes([closed[-40] ^ 1]) + closed[-39:]
        path.write_bytes(flipped if harm == "flip" else closed[: 64 * 1024 + 16])

    with pytest.raises(FileDamagedError, match="backup"):
        open_attachment(desk, case_id, made.id)
    with pytest.raises(FileDamagedError):
        verify(desk)
    assert open_attachment(desk, case_id, other.id).data == WORDS


def test_a_file_of_one_case_is_not_in_another(desk: Desk, case_id: str) -> None:
    """Each belongs to its case."""
    made = add(desk, case_id, WORDS, ABOUT)

    with pytest.raises(FileGoneError):
        open_attachment(desk, start_case(desk).id, made.id)


def test_killed_between_file_and_row_leaves_noise_that_is_swept(
    desk: Desk, case_id: str
) -> None:
    """What was kept before is kept, and strangers' files are left alone."""
    made = add(desk, case_id, WORDS, ABOUT)
    folder = desk.folder / "files"
    for name in ("ab" * 16, "cd" * 16 + ".new", made.id + ".new", "notes.txt"):
        (folder / name).write_bytes(b"left behind")
    lock(desk)
    unlock(desk, PASSPHRASE)

    assert {path.name for path in on_disk(desk)} == {made.id, "notes.txt"}
    assert open_attachment(desk, case_id, made.id).data == WORDS


def test_a_disk_that_refuses_keeps_nothing_and_loses_nothing(
    desk: Desk, case_id: str
) -> None:
    """Work goes on once it writes again."""
    (desk.folder / "files").write_bytes(b"")
    with pytest.raises(CannotWriteError):
        add(desk, case_id, WORDS, ABOUT)
    assert attachments(desk, case_id) == ()

    (desk.folder / "files").unlink()
    assert add(desk, case_id, WORDS, ABOUT)


def test_deleting_a_case_destroys_its_files(desk: Desk) -> None:
    """And those of no other case."""
    case = start_case(desk)
    add(desk, case.id, WORDS, ABOUT)
    kept = add(desk, start_case(desk).id, WORDS, ABOUT)
    delete_case(desk, case.id, case.case.reference, "kept long enough")

    assert [path.name for path in on_disk(desk)] == [kept.id]
    verify(desk)


def test_files_open_under_a_new_key(desk: Desk, case_id: str) -> None:
    """Their own keys move into the new database."""
    made = add(desk, case_id, WORDS, ABOUT)
    change_key(desk)

    assert open_attachment(desk, case_id, made.id).data == WORDS


def test_a_copy_taken_out_is_written_down(
    desk: Desk, case_id: str, tmp_path: Path
) -> None:
    """With whether it was stripped."""
    made = add(desk, case_id, WORDS, ABOUT)
    export(desk, case_id, made.id, tmp_path / "copy.txt")

    assert (tmp_path / "copy.txt").read_bytes() == WORDS
    line = events(desk, case_id)[-1]
    assert (line.what, line.detail) == (
        "file_exported",
        {"file": made.id, "stripped": False},
    )


def test_an_older_database_destroys_no_newer_file(desk: Desk, case_id: str) -> None:
    """The newer one may be put back; until then the file lies aside."""
    lock(desk)
    database = desk.folder / "desk.db"
    older = database.read_bytes()
    unlock(desk, PASSPHRASE)
    made = add(desk, case_id, WORDS, ABOUT)
    lock(desk)
    newer = database.read_bytes()
    database.write_bytes(older)
    assert "older_cases" in unlock(desk, PASSPHRASE).notices
    lock(desk)
    unlock(desk, PASSPHRASE)
    assert attachments(desk, case_id) == ()
    lock(desk)
    database.write_bytes(newer)
    (desk.folder / "files.aside" / made.id).rename(desk.folder / "files" / made.id)
    unlock(desk, PASSPHRASE)

    assert open_attachment(desk, case_id, made.id).data == WORDS
