"""A deleted case, looked at from behind: the database, not the desk."""

from pathlib import Path

import pytest

from trafficking_desk.desk.cases import record, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.keeping import delete_case
from trafficking_desk.desk.vaults import lock, verify
from trafficking_desk.store.connection import open_database
from trafficking_desk.store.errors import HistoryBrokenError

WHY = "kept long enough"


def add_case(desk: Desk, name: str) -> tuple[str, str]:
    """Start a case and return its id and reference."""
    case = start_case(desk)
    record(desk, case.id, {"person.known_as": name})
    return case.id, case.case.reference


def test_no_case_can_be_deleted_behind_the_histories_back(
    desk: Desk, desk_home: Path
) -> None:
    """Facts go under a tombstone alone, and a tombstone needs its line."""
    case_id, _reference = add_case(desk, "Robin")
    key = desk.open_vault().source().key
    db = open_database(desk_home / "vault" / "desk.db", key)
    with pytest.raises(Exception, match="append only"):
        db.execute("DELETE FROM facts")

    db.execute(
        "INSERT INTO tombstones VALUES (?, 'TD-AAAAAA-A', '', 0, '2026-11-20', '')",
        [case_id],
    )
    db.execute("DELETE FROM facts WHERE case_id = ?", [case_id])
    db.close()

    with pytest.raises(HistoryBrokenError):
        verify(desk)


def test_a_tombstone_cannot_be_rewritten(desk: Desk, desk_home: Path) -> None:
    """Its reason is sealed in the history."""
    case_id, reference = add_case(desk, "Robin")
    delete_case(desk, case_id, reference, WHY)
    key = desk.open_vault().source().key
    db = open_database(desk_home / "vault" / "desk.db", key)
    with pytest.raises(Exception, match="append only"):
        db.execute("UPDATE tombstones SET reason = 'another'")

    db.execute("DROP TRIGGER tombstones_never_UPDATE")
    db.execute("UPDATE tombstones SET reason = 'another'")
    db.close()

    with pytest.raises(HistoryBrokenError):
        verify(desk)


def test_the_deleted_words_are_in_no_file_of_the_vault_even_decrypted(
    desk: Desk, desk_home: Path
) -> None:
    """The pages were overwritten and the database written anew."""
    case_id, reference = add_case(desk, "Robin")
    record(desk, case_id, {"story.own_words": "canary " * 3000})
    grown = (desk_home / "vault" / "desk.db").stat().st_size
    delete_case(desk, case_id, reference, WHY)
    key = desk.open_vault().source().key

    db = open_database(desk_home / "vault" / "desk.db", key)
    (dump,) = db.execute("SELECT group_concat(value) FROM facts").fetchone()
    names = [str(row) for row in db.query("SELECT * FROM audit")]
    (free,) = db.execute("PRAGMA freelist_count").fetchone()
    db.close()

    assert free == 0
    assert dump is None
    assert "canary" not in "".join(names)
    assert "Robin" not in "".join(names)
    lock(desk)
    assert (desk_home / "vault" / "desk.db").stat().st_size <= grown
