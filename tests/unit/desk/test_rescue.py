"""What can be read of a damaged vault, page by page."""

import hashlib
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, Clock
from trafficking_desk.cases.file import parse_case
from trafficking_desk.desk.attachments import add, remove
from trafficking_desk.desk.cases import record, save_draft, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.keeping import delete_case
from trafficking_desk.desk.rescue import (
    copy_name,
    rescue,
    rescued_copy,
    rescued_file,
    rescued_paper,
)
from trafficking_desk.desk.sealing import seal
from trafficking_desk.desk.vaults import lock
from trafficking_desk.store.attachments import About
from trafficking_desk.store.blob_errors import FileDamagedError
from trafficking_desk.store.errors import (
    KeyFileMissingError,
    TooManyTriesError,
    VaultDamagedError,
    VaultInUseError,
    VaultMissingError,
    WrongPassphraseError,
)

PAGE = 4096
LONG = "what was said. " * 1000


def fills(desk: Desk, cases: int = 30) -> list[str]:
    """Write cases with answers of all lengths."""
    made = []
    for number in range(cases):
        case = start_case(desk)
        made.append(case.id)
        values = {
            "person.known_as": f"N{number}",
            "story.own_words": LONG[: 400 * number],
        }
        record(desk, case.id, {**values})
    return made


def spoils(desk: Desk, *pages: int) -> None:
    """Flip one bit in each of these pages, the first being 1."""
    path = desk.folder / "desk.db"
    data = bytearray(path.read_bytes())
    for page in pages:
        data[(page - 1) * PAGE + 200] ^= 1
    path.write_bytes(data)


