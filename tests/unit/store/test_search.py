"""Finding cases by their words."""

import pytest
import sqlcipher3
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlite_utils import Database

from tests.unit.store.conftest import STAMP
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.person import Person, Setting
from trafficking_desk.cases.record import Story
from trafficking_desk.cases.searched import parts_of
from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.store.case_rows import CaseRows
from trafficking_desk.store.errors import VaultDamagedError
from trafficking_desk.store.migrations import build
from trafficking_desk.store.pages import check_pages
from trafficking_desk.store.search_words import holds, terms_of, words_of
from trafficking_desk.store.stamp import Stamp

BARE = Case(format=FORMAT, setting=Setting(nation="wales"))
CASE = replace(
    BARE,
    reference="TD-7Q2M4X-K",
    person=Person(
        name="Zoë O'Brien-Łukasz",
        known_as="Bird",
        aliases=("Đặng Thị", "Robin"),
        phones=("+44 (0)7700 900 123, cracked",),
        date_of_birth="2011-05-02",
    ),
    people=(OtherPerson(name="Nadia", contact="01632960001"),),
    story=Story(what_happened="Taken to Lincoln by car.", own_words="我在東京"),
)


@pytest.mark.parametrize(
    ("typed", "found_in"),
    [
        ("linc", ("story",)),
        ("bird linc", ("story",)),
        ("LINCOLN nadia", ("story", "people")),
        ("dang thi", ("person",)),
        ("7q2m", ()),
        ("obrien", ("called",)),
        ("o'brien", ("called",)),
        ("bird lukasz", ("called",)),
        ("07700900123", ("person",)),
        ("07700 900", ("person",)),
        ("00447700900123", ("person",)),
        ("900 123", ("person",)),
        ("02/05/2011", ("person",)),
        ("2011-05-02", ("person",)),
        ("01632 960 001", ("people",)),
        ("東京", ("story",)),
    ],
)
def test_a_case_is_found_by_what_stands_in_it(
    db: Database, stamp: Stamp, typed: str, found_in: tuple[str, ...]
) -> None:
    """The list says where, unless the words stand in the row itself."""
    rows = CaseRows(db)
    rows.show("one", CASE, stamp, newest_fact=1)

    assert [line.id for line in rows.lines(typed)] == ["one"]
    assert rows.where(typed, ["one"]) == {"one": found_in}


@pytest.mark.parametrize("typed", ["incoln", "lincoln robert", "england", "wales"])
def test_a_case_is_not_found_by_other_words(
    db: Database, stamp: Stamp, typed: str
) -> None:
    """Nor by the middle of a word, nor by an answer chosen from a list."""
    rows = CaseRows(db)
    rows.show("one", CASE, stamp, newest_fact=1)

    assert rows.lines(typed) == ()


def test_who_is_called_so_comes_first(db: Database, stamp: Stamp) -> None:
    """Then the last changed."""
    rows = CaseRows(db)
    for number, name in enumerate(("", "Lincoln", "", "Linc"), 1):
        rows.add(str(number), stamp)
        case = replace(CASE, person=Person(known_as=name))
        rows.show(str(number), case, stamp, newest_fact=number)

    assert [line.id for line in rows.lines("lincoln")] == ["2", "4", "3", "1"]


def test_what_was_taken_back_finds_nothing(db: Database, stamp: Stamp) -> None:
    """Its words leave the file, too."""
    rows = CaseRows(db)
    rows.show("one", CASE, stamp, newest_fact=1)
    rows.show("one", BARE, stamp, newest_fact=2)

    assert rows.lines("lincoln") == ()
    assert kept_in_the_index(db, "lincoln") == 0


def test_only_the_parts_written_are_read_anew(db: Database, stamp: Stamp) -> None:
    """The others stay as they were found."""
    rows = CaseRows(db)
    rows.show("one", CASE, stamp, newest_fact=1)
    later = replace(CASE, story=Story(), people=())
    rows.show("one", later, stamp, 2, parts_of(["story.what_happened"]))

    assert (rows.lines("lincoln"), len(rows.lines("nadia"))) == ((), 1)


def test_a_case_that_is_gone_leaves_no_word(db: Database, stamp: Stamp) -> None:
    """Deleting the row deletes its words."""
    rows = CaseRows(db)
    rows.show("one", CASE, stamp, newest_fact=1)
    before = kept_in_the_index(db, "lincoln")
    db.execute("DELETE FROM search_rows WHERE case_id = 'one'")

    assert (before, kept_in_the_index(db, "lincoln")) == (2, 0)


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM search_rows",
        "UPDATE search_rows SET newest_fact = 7",
        "DELETE FROM search",
        "INSERT INTO search (rowid, story) VALUES (99, 'nobody')",
    ],
)
def test_an_index_that_lags_behind_is_noticed(
    db: Database, stamp: Stamp, harm: str
) -> None:
    """As is one with words of no case."""
    rows = CaseRows(db)
    rows.show("one", CASE, stamp, newest_fact=0)
    db.execute(harm)

    with pytest.raises(VaultDamagedError):
        CaseRows(db).check()


def test_an_index_that_says_something_else_is_noticed(
    db: Database, stamp: Stamp
) -> None:
    """SQLite's own check compares the words with the index."""
    CaseRows(db).show("one", CASE, stamp, newest_fact=0)
    check_pages(db)
    db.execute("UPDATE search_content SET c5 = 'other words'")

    with pytest.raises(VaultDamagedError):
        check_pages(db)


WORDS = st.text(st.characters(codec="utf-8") | st.sampled_from("-'\"*():^+{}. 0123"))


@given(typed=st.text(st.characters() | st.sampled_from("-'\"*():^+{} 0")))
def test_whatever_is_typed_is_only_words(typed: str) -> None:
    """Nothing is taken for the index's own language; half a character is none."""
    assert len(in_memory(BARE).lines(typed)) in (0, 1)


@given(text=WORDS, letters=st.integers(1, 12))
def test_a_case_is_found_by_the_beginning_of_each_word(text: str, letters: int) -> None:
    """Whatever the script, and however it is cut into words."""
    rows = in_memory(replace(BARE, story=Story(what_happened=text)))

    for word in text.split():
        for typed in (word, word[:letters]):
            assert len(rows.lines(typed)) == 1, typed


@given(text=WORDS)
def test_each_term_of_a_text_stands_in_its_words(text: str) -> None:
    """What the list says of where it was found agrees with what was found."""
    words = words_of([text])

    assert all(holds(words, term) for term in terms_of(text))


def in_memory(case: Case) -> CaseRows:
    """Return the rows of a fresh database that holds one case."""
    db = Database(sqlcipher3.connect(":memory:", isolation_level=None))
    build(db)
    rows = CaseRows(db)
    rows.add("one", STAMP)
    rows.show("one", case, STAMP, newest_fact=1)
    return rows


def kept_in_the_index(db: Database, word: str) -> int:
    """Return how many blocks and rows of the index still hold `word`'s letters."""
    (row,) = db.query(
        "SELECT (SELECT count(*) FROM search_data "
        "    WHERE instr(block, CAST(:word AS BLOB))) "
        "+ (SELECT count(*) FROM search_content WHERE instr(c5, :word)) AS number",
        {"word": word},
    )
    return int(row["number"])
