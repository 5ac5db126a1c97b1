"""Connections to the encrypted database.

Each connection may be used from any thread, one thread at a time: `Line` holds
the lock. Desk verbs run on two lanes, and locking the desk, which is a verb of
the writing lane, has to close the reading lane's connection as well; SQLite is
built for that (threadsafe, serialised here), Python's own check is not.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import sqlcipher3
from sqlite_utils import Database

from trafficking_desk.store.errors import (
    CannotWriteError,
    VaultDamagedError,
    VaultLockedError,
)
from trafficking_desk.store.trouble import in_plain_words

_WAIT: Final = 5.0  # seconds; only a checkpoint can make one of our own wait
SETTINGS: tuple[str, ...] = (
    "synchronous = FULL",
    "secure_delete = ON",
    "foreign_keys = ON",
    "temp_store = MEMORY",
    "cache_size = -4096",  # KiB: the list of 20,000 cases just fits
)


def open_database(
    path: Path, key: bytearray, *, mode: str = "rw", read_only: bool = False
) -> Database:
    """Return an open database. `mode` is SQLite's: "rwc" also creates the file.

    Raises VaultDamagedError if `key` does not fit or the first page is damaged,
    and CannotWriteError if the disk refuses.
    """
    with in_plain_words():
        connection = sqlcipher3.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,  # transactions are sqlite-utils' own `atomic`
            check_same_thread=False,
            timeout=_WAIT,
        )
        try:
            # Otherwise a wrong key is told to standard error.
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
            for setting in SETTINGS:
                connection.execute(f"PRAGMA {setting}")
            if read_only:
                connection.execute("PRAGMA query_only = ON")
            else:  # or SQLite makes do with reading, also when the disk is well again
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("ROLLBACK")
            return Database(connection, execute_plugins=False)
        except BaseException:
            connection.close()
            raise


def open_still(path: Path, key: bytearray) -> Database:
    """Return a database that nobody writes to, to read: nothing appears beside it.

    Raises what `open_database` raises.
    """
    with in_plain_words():
        connection = sqlcipher3.connect(
            f"{path.absolute().as_uri()}?mode=ro&immutable=1",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            return Database(connection, execute_plugins=False)
        except BaseException:
            connection.close()
            raise


class Line:
    """One connection, opened when first used, for one thread at a time.

    `other` is a line to the same database that can be opened again if need be.
    """

    def __init__(
        self, open_it: Callable[[], Database], other: "Line | None" = None
    ) -> None:
        self._open_it = open_it
        self._other = other
        self._db: Database | None = None
        self._closed = False
        self._depth = 0
        self._failed = False
        self._turn = threading.RLock()

    @contextmanager
    def use(self) -> Iterator[Database]:
        """Lend the connection; its faults come out in plain words.

        SQLCipher refuses everything for ever once a page could not be read, also
        when the disk is well again: so the next use then opens another connection.
        Raises VaultLockedError once the line was closed.
        """
        with self._turn:
            if self._closed:
                raise VaultLockedError
            self._depth += 1
            try:
                with in_plain_words():
                    if self._db is None:
                        self._db = self._opened()
                    yield self._db
            except (CannotWriteError, VaultDamagedError):
                self._failed = True
                raise
            finally:
                self._depth -= 1
                if self._failed and not self._depth:
                    self._let_go()

    def _opened(self) -> Database:
        """Open it; one that was opened while the disk refused keeps all to reading."""
        try:
            return self._open_it()
        except CannotWriteError:
            if self._other is None:
                raise
            self._other.rest()
            return self._open_it()

    def rest(self) -> None:
        """Let the next use open another connection, unless this thread is at it."""
        with self._turn:
            if not self._depth:
                self._let_go()

    def _let_go(self) -> None:
        db, self._db, self._failed = self._db, None, False
        if db is not None:
            with suppress(sqlcipher3.Error):
                db.close()

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Keep the connection closed meanwhile; the next use opens another."""
        with self._turn, in_plain_words():
            if self._db is not None:
                self._db.close()
                self._db = None
            yield

    def close(self) -> None:
        """Close for good, after whoever is using it; closing twice is fine."""
        with self._turn, in_plain_words():
            self._closed = True
            if self._db is not None:
                self._db.close()
                self._db = None
