"""A new key for the whole database: who left can then open no copy made later.

The database is written anew beside the old one under the new key; then the key
file offers both keys to everyone; then the new database takes the old one's
place in one step; then the key file drops the old key. Killed at any point, one of
the two keys opens what is there, and the next opening tidies up.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from trafficking_desk.store.audit import Audit
from trafficking_desk.store.connection import open_database
from trafficking_desk.store.errors import VaultDamagedError
from trafficking_desk.store.files import sync_file, sync_folder
from trafficking_desk.store.keys import WayIn

Progress = Callable[[float], None]  # from 0 to 1

_STEPS: Final = 100_000  # of SQLite's machine between two reports
_TABLES: Final = (
    "cases",
    "facts",
    "drafts",
    "audit",
    "people",
    "vault",
    "keeping",
    "tombstones",
    "blobs",
    "attachments",
    "search_rows",
    "search",
)


def beside(database: Path) -> Path:
    """Return where the database is written anew."""
    return database.with_name(f"{database.name}.new")


def write_anew(db: Database, database: Path, key: bytearray, tell: Progress) -> Path:
    """Write all of `db` beside `database` under another key, and check it.

    Raises DiskFullError or CannotWriteError and leaves nothing behind.
    """
    fresh = beside(database)
    clear_away(database)
    try:
        _export(db, fresh, key, tell)
        sync_file(fresh)
        sync_folder(fresh.parent)
        _check(db, fresh, key)
    except BaseException:
        with suppress(OSError):
            clear_away(database)
        raise
    tell(1.0)
    return fresh


def clear_away(database: Path) -> None:
    """Remove what a rotation that did not end left behind."""
    fresh = beside(database)
    for end in ("", "-journal", "-wal", "-shm"):
        fresh.with_name(fresh.name + end).unlink(missing_ok=True)


def put_in_place(database: Path) -> None:
    """Let the new database take the old one's place; no connection may be open.

    The old one's log is gone for good first: it must not meet the new one.
    """
    log = database.with_name(f"{database.name}-wal")
    if log.exists() and log.stat().st_size:
        raise VaultDamagedError
    sync_folder(database.parent)
    beside(database).replace(database)
    sync_folder(database.parent)


def fitting(database: Path, way: WayIn) -> WayIn:
    """Return `way` with the one of its two keys first that opens the database."""
    if way.other is None:
        return way
    try:
        open_database(database, way.key).close()
    except VaultDamagedError:
        return WayIn(way.who, way.other, way.key, on_new=True)
    return way


def _export(db: Database, fresh: Path, key: bytearray, tell: Progress) -> None:
    (size,) = db.query(
        "SELECT page_count * page_size AS bytes "
        "FROM pragma_page_count, pragma_page_size"
    )

    def report() -> int:
        with suppress(OSError):
            tell(min(0.99, fresh.stat().st_size / max(1, size["bytes"])))
        return 0

    db.execute(f"ATTACH DATABASE ? AS fresh KEY \"x'{key.hex()}'\"", [str(fresh)])
    try:
        db.conn.set_progress_handler(report, _STEPS)
        db.execute("SELECT sqlcipher_export('fresh')").fetchall()
    finally:
        db.conn.set_progress_handler(None, 0)
        db.execute("DETACH DATABASE fresh")


def _check(db: Database, fresh: Path, key: bytearray) -> None:
    copy = open_database(fresh, key)
    try:
        same = Audit(copy).newest() == Audit(db).newest()
        if not same or _counts(copy) != _counts(db):
            raise VaultDamagedError
        if list(copy.query("PRAGMA cipher_integrity_check")):
            raise VaultDamagedError
    finally:
        copy.close()


def _counts(db: Database) -> list[int]:
    return [db[table].count for table in _TABLES]