def state_of(folder: Path) -> dict[str, str]:
    """Return the checksum of every file."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_whole_vault_reads_the_same_without_sqlite(desk: Desk) -> None:
    """Every case, the last answer of each question, and words half typed."""
    made = fills(desk)
    record(desk, made[3], {"person.known_as": "changed"})
    save_draft(desk, made[3], "person.name", "half a na")
    lock(desk)

    found = rescue(desk, PASSPHRASE)

    assert found.is_whole
    assert found.torn_pages == 0
    assert len(found.cases) == len(made)
    assert found.cases[0].case.person.known_as == "changed"
    assert found.cases[0].half_typed == ("half a na",)
    words = {one.case.person.known_as: one.case.story.own_words for one in found.cases}
    assert words["N29"] == LONG[: 400 * 29]


def test_a_log_that_was_never_emptied_is_read_too(desk: Desk, tmp_path: Path) -> None:
    """As after a crash: the newest answers lie in the log alone."""
    fills(desk, 2)
    copied = tmp_path / "copy"
    for path in desk.folder.iterdir():
        target = copied / "vault" / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    lock(desk)
    desk.paths = type(desk.paths)(copied)

    found = rescue(desk, PASSPHRASE)

    assert (desk.folder / "desk.db-wal").stat().st_size
    assert {one.case.person.known_as for one in found.cases} == {"N0", "N1"}


@pytest.mark.parametrize("start", range(1, 8))
def test_what_is_torn_is_counted_and_the_rest_is_right(desk: Desk, start: int) -> None:
    """Every seventh page gone: no answer is wrong, and none is missed silently."""
    made = fills(desk)
    lock(desk)
    pages = (desk.folder / "desk.db").stat().st_size // PAGE
    spoiled = range(start, pages + 1, 7)
    spoils(desk, *spoiled)

    found = rescue(desk, PASSPHRASE)

    assert found.torn_pages == len(spoiled)
    assert not found.is_whole
    right = {f"N{number}": LONG[: 400 * number] for number in range(30)}
    for one in found.cases:
        name, words = one.case.person.known_as, one.case.story.own_words
        assert one.lost or found.lost or (name in right and words == right[name])
        assert not name or words in ("", right[name])
    assert len(found.cases) <= len(made)


def test_nothing_in_the_vault_is_written(desk: Desk) -> None:
    """Byte for byte, but for the note of who opened last."""
    fills(desk)
    lock(desk)
    spoils(desk, 5, 6)
    before = state_of(desk.folder)

    rescue(desk, PASSPHRASE)

    after = state_of(desk.folder)
    assert after.pop("tries.json")
    assert after == before


def test_a_deleted_case_does_not_come_back_and_is_not_missed(desk: Desk) -> None:
    """Its answers are gone on purpose."""
    made = fills(desk, 5)
    reference = rescue_reference(desk, made[2])
    delete_case(desk, made[2], reference, "asked for")
    lock(desk)

    found = rescue(desk, PASSPHRASE)

    assert found.is_whole
    assert len(found.cases) == 4


def rescue_reference(desk: Desk, case_id: str) -> str:
    """Return what a case goes by."""
    with desk.open_vault().reading() as records:
        return records.cases.get(case_id).reference


def test_a_paper_and_a_file_can_be_made_of_what_is_left(desk: Desk) -> None:
    """A paper that is not whole says so on every page."""
    fills(desk, 3)
    lock(desk)
    one = rescue(desk, PASSPHRASE).cases[0]

    whole = rescued_paper(desk, one, "chronology", sure=True)
    torn = rescued_paper(desk, one, "chronology", sure=False)

    assert whole.pages
    assert whole.pdf != torn.pdf
    assert parse_case(rescued_file(one), "file", ()).person.known_as == "N2"


def test_photos_and_papers_come_out_where_their_keys_can_be_read(desk: Desk) -> None:
    """Under neutral names; a damaged file is refused, a removed one is gone."""
    (case_id,) = fills(desk, 1)
    note = add(desk, case_id, b"what was written down", About("A note"))
    gone = add(desk, case_id, b"another", About("Another"))
    remove(desk, case_id, gone.id, "sent twice")
    paper = seal(desk, case_id, "pack_printed", b"%PDF-1.4 words", {})
    lock(desk)

    (one,) = rescue(desk, PASSPHRASE).cases

    files = {file.blob.id: file for file in one.files}
    assert files.keys() == {note.id, paper}
    assert files[note.id].description == "A note"
    assert rescued_copy(desk, files[note.id]) == b"what was written down"
    assert rescued_copy(desk, files[paper]) == b"%PDF-1.4 words"
    assert {copy_name(one, file).rpartition(".")[2] for file in one.files} == {
        "txt",
        "pdf",
    }
    assert "note" not in copy_name(one, files[note.id])
    (desk.folder / "files" / note.id).write_bytes(b"damaged")
    with pytest.raises(FileDamagedError):
        rescued_copy(desk, files[note.id])


def test_it_is_refused_as_unlocking_is(desk: Desk, clock: Clock) -> None:
    """Wrong tries count here too, and a vault in use is left alone."""
    with pytest.raises(VaultInUseError):
        rescue(desk, PASSPHRASE)
    lock(desk)
    for _try in range(3):
        with pytest.raises(WrongPassphraseError):
            rescue(desk, "not this one at all")
    with pytest.raises(TooManyTriesError):
        rescue(desk, PASSPHRASE)
    clock.move(minutes=10)
    assert rescue(desk, PASSPHRASE).pages


def test_where_nothing_can_be_read_that_is_said(desk: Desk) -> None:
    """No page, no database, no keys: three plain errors."""
    lock(desk)
    path = desk.folder / "desk.db"
    path.write_bytes(bytes(path.stat().st_size))
    with pytest.raises(VaultDamagedError):
        rescue(desk, PASSPHRASE)
    path.unlink()
    with pytest.raises(VaultMissingError):
        rescue(desk, PASSPHRASE)
    for copy in desk.folder.glob("keys*.json"):
        copy.unlink()
    with pytest.raises(KeyFileMissingError):
        rescue(desk, PASSPHRASE)
