"""Vaults as earlier versions of the program left them: their first shapes, filled."""

import hashlib
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from tests.desks import PASSPHRASE, Clock
from trafficking_desk.store.attachments import About, Attachment
from trafficking_desk.store.blob_files import BlobFiles
from trafficking_desk.store.blobs import Blob
from trafficking_desk.store.chunks import new_file_key
from trafficking_desk.store.connection import open_database
from trafficking_desk.store.head import Head, write_head
from trafficking_desk.store.keeping import Decision
from trafficking_desk.store.key_cost import KeyCost
from trafficking_desk.store.key_file import write_keys
from trafficking_desk.store.keys import KeyFile, new_key, new_slot, sealed
from trafficking_desk.store.migrations import MIGRATIONS
from trafficking_desk.store.records import Records, records_of
from trafficking_desk.store.stamp import Stamp

SHAPES: Final = (1, 2, 3, 4)
CASES: Final = 60
FILE_ID: Final = "0f" * 16
LETTER: Final = b"A letter of before"
NAME: Final = "Ade"
_LATER: Final = {1: "0002_people", 2: "0003_keeping", 3: "0004_files", 4: "0005_search"}


def case_of(number: int) -> str:
    """Return the id of one of its cases."""
    return f"{number:032x}"


def answers_of(number: int) -> dict[str, str]:
    """Return what is written down in it."""
    return {
        "person.known_as": f"Robin {number}",
        "setting.nation": "wales",
        "story.own_words": f"They kept my card{number}. " * 20,
    }


def make_old_vault(home: Path, shape: int) -> None:
    """Make and fill a locked vault that knows the first `shape` changes only."""
    folder = home / "vault"
    folder.mkdir(parents=True)
    key = new_key()
    slot = new_slot(key, PASSPHRASE, KeyCost())
    write_keys(folder, sealed(KeyFile(slots=(slot,)), key))
    db = open_database(folder / "desk.db", key, mode="rwc")
    MIGRATIONS.apply(db, stop_before=_LATER[shape])
    with db.atomic():
        _fill(db, folder, shape, Stamp(Clock()(), slot.terms.id))
    records = records_of(db)
    write_head(folder, key, Head(*records.audit.newest()))
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    db.close()


def _fill(db: Database, folder: Path, shape: int, stamp: Stamp) -> None:
    records = records_of(db)
    if shape > 1:
        records.people.set_name(stamp.by, NAME)
    records.audit.append(stamp, "vault_made")
    for number in range(CASES):
        _add_case(db, records, number, stamp)
    records.drafts.save(case_of(0), {"person.where_now": "At sch"}, stamp)
    if shape > 2:
        records.keeping.decide(case_of(0), Decision(held=True, reason="Court"), stamp)
        records.audit.append(stamp, "hold_set", case_of(0))
    if shape > 3:
        _add_letter(records, folder, stamp)


def _add_case(db: Database, records: Records, number: int, stamp: Stamp) -> None:
    case_id, answers = case_of(number), answers_of(number)
    row = [f"TD-{number}", answers["person.known_as"], "wales", stamp.time, stamp.time]
    db.execute(
        "INSERT INTO cases (id, reference, known_as, nation, opened, changed, "
        "changed_order, found_by) VALUES (?, ?, ?, ?, ?, ?, 0, ?)",
        [case_id, *row, answers["person.known_as"].lower()],
    )
    written = records.facts.append(case_id, {"reference": row[0], **answers}, stamp)
    records.audit.append(stamp, "recorded", case_id, facts=written)
    db.execute(
        "UPDATE cases SET changed_order = ? WHERE id = ?", [written[-1], case_id]
    )


def _add_letter(records: Records, folder: Path, stamp: Stamp) -> None:
    key = new_file_key()
    closed = BlobFiles(folder).write(FILE_ID, key, LETTER)
    checksum = hashlib.sha256(LETTER).hexdigest()
    blob = Blob(FILE_ID, case_of(0), key, len(LETTER), checksum, closed)
    records.blobs.add(blob)
    letter = Attachment(
        FILE_ID, "text", len(LETTER), About("Letter"), stamp.at, stamp.by
    )
    words = records.attachments.add(case_of(0), letter)
    detail = {"file": FILE_ID, "sha256": blob.sha256, "words_sha256": words}
    records.audit.append(stamp, "file_added", case_of(0), {**detail})
