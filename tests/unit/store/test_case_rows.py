"""The list of cases."""

import msgspec
import pytest
from sqlite_utils import Database

from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.person import Person, Setting
from trafficking_desk.store.case_rows import CaseRows
from trafficking_desk.store.errors import CaseNotFoundError
from trafficking_desk.store.stamp import Stamp

CASE = Case(
    format=FORMAT,
    reference="TD-7Q2M4X-K",
    setting=Setting(nation="wales"),
    person=Person(name="Zoë Example", known_as="Bird"),
)


def test_a_line_shows_what_the_case_says(db: Database, stamp: Stamp) -> None:
    """No name, unless it is what the worker calls the person."""
    rows = CaseRows(db)
    rows.show("one", CASE, stamp, newest_fact=1)
    (line,) = rows.lines()

    assert rows.get("one") == line
    assert (line.reference, line.known_as, line.nation) == (
        "TD-7Q2M4X-K",
        "Bird",
        "wales",
    )


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", 1),
        ("7q2m", 1),
        ("zoe", 1),
        ("ZOË td-", 1),
        ("bird zo", 1),
        ("robin", 0),
        ("bird robin", 0),
        ("td7q2m4xk", 1),
        ("ird", 0),
        ("%", 1),
        ("_", 1),
    ],
)
def test_cases_are_found_by_any_words_typed(
    db: Database, stamp: Stamp, typed: str, found: int
) -> None:
    """All words must begin so; case, accents and marks do not matter."""
    rows = CaseRows(db)
    rows.show("one", CASE, stamp, newest_fact=1)

    assert len(rows.lines(typed)) == found


def test_the_last_changed_comes_first(db: Database, stamp: Stamp) -> None:
    """By the newest fact: a clock can be set back."""
    rows = CaseRows(db)
    rows.add("two", stamp)
    rows.show("one", CASE, stamp, newest_fact=5)
    rows.show("two", msgspec.structs.replace(CASE, reference="B"), stamp, 4)

    assert [line.id for line in rows.lines()] == ["one", "two"]


def test_the_whole_list_is_read_from_an_index(db: Database) -> None:
    """Otherwise a list of thousands would be slow."""
    plan = db.query(
        "EXPLAIN QUERY PLAN SELECT id, reference, known_as, nation, opened, changed "
        "FROM cases ORDER BY changed_order DESC"
    )

    assert [row["detail"] for row in plan] == [
        "SCAN cases USING COVERING INDEX cases_listed"
    ]


def test_a_case_that_is_not_there_is_said_to_be_gone(db: Database) -> None:
    """With the way back."""
    with pytest.raises(CaseNotFoundError, match="list of cases"):
        CaseRows(db).get("none such")
