"""An empty vault's tables, in a real encrypted file."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from trafficking_desk.store.case_rows import CaseRows
from trafficking_desk.store.connection import open_database
from trafficking_desk.store.keys import new_key
from trafficking_desk.store.migrations import build
from trafficking_desk.store.stamp import Stamp

if TYPE_CHECKING:  # at run time the store has to be the first to import it
    from sqlite_utils import Database

STAMP = Stamp(datetime(2026, 11, 20, 15, tzinfo=UTC), by="ab" * 16)


@pytest.fixture
def stamp() -> Stamp:
    """Return who writes, and when."""
    return STAMP


@pytest.fixture
def db(tmp_path: Path) -> Iterator["Database"]:
    """Return a database with one case, "one"."""
    database = open_database(tmp_path / "desk.db", new_key(), mode="rwc")
    build(database)
    CaseRows(database).add("one", STAMP)
    yield database
    database.close()
