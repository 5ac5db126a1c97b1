"""Facts: appended, never changed."""

from datetime import UTC, datetime

import pytest
import sqlcipher3
from sqlite_utils import Database

from trafficking_desk.store.facts import Facts
from trafficking_desk.store.stamp import Stamp


def test_the_newest_answer_holds_and_the_older_ones_stay(
    db: Database, stamp: Stamp
) -> None:
    """What was once recorded can always be read again."""
    facts = Facts(db)
    facts.append("one", {"person.known_as": "Robin"}, stamp)
    later = Stamp(datetime(2026, 11, 19, tzinfo=UTC), "cd" * 16, "person", 3)
    facts.append("one", {"person.known_as": "Rob"}, later)

    assert facts.current("one") == {"person.known_as": "Rob"}
    old, new = facts.history("one", "person.known_as")
    assert (old.value, old.by, old.form) == ("Robin", stamp.by, "")
    assert (new.value, new.at, new.form_version) == ("Rob", later.at, 3)


def test_order_comes_from_the_sequence_not_from_the_clock(
    db: Database, stamp: Stamp
) -> None:
    """A clock set back must not bring an old answer back."""
    facts = Facts(db)
    facts.append("one", {"a": 1}, stamp)
    facts.append("one", {"a": 2}, Stamp(datetime(1999, 1, 1, tzinfo=UTC), stamp.by))

    assert facts.current("one") == {"a": 2}


def test_the_same_answer_again_writes_nothing(db: Database, stamp: Stamp) -> None:
    """Nor does withdrawing what was never given."""
    facts = Facts(db)
    facts.append("one", {"needs": ["food", "medical"]}, stamp)

    again = facts.append("one", {"needs": ["food", "medical"], "x": None}, stamp)

    assert list(again) == []
    assert facts.count() == 1


def test_a_withdrawn_answer_is_none_and_can_be_given_again(
    db: Database, stamp: Stamp
) -> None:
    """Each is a fact of its own."""
    facts = Facts(db)
    written = [
        len(facts.append("one", {"a": value}, stamp)) for value in ("x", None, "x")
    ]

    assert written == [1, 1, 1]
    assert facts.current("one") == {"a": "x"}


def test_fields_come_in_the_order_they_were_first_used(
    db: Database, stamp: Stamp
) -> None:
    """Changing the first item of a list must not move it to the end."""
    facts = Facts(db)
    facts.append("one", {"signs.1.note": "a", "signs.2.note": "b"}, stamp)
    facts.append("one", {"signs.1.note": "c"}, stamp)

    assert list(facts.current("one")) == ["signs.1.note", "signs.2.note"]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE facts SET value = '\"y\"'",
        "DELETE FROM facts",
        "INSERT OR REPLACE INTO facts SELECT * FROM facts",
    ],
)
def test_the_database_itself_refuses_to_change_a_fact(
    db: Database, stamp: Stamp, sql: str
) -> None:
    """Also by the back door of a replacing insert."""
    Facts(db).append("one", {"a": "x"}, stamp)

    with pytest.raises(sqlcipher3.IntegrityError, match="append only"):
        db.execute(sql)
    assert Facts(db).current("one") == {"a": "x"}


def test_a_fact_needs_its_case(db: Database, stamp: Stamp) -> None:
    """No fact can lie about without a case to find it by."""
    with pytest.raises(sqlcipher3.IntegrityError):
        Facts(db).append("none such", {"a": "x"}, stamp)


def test_half_a_character_is_marked_and_the_rest_is_kept(
    db: Database, stamp: Stamp
) -> None:
    """Keyboards and clipboards do hand over such text."""
    facts = Facts(db)
    facts.append("one", {"a": "caf\ud83d", "b": ["x", "\udc00"]}, stamp)

    assert facts.current("one") == {"a": "caf\ufffd", "b": ["x", "\ufffd"]}
