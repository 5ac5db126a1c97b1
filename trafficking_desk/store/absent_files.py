"""Files that are not there, told by their cases' references and nothing private."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from trafficking_desk.store.attachments import FileKind
from trafficking_desk.store.blobs import Blobs
from trafficking_desk.store.records import Records


@dataclass(frozen=True, slots=True)
class AbsentFile:
    """One file that is missing or damaged; a paper that went out has only a case."""

    reference: str
    kind: FileKind | None = None
    added_at: datetime | None = None


def file_ids(db: Database) -> frozenset[str]:
    """Return the ids of all files; vaults of before kept none."""
    if "blobs" not in db.table_names():
        return frozenset()
    return frozenset(blob.id for blob in Blobs(db).all())


def name_files(records: Records, ids: Collection[str]) -> tuple[AbsentFile, ...]:
    """Return what to call the files with these ids, in the order of their cases."""
    if not ids:
        return ()
    found: list[AbsentFile] = []
    for blob in records.blobs.all():
        if blob.id not in ids:
            continue
        reference = records.cases.get(blob.case_id).reference
        attached = records.attachments.of_case(blob.case_id)
        one = next((file for file in attached if file.id == blob.id), None)
        kind, at = (one.kind, one.added_at) if one is not None else (None, None)
        found.append(AbsentFile(reference, kind, at))
    return tuple(sorted(found, key=lambda one: (one.reference, str(one.added_at))))
