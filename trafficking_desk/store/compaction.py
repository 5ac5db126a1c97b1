"""Writing the database anew without its gaps, in the place of the old one."""

from pathlib import Path

from sqlite_utils import Database

from trafficking_desk.store.audit import Audit
from trafficking_desk.store.connection import open_still
from trafficking_desk.store.errors import VaultDamagedError
from trafficking_desk.store.files import sync_file
from trafficking_desk.store.pages import check_pages
from trafficking_desk.store.rotation import beside, clear_away


def write_compact(db: Database, database: Path, key: bytearray) -> None:
    """Write all of `db` beside `database` under the same key, and check it.

    Raises DiskFullError, CannotWriteError or VaultDamagedError.
    """
    clear_away(database)
    fresh = beside(database)
    db.execute("VACUUM INTO ?", [str(fresh)])
    sync_file(fresh)
    copy = open_still(fresh, key)
    try:
        check_pages(copy)
        if Audit(copy).newest() != Audit(db).newest():
            raise VaultDamagedError
    finally:
        copy.close()
