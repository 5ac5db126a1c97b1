"""Whether a database is whole: SQLCipher's check of each page and SQLite's own."""

from sqlite_utils import Database

from trafficking_desk.store.errors import VaultDamagedError


def check_pages(db: Database) -> None:
    """Raise VaultDamagedError unless both integrity checks pass.

    SQLite's own compares the index of words with the words, too.
    """
    _look_afresh(db)
    torn = list(db.query("PRAGMA cipher_integrity_check"))
    (sound,) = db.query("PRAGMA integrity_check(1)")
    if torn or "ok" not in sound.values():
        raise VaultDamagedError


def _look_afresh(db: Database) -> None:
    """Have FTS5 forget what it knew: its check takes what others wrote for damage.

    Vaults of before have no index.
    """
    if "search" in db.table_names():
        db.execute("SELECT rowid FROM search LIMIT 1").fetchall()
