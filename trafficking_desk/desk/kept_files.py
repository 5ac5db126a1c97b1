"""Putting bytes beside the database, under a key of their own."""

import hashlib
import secrets
from collections.abc import Callable
from contextlib import suppress

from trafficking_desk.desk.desk import Desk
from trafficking_desk.errors import DeskError
from trafficking_desk.store.blobs import Blob
from trafficking_desk.store.chunks import new_file_key
from trafficking_desk.store.records import Records


def keep_file(
    desk: Desk, case_id: str, data: bytes, note: Callable[[Records, Blob], None]
) -> Blob:
    """Keep `data`; `note` writes what belongs to it, in the same transaction.

    The file is on the disk first. If `note` raises, nothing of it is left.
    """
    vault = desk.open_vault()
    name, key = secrets.token_hex(16), new_file_key()
    try:
        closed = vault.files.write(name, key, data)
        checksum = hashlib.sha256(data).hexdigest()
        blob = Blob(name, case_id, key, len(data), checksum, closed)
        with vault.writing() as records:
            records.cases.get(case_id)
            records.blobs.add(blob)
            note(records, blob)
    except BaseException:
        with suppress(DeskError):  # else it is swept at the next opening
            _remove_unless_kept(desk, name)
        raise
    return blob


def read_file(desk: Desk, case_id: str, blob_id: str) -> bytes:
    """Return what was kept. Raises FileGoneError or FileDamagedError."""
    vault = desk.open_vault()
    with vault.reading() as records:
        blob = records.blobs.get(case_id, blob_id)
    return vault.files.read(blob)


def _remove_unless_kept(desk: Desk, name: str) -> None:
    vault = desk.open_vault()
    with vault.reading() as records:
        kept = any(blob.id == name for blob in records.blobs.all())
    if not kept:
        vault.files.remove(name)
