"""Connections to the encrypted database."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlcipher3
from sqlite_utils import Database
from sqlite_utils.utils import OperationalError

from trafficking_desk.store.connection import Line, open_database
from trafficking_desk.store.errors import (
    CannotWriteError,
    VaultDamagedError,
    VaultLockedError,
)
from trafficking_desk.store.keys import new_key


def test_sqlite_utils_catches_what_sqlcipher_raises() -> None:
    """Its own error handling would look past errors of another kind."""
    assert OperationalError is sqlcipher3.OperationalError


def test_the_database_is_as_careful_as_promised(db: Database) -> None:
    """Each setting as the database itself reports it."""
    names = "journal_mode synchronous secure_delete foreign_keys temp_store cache_size"
    found = {name: value_of(db, f"PRAGMA {name}") for name in names.split()}

    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,  # FULL
        "secure_delete": 1,
        "foreign_keys": 1,
        "temp_store": 2,  # memory
        "cache_size": -4096,
    }


def test_a_wrong_key_is_damage_and_stays_silent(
    db: Database, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The slots have vouched for the key; nothing goes to standard error."""
    db.close()

    with pytest.raises(VaultDamagedError, match="passphrase is right"):
        open_database(tmp_path / "desk.db", new_key())
    assert capfd.readouterr() == ("", "")


def test_no_database_is_made_by_opening(tmp_path: Path) -> None:
    """A missing file must never come back as an empty one."""
    with pytest.raises(CannotWriteError):
        open_database(tmp_path / "none.db", new_key())
    assert not (tmp_path / "none.db").exists()


def test_the_reading_connection_cannot_write(tmp_path: Path) -> None:
    """It refuses, whatever it is asked."""
    key = new_key()
    open_database(tmp_path / "desk.db", key, mode="rwc").close()
    reading = open_database(tmp_path / "desk.db", key, read_only=True)

    with pytest.raises(sqlcipher3.OperationalError, match="readonly"):
        reading.execute("CREATE TABLE a (b)")
    reading.close()


def test_two_threads_take_turns_on_a_line(tmp_path: Path) -> None:
    """A count that each reads and writes in turn loses nothing."""
    key = new_key()
    line = Line(lambda: open_database(tmp_path / "desk.db", key, mode="rwc"))
    with line.use() as db:
        db.execute("CREATE TABLE a (number INTEGER)")
        db.execute("INSERT INTO a VALUES (0)")
    start = threading.Barrier(2)

    def count_up() -> None:
        start.wait()
        for _time in range(50):
            with line.use() as db, db.atomic():
                number = value_of(db, "SELECT number FROM a")
                db.execute("UPDATE a SET number = ? + 1", [number])

    with ThreadPoolExecutor(2) as lanes:
        for done in [lanes.submit(count_up), lanes.submit(count_up)]:
            done.result()
    with line.use() as db:
        assert value_of(db, "SELECT number FROM a") == 100
    line.close()


def test_a_closed_line_says_that_the_desk_is_locked(tmp_path: Path) -> None:
    """Closing it twice is fine, and from another thread than the one that used it."""
    key = new_key()
    line = Line(lambda: open_database(tmp_path / "desk.db", key, mode="rwc"))
    with line.use():
        pass
    with ThreadPoolExecutor(1) as lane:
        lane.submit(line.close).result()
    line.close()

    with pytest.raises(VaultLockedError), line.use():
        pass


def value_of(db: Database, sql: str) -> object:
    """Return the one value that `sql` asks for."""
    (row,) = db.query(sql)
    (value,) = row.values()
    return value
