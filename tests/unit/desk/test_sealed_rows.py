"""Someone with the key and another program: the check tells what they changed."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, new_desk, open_desk
from trafficking_desk.desk.cases import record, save_draft, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.keeping import (
    delete_case,
    end_hold,
    hold,
    keep_until,
    keeping,
)
from trafficking_desk.desk.people import add_person, remove_person
from trafficking_desk.desk.vaults import lock, unlock, verify
from trafficking_desk.store.audit import Audit
from trafficking_desk.store.connection import open_database
from trafficking_desk.store.errors import HistoryBrokenError, VaultDamagedError
from trafficking_desk.store.head import Head, write_head
from trafficking_desk.store.keeping_errors import CaseHeldError
from trafficking_desk.store.stamp import Stamp

CHANGES = {
    "a hold taken off": "UPDATE keeping SET held = 0 WHERE held",
    "a hold put on": "UPDATE keeping SET held = 1",
    "a decision gone": "DELETE FROM keeping WHERE held",
    "a decision slipped in": (
        "INSERT INTO keeping SELECT id, 1, '', '', '', '' FROM cases "
        "WHERE id NOT IN (SELECT case_id FROM keeping)"
    ),
    "another day": "UPDATE keeping SET review_on = '2099-01-01' WHERE held",
    "another reason": "UPDATE keeping SET reason = 'other' WHERE held",
    "another decider": "UPDATE keeping SET decided_by = 'me' WHERE held",
    "another name": "UPDATE people SET name = 'Eve' WHERE name = 'Sam'",
    "the first lead's name": "UPDATE people SET name = 'Eve' WHERE name = ''",
    "a person gone": "DELETE FROM people WHERE name = 'Sam'",
    "a person slipped in": "INSERT INTO people VALUES ('me', 'Eve', '')",
    "a removal undone": "UPDATE people SET removed_at = ''",
    "a removal made up": "UPDATE people SET removed_at = '2026' WHERE name = ''",
    "another time of removal": (
        "UPDATE people SET removed_at = '2026-01-01' WHERE removed_at <> ''"
    ),
    "an older key file": "UPDATE vault SET value = '0'",
    "the key file's line gone": "DELETE FROM vault",
}
BEFORE = {"reason_sha256", "person", "role"}  # what a line said in the beginning
LISTED = {
    "reference": "UPDATE cases SET reference = 'TD-999999' WHERE known_as = 'Robin'",
    "name": "UPDATE cases SET known_as = 'Zed' WHERE known_as = 'Robin'",
    "nation": "UPDATE cases SET nation = 'scotland'",
    "opened": "UPDATE cases SET opened = '2020-01-01T00:00:00.000+00:00'",
    "changed": "UPDATE cases SET changed = '2020-01-01T00:00:00.000+00:00'",
}


@pytest.fixture(scope="module")
def decided_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home with three cases, two decisions and someone who left."""
    home = tmp_path_factory.mktemp("decided") / "home"
    desk = open_desk(home)
    held, ended, _other = (start_case(desk).id for _case in range(3))
    record(desk, held, {"person.known_as": "Robin"})
    keep_until(desk, held, date(2040, 1, 1), "a brother is there")
    hold(desk, held, "a court asked for it")
    hold(desk, ended, "a court asked for it")
    end_hold(desk, ended, "the court has ended")
    save_draft(desk, held, "person.where_now", "At sch")
    add_person(desk, "Sam", "worker", "seven paper kites")
    kit = add_person(desk, "Kit", "worker", "nine glass kettles")
    remove_person(desk, kit.id)
    lock(desk)
    return home


@pytest.fixture
def decided(decided_home: Path, tmp_path: Path) -> Iterator[Desk]:
    """Return a desk on a copy of that home, unlocked."""
    desk = new_desk(shutil.copytree(decided_home, tmp_path / "home"))
    unlock(desk, PASSPHRASE)
    yield desk
    lock(desk)


