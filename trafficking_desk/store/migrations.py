"""The vault's shape: one function a change, a released one is never edited."""

from contextlib import suppress
from typing import Final

import msgspec
from sqlite_utils import Database, Migrations

from trafficking_desk.cases.fold import fold
from trafficking_desk.store.errors import VaultDamagedError, VaultNewerError
from trafficking_desk.store.facts import Facts
from trafficking_desk.store.search import SearchIndex

MIGRATIONS: Final = Migrations("trafficking_desk")
_NAMES: Final = (
    "0001_first_tables",
    "0002_people",
    "0003_keeping",
    "0004_files",
    "0005_search",
)

# `cases` holds what the list shows, kept up to date from the facts in the same
# transaction; `found_by` is what is searched, folded. `changed_order` is the
# sequence of the newest fact: a clock can be set back.
_TABLES: Final = """
CREATE TABLE cases (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL,
    known_as TEXT NOT NULL,
    nation TEXT NOT NULL,
    opened TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_order INTEGER NOT NULL,
    found_by TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX cases_listed ON cases
    (changed_order DESC, id, reference, known_as, nation, opened, changed, found_by);
CREATE INDEX cases_by_reference ON cases (reference);

CREATE TABLE facts (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    case_id TEXT NOT NULL REFERENCES cases (id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    known_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    form TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    supersedes TEXT REFERENCES facts (id)
);
CREATE INDEX facts_of_case ON facts (case_id, field, sequence);

CREATE VIEW current_facts AS
    SELECT * FROM facts WHERE NOT EXISTS (
        SELECT 1 FROM facts AS later
        WHERE later.case_id = facts.case_id
            AND later.field = facts.field
            AND later.sequence > facts.sequence
    );

CREATE TABLE drafts (
    case_id TEXT NOT NULL REFERENCES cases (id),
    field TEXT NOT NULL,
    words TEXT NOT NULL,
    typed_at TEXT NOT NULL,
    typed_by TEXT NOT NULL,
    PRIMARY KEY (case_id, field)
);

CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    happened_at TEXT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    case_id TEXT NOT NULL,
    detail TEXT NOT NULL,
    first_fact INTEGER NOT NULL,
    last_fact INTEGER NOT NULL,
    details_hash TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX audit_of_case ON audit (case_id, sequence);
"""

# `people` keeps the names of those who left, too: the history names them by id.
_PEOPLE: Final = """
CREATE TABLE people (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    removed_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE vault (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID
"""

# A case that was deleted leaves a tombstone, and only facts that lie under one can
# be deleted. `review_on` is "" while the policy decides.
_KEEPING: Final = """
CREATE TABLE keeping (
    case_id TEXT PRIMARY KEY REFERENCES cases (id),
    held INTEGER NOT NULL,
    review_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    decided_by TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE tombstones (
    case_id TEXT PRIMARY KEY,
    reference TEXT NOT NULL,
    reason TEXT NOT NULL,
    facts INTEGER NOT NULL,
    deleted_at TEXT NOT NULL,
    deleted_by TEXT NOT NULL
) WITHOUT ROWID;
DROP TRIGGER facts_never_DELETE
"""
_REFUSE_UNLESS_BURIED: Final = """
CREATE TRIGGER facts_never_DELETE BEFORE DELETE ON facts
WHEN NOT EXISTS (SELECT 1 FROM tombstones WHERE case_id = OLD.case_id)
BEGIN
    SELECT RAISE(ABORT, 'facts is append only');
END
"""

# A file's key is destroyed with its row. An attachment's row outlives its file.
_FILES: Final = """
CREATE TABLE blobs (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    key BLOB NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    closed_sha256 TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX blobs_of_case ON blobs (case_id);
CREATE TABLE attachments (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    case_id TEXT NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL,
    size INTEGER NOT NULL,
    description TEXT NOT NULL,
    made_on TEXT NOT NULL,
    given_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL,
    removed_at TEXT NOT NULL,
    removed_by TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX attachments_of_case ON attachments (case_id)
"""

# `search` holds what each case says now, folded, by part; `search_rows` says whose
# it is. Without `secure-delete` FTS5 would keep words that were taken back.
# `found_by` was searched before.
_SEARCH: Final = """
CREATE TABLE search_rows (
    number INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL UNIQUE REFERENCES cases (id),
    called TEXT NOT NULL,
    newest_fact INTEGER NOT NULL
);
CREATE VIRTUAL TABLE search USING fts5 (
    called, person, danger, signs, views, story, people, consent, plan, follow_up,
    other, tokenize = 'ascii', detail = 'column'
);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
UPDATE cases SET found_by = '';
DROP INDEX cases_listed;
CREATE INDEX cases_listed ON cases
    (changed_order DESC, id, reference, known_as, nation, opened, changed)
"""
_UNFIND: Final = """
CREATE TRIGGER search_rows_gone AFTER DELETE ON search_rows
BEGIN
    DELETE FROM search WHERE rowid = OLD.number;
END
"""

_REFUSE: Final = """
CREATE TRIGGER {table}_never_{verb} BEFORE {verb} ON {table}
BEGIN
    SELECT RAISE(ABORT, '{table} is append only');
END
"""


@MIGRATIONS(name=_NAMES[0])
def _first_tables(db: Database) -> None:
    _run(db, _TABLES)
    for table in ("facts", "audit"):
        for verb in ("UPDATE", "DELETE"):
            db.execute(_REFUSE.format(table=table, verb=verb))


@MIGRATIONS(name=_NAMES[1])
def _people(db: Database) -> None:
    _run(db, _PEOPLE)


@MIGRATIONS(name=_NAMES[2])
def _keeping(db: Database) -> None:
    _run(db, _KEEPING)
    db.execute(_REFUSE_UNLESS_BURIED)
    for verb in ("UPDATE", "DELETE"):
        db.execute(_REFUSE.format(table="tombstones", verb=verb))


@MIGRATIONS(name=_NAMES[3])
def _files(db: Database) -> None:
    _run(db, _FILES)


@MIGRATIONS(name=_NAMES[4])
def _search(db: Database) -> None:
    _run(db, _SEARCH)
    db.execute(_UNFIND)
    facts, index = Facts(db), SearchIndex(db)
    for case_id, newest in db.execute("SELECT id, changed_order FROM cases").fetchall():
        index.add(case_id, newest)
        # A case that nobody can open keeps no vault shut.
        with suppress(msgspec.ValidationError):
            index.put(case_id, fold(facts.current(case_id))[0], newest)


def _run(db: Database, statements: str) -> None:
    for statement in statements.split(";"):
        if statement.strip():
            db.execute(statement)


def build(db: Database) -> None:
    """Give a new, empty database its shape."""
    MIGRATIONS.apply(db)


def bring_up_to_date(db: Database) -> None:
    """Apply what an older version of the program did not know yet.

    Raises VaultDamagedError if the database has no shape at all (a file cut to
    nothing opens as an empty one) and VaultNewerError if a later version shaped
    it.
    """
    refuse_newer(db)
    if MIGRATIONS.pending(db):
        MIGRATIONS.apply(db)


def refuse_newer(db: Database) -> None:
    """Raise VaultDamagedError or VaultNewerError as `bring_up_to_date` does."""
    done = {migration.name for migration in MIGRATIONS.applied(db)}
    if not done:
        raise VaultDamagedError
    if done - set(_NAMES):
        raise VaultNewerError
