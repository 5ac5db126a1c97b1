"""The sealed history."""

import pytest
import sqlcipher3
from sqlite_utils import Database

from trafficking_desk.store.audit import Audit
from trafficking_desk.store.errors import HistoryBrokenError
from trafficking_desk.store.facts import Facts
from trafficking_desk.store.stamp import Stamp

SLIPPED_IN = """
INSERT INTO facts (id, case_id, field, value, known_by, recorded_at, recorded_by,
    form, form_version)
VALUES ('new', 'one', 'b', '1', '', '', '', '', 0)
"""


@pytest.fixture
def sealed(db: Database, stamp: Stamp) -> Database:
    """Return a database with a history of three lines, two of them about facts."""
    facts, audit = Facts(db), Audit(db)
    audit.append(stamp, "vault_made")
    for value in ("x", "y"):
        written = facts.append("one", {"a": value}, stamp)
        audit.append(stamp, "recorded", "one", facts=written)
    return db


def test_an_untouched_history_fits(sealed: Database) -> None:
    """And tells what was done, oldest first."""
    audit = Audit(sealed)
    audit.check()

    assert [line.what for line in audit.lines()] == [
        "vault_made",
        "recorded",
        "recorded",
    ]
    assert len(audit.lines("one")) == 2


def unprotect(db: Database) -> None:
    """Do what someone with the key and another program could do."""
    for table in ("facts", "audit"):
        for verb in ("UPDATE", "DELETE"):
            db.execute(f"DROP TRIGGER {table}_never_{verb}")


@pytest.mark.parametrize(
    ("sql", "first_bad"),
    [
        ("UPDATE audit SET who = 'me' WHERE sequence = 2", 2),
        ("UPDATE audit SET detail = '{\"a\":1}' WHERE sequence = 3", 3),
        ("UPDATE audit SET happened_at = '2020' WHERE sequence = 1", 1),
        ("DELETE FROM audit WHERE sequence = 2", 2),
        ("DELETE FROM audit WHERE sequence = 3", 3),
        ("UPDATE facts SET value = '\"z\"' WHERE sequence = 1", 2),
        ("UPDATE facts SET recorded_by = 'me' WHERE sequence = 2", 3),
        ("DELETE FROM facts WHERE sequence = 2", 3),
        (SLIPPED_IN, 4),
    ],
)
def test_every_change_behind_its_back_shows(
    sealed: Database, sql: str, first_bad: int
) -> None:
    """Changed, removed and slipped-in lines and facts, with the place."""
    unprotect(sealed)
    sealed.execute(sql)

    with pytest.raises(HistoryBrokenError) as caught:
        Audit(sealed).check()
    assert caught.value.sequence == first_bad
    assert f"from line {first_bad} on" in caught.value.message()


@pytest.mark.parametrize("sql", ["UPDATE audit SET who = ''", "DELETE FROM audit"])
def test_the_database_itself_refuses_to_change_a_line(
    sealed: Database, sql: str
) -> None:
    """While its triggers are there."""
    with pytest.raises(sqlcipher3.IntegrityError, match="append only"):
        sealed.execute(sql)


def test_each_line_is_sealed_to_the_one_before(sealed: Database) -> None:
    """So the last hash stands for all."""
    rows = list(sealed.query("SELECT hash, previous_hash FROM audit"))
    hashes = [row["hash"] for row in rows]

    assert [row["previous_hash"] for row in rows] == ["0" * 64, *hashes[:-1]]
    assert len(set(hashes)) == 3
