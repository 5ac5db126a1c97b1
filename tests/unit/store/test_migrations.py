"""The vault's shape."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from trafficking_desk.store.connection import open_database
from trafficking_desk.store.errors import VaultDamagedError, VaultNewerError
from trafficking_desk.store.keys import new_key
from trafficking_desk.store.migrations import MIGRATIONS, bring_up_to_date


def test_a_vault_that_is_up_to_date_is_left_alone(db: Database) -> None:
    """Opening writes nothing then."""
    asked = ("PRAGMA schema_version", "SELECT total_changes()")
    before = [value(db, sql) for sql in asked]
    bring_up_to_date(db)

    assert [value(db, sql) for sql in asked] == before


def test_an_empty_database_is_no_vault(tmp_path: Path) -> None:
    """A file cut to nothing opens as an empty database: that is damage."""
    empty = open_database(tmp_path / "empty.db", new_key(), mode="rwc")

    with pytest.raises(VaultDamagedError):
        bring_up_to_date(empty)
    empty.close()


def test_a_vault_of_a_newer_version_is_left_alone(db: Database) -> None:
    """What a later version added is not understood, so it is not touched."""
    db.table(MIGRATIONS.migrations_table).insert(
        {"migration_set": MIGRATIONS.name, "name": "9999_later", "applied_at": ""}
    )

    with pytest.raises(VaultNewerError, match="newer version"):
        bring_up_to_date(db)


def value(db: Database, sql: str) -> object:
    """Return the one value that `sql` asks for."""
    (row,) = db.query(sql)
    return next(iter(row.values()))
