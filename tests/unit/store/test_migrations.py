"""The vault's shape."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from trafficking_desk.store.case_rows import CaseRows
from trafficking_desk.store.connection import open_database
from trafficking_desk.store.errors import VaultDamagedError, VaultNewerError
from trafficking_desk.store.facts import Facts
from trafficking_desk.store.keys import new_key
from trafficking_desk.store.migrations import MIGRATIONS, bring_up_to_date
from trafficking_desk.store.stamp import Stamp


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


def test_a_vault_of_the_fourth_shape_can_be_searched(
    tmp_path: Path, stamp: Stamp
) -> None:
    """Its cases are found by what they say now."""
    db = open_database(tmp_path / "old.db", new_key(), mode="rwc")
    MIGRATIONS.apply(db, stop_before="0005_search")
    for case_id, name in (("one", "Zoë"), ("two", "Robin")):
        db.execute(
            "INSERT INTO cases VALUES (?, ?, ?, 'wales', ?, ?, 0, 'old')",
            [case_id, case_id.upper(), name, stamp.time, stamp.time],
        )
        said = {
            "reference": case_id.upper(),
            "setting.nation": "wales",
            "person.known_as": name,
        }
        Facts(db).append(case_id, said, stamp)
    Facts(db).append("one", {"story.what_happened": "Taken to Lincoln"}, stamp)
    Facts(db).append("two", {"story.what_happened": "Lincoln"}, stamp)
    Facts(db).append("two", {"story.what_happened": "Leeds"}, stamp)
    db.execute(
        "UPDATE cases SET changed_order = "
        "(SELECT max(sequence) FROM facts WHERE case_id = cases.id)"
    )
    bring_up_to_date(db)

    rows = CaseRows(db)
    rows.check()
    assert [line.id for line in rows.lines("lincoln")] == ["one"]
    assert rows.where("zoe", ["one"]) == {"one": ()}
    assert value(db, "SELECT count(*) FROM cases WHERE found_by <> ''") == 0
    db.close()
