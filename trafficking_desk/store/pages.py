"""Whether a database is whole: SQLCipher's check of each page and SQLite's own."""

from sqlite_utils import Database

from trafficking_desk.store.errors import VaultDamagedError


def check_pages(db: Database) -> None:
    """Raise VaultDamagedError unless both integrity checks pass."""
    torn = list(db.query("PRAGMA cipher_integrity_check"))
    (sound,) = db.query("PRAGMA integrity_check(1)")
    if torn or "ok" not in sound.values():
        raise VaultDamagedError
