"""Making a backup: copied, checked, and only then given its name."""

import errno
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from trafficking_desk.store.audit import Audit
from trafficking_desk.store.backup_errors import (
    UNSOUND,
    BackupPlaceFullError,
    BackupPlaceMissingError,
    BackupPlaceRefusesError,
    BackupUnsoundError,
)
from trafficking_desk.store.backup_files import (
    Backup,
    CopiedFile,
    Manifest,
    describe,
    find_backups,
    finish_folder,
    sealed,
    start_folder,
)
from trafficking_desk.store.backup_pool import copy_new, prune_pool
from trafficking_desk.store.backup_reading import prune
from trafficking_desk.store.blobs import Blobs
from trafficking_desk.store.connection import open_database, open_still
from trafficking_desk.store.errors import (
    CannotWriteError,
    DiskFullError,
)
from trafficking_desk.store.files import sync_file, sync_folder
from trafficking_desk.store.head import Head, write_head
from trafficking_desk.store.key_file import read_keys, write_keys
from trafficking_desk.store.keys import check_seal
from trafficking_desk.store.pages import check_pages
from trafficking_desk.store.source import Source
from trafficking_desk.store.trouble import in_plain_words
from trafficking_desk.store.vault import DATABASE

Tell = Callable[[int, int], None]  # pages copied, of how many
_PAGES_A_STEP: Final = 256


def make_backup(
    source: Source,
    place: Path,
    at: datetime,
    beside: Mapping[str, Path],
    tell: Tell = lambda _done, _of: None,
) -> Backup:
    """Copy the vault into a new folder in `place`, check it, drop old ones.

    `beside` are files to take along if they are there, by name. Raises a
    BackupFailedError; the older backups are then untouched.
    """
    with _as_failed():
        if not place.is_dir():
            raise BackupPlaceMissingError
        fresh = start_folder(place, source.vault, at)
        try:
            pooled, left_out = _fill(fresh, source, beside, tell)
            others = find_backups(place, source.vault)
            number = max((one.number for one in others), default=0) + 1
            manifest = _manifest(fresh, source, at, number, pooled)
            if left_out:
                manifest = replace(manifest, left_out=left_out)
            made = finish_folder(fresh, sealed(manifest, source.key))
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        made = prune(made, others)
        prune_pool(place, source.vault)
        return made


def check_place(place: Path) -> None:
    """Raise BackupPlaceMissingError, or another, if nothing can be written there."""
    with _as_failed():
        if not place.is_dir():
            raise BackupPlaceMissingError
        with tempfile.TemporaryFile(dir=place) as file:
            file.write(bytes(1))


def _fill(
    fresh: Path, source: Source, beside: Mapping[str, Path], tell: Tell
) -> tuple[dict[str, CopiedFile], int]:
    """Copy all of it; return what lies in the pool, and how much is damaged."""
    _copy_database(source.folder / DATABASE, fresh / DATABASE, source.key, tell)
    keys = read_keys(source.folder)
    check_seal(keys, source.key)  # it fits the key that the copy was made with
    write_keys(fresh, keys)
    for name, path in beside.items():
        if path.is_file():
            shutil.copyfile(path, fresh / name)
            sync_file(fresh / name)
    db = open_still(fresh / DATABASE, source.key)
    try:
        check_pages(db)
        head = Head(*Audit(db).newest())
        blobs = tuple(Blobs(db).all())
    finally:
        db.close()
    pooled = copy_new(source.folder, fresh.parent, source.vault, blobs)
    write_head(fresh, source.key, head)
    sync_folder(fresh)
    return pooled, len(blobs) - len(pooled)


def _copy_database(old: Path, new: Path, key: bytearray, tell: Tell) -> None:
    """Copy one moment of the database; others may write to it meanwhile."""
    reading = open_database(old, key, read_only=True)
    try:
        writing = open_database(new, key, mode="rwc")
        try:
            reading.execute("BEGIN")
            reading.execute("SELECT count(*) FROM sqlite_master").fetchone()
            reading.conn.backup(
                writing.conn,
                pages=_PAGES_A_STEP,
                progress=lambda _status, left, of: tell(of - left, of),
            )
            writing.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            writing.close()
    finally:
        reading.close()
    sync_file(new)


def _manifest(
    fresh: Path,
    source: Source,
    at: datetime,
    number: int,
    pooled: Mapping[str, CopiedFile],
) -> Manifest:
    own = {path.name: describe(path) for path in sorted(fresh.iterdir())}
    files = {**own, **pooled}
    return Manifest(
        at=at, number=number, vault=source.vault, mark=source.mark, files=files
    )


@contextmanager
def _as_failed() -> Iterator[None]:
    """Raise whatever went wrong inside as a BackupFailedError."""
    try:
        with in_plain_words():
            yield
    except DiskFullError as error:
        raise BackupPlaceFullError from error
    except CannotWriteError as error:
        gone = getattr(error.__cause__, "errno", 0) in (errno.ENOENT, errno.ENODEV)
        raise (BackupPlaceMissingError if gone else BackupPlaceRefusesError) from error
    except UNSOUND as error:
        raise BackupUnsoundError from error