def change(desk: Desk, sql: str) -> None:
    """Do what someone with the key and another program could do."""
    db = open_database(desk.folder / "desk.db", desk.open_vault().source().key)
    assert db.execute(sql).rowcount > 0
    db.close()


def without_seals(desk: Desk) -> None:
    """Make the history one of a version that did not seal these rows."""
    db = open_database(desk.folder / "desk.db", desk.open_vault().source().key)
    db.execute("DROP TRIGGER audit_never_UPDATE")
    lines = Audit(db).lines()
    rows = list(db.query("SELECT * FROM audit ORDER BY sequence"))
    db.execute("DROP TRIGGER audit_never_DELETE")
    db.execute("DELETE FROM audit")
    audit = Audit(db)
    for line, row in zip(lines, rows, strict=True):
        detail = line.detail if isinstance(line.detail, dict) else {}
        kept = {name: detail[name] for name in detail if name in BEFORE}
        facts = range(row["first_fact"], row["last_fact"] + 1)
        audit.append(Stamp(line.at, line.who), line.what, line.case_id, kept, facts)
    key = desk.open_vault().source().key
    write_head(desk.folder, key, Head(*audit.newest(), in_use=True))
    db.close()


def test_an_untouched_vault_passes(decided: Desk) -> None:
    """Otherwise the tests below would prove nothing."""
    assert verify(decided).cases == 3


@pytest.mark.parametrize("what", CHANGES)
def test_a_row_that_was_changed_from_outside_shows(decided: Desk, what: str) -> None:
    """Holds, people and the key file are held to the history."""
    change(decided, CHANGES[what])

    with pytest.raises(HistoryBrokenError):
        verify(decided)


@pytest.mark.parametrize("what", LISTED)
def test_a_list_that_is_not_what_the_answers_say_shows(
    decided: Desk, what: str
) -> None:
    """What the list shows, and the days that a review follows from."""
    change(decided, LISTED[what])

    with pytest.raises(VaultDamagedError):
        verify(decided)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE drafts SET words = 'other'",
        "DELETE FROM drafts",
        "UPDATE keeping SET held = 0",
        "UPDATE people SET removed_at = ''",
        "DELETE FROM vault",
    ],
)
def test_what_was_changed_while_it_was_locked_is_told(decided: Desk, sql: str) -> None:
    """On unlocking: half-typed words, holds, people and the key file's age."""
    key = decided.open_vault().source().key
    lock(decided)
    db = open_database(decided.folder / "desk.db", key)
    assert db.execute(sql).rowcount > 0
    db.close()

    assert unlock(decided, PASSPHRASE).notices == ("older_cases",)


def test_a_history_from_before_rows_were_sealed_passes(decided: Desk) -> None:
    """Its rows are taken as they are; a new decision seals its own."""
    without_seals(decided)
    assert verify(decided).cases == 3

    (one,) = keeping(decided).held
    keep_until(decided, one.line.id, date(2041, 1, 1), "still there")
    verify(decided)
    change(decided, CHANGES["another day"])
    with pytest.raises(HistoryBrokenError):
        verify(decided)


@pytest.mark.parametrize(
    "what", ["a hold taken off", "another reason", "a person gone"]
)
def test_even_a_history_from_before_holds_what_it_said(
    decided: Desk, what: str
) -> None:
    """That there was a hold, the hash of its reason, and who was added."""
    without_seals(decided)
    change(decided, CHANGES[what])

    with pytest.raises(HistoryBrokenError):
        verify(decided)


def test_a_hold_taken_off_from_outside_still_keeps_the_case(decided: Desk) -> None:
    """Until a lead ends it."""
    (one,) = keeping(decided).held
    change(decided, CHANGES["a hold taken off"])

    with pytest.raises(CaseHeldError):
        delete_case(decided, one.line.id, one.line.reference, "kept long enough")
    end_hold(decided, one.line.id, "the court has ended")
    delete_case(decided, one.line.id, one.line.reference, "kept long enough")
    verify(decided)
