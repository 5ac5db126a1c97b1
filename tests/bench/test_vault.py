"""What the desk adds to bare SQLCipher, on a vault of 20,000 cases."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any, Final

import pytest
import sqlcipher3

from tests.bench.big_vault import CASES, WORDS
from tests.bench.ratio import compare
from tests.desks import PASSPHRASE, new_desk
from trafficking_desk.desk.cases import list_cases, record
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.vaults import lock, take_over, verify
from trafficking_desk.store.connection import SETTINGS
from trafficking_desk.store.hold import held
from trafficking_desk.store.key_file import read_keys
from trafficking_desk.store.keys import WayIn, open_slot
from trafficking_desk.store.opening import Opening
from trafficking_desk.store.search_words import query_for, terms_of
from trafficking_desk.store.vault import DATABASE, Vault

MOST_OPENING: Final = 1.5
MOST_SAVING: Final = 2.0
MOST_SEARCHING: Final = 1.3
SAVES: Final = 20  # a round
SEARCHED: Final = 9  # rounds
# One case, one, some hundreds each, more than half of them all.
SEARCHES: Final = ("TD-012345", "07700 004321", *WORDS[:40:2], "be")
CASE: Final = f"{77:032x}"
FIELD: Final = "person.where_now"
LIST: Final = """
    SELECT id, reference, known_as, nation, opened, changed FROM cases
    ORDER BY changed_order DESC
"""
FIND: Final = """
    SELECT id, reference, known_as, nation, opened, changed FROM search
    JOIN search_rows ON number = search.rowid JOIN cases ON cases.id = case_id
    WHERE search MATCH ? ORDER BY changed_order DESC
"""


@dataclass(frozen=True, slots=True)
class Way:
    """Into the big vault, the slow part done: who, and the key."""

    home: Path
    who: str
    key: bytes

    def desk(self) -> Desk:
        """Return a desk unlocked with the key: all but deriving it."""
        desk = new_desk(self.home)
        with held(desk.folder) as hold:
            keys = read_keys(desk.folder)
            vault = Vault(desk.folder, keys, WayIn(self.who, bytearray(self.key)), hold)
            vault.bring_up_to_date()
            take_over(desk, Opening(vault, vault.begin(torn=False), 0))
        return desk

    def bare(self) -> Any:  # noqa: ANN401 - the driver has no types
        """Return the driver's own connection, with the desk's settings."""
        path = self.home / "vault" / DATABASE
        connection = sqlcipher3.connect(str(path), isolation_level=None)
        connection.execute(f"PRAGMA key = \"x'{self.key.hex()}'\"")
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        for setting in SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        return connection


@pytest.fixture(scope="module")
def way(big_home: Path) -> Way:
    """Derive the key, and have the desk read all of the vault once."""
    folder = big_home / "vault"
    found = open_slot(read_keys(folder), PASSPHRASE)
    way = Way(big_home, found.who, bytes(found.key))
    desk = way.desk()
    assert verify(desk).cases == CASES
    lock(desk)
    return way


@pytest.fixture
def desk(way: Way) -> Iterator[Desk]:
    """Return the desk, unlocked."""
    desk = way.desk()
    yield desk
    lock(desk)


@pytest.fixture
def bare(way: Way) -> Iterator[Any]:
    """Return a bare connection to the same vault."""
    connection = way.bare()
    yield connection
    connection.close()


def test_the_list_is_there_soon_after_the_key(way: Way) -> None:
    """Both connections, the head, the history's line, and every row."""
    opened: list[Desk] = []

    def ours() -> None:
        opened.append(way.desk())
        assert len(list_cases(opened[-1])) == CASES

    def bare() -> None:
        connection = way.bare()
        assert len(connection.execute(LIST).fetchall()) == CASES
        connection.close()

    ratio = compare("list of 20,000 cases", ours, bare, tidy=lambda: lock(opened.pop()))

    assert ratio <= MOST_OPENING


def test_a_field_is_saved_about_as_fast_as_its_rows(
    way: Way, desk: Desk, big_copy: Path
) -> None:
    """A fact, the list's line, the index of words, a line of history: one commit."""
    connection = replace(way, home=big_copy).bare()
    places, bare_places = count(), count()

    def ours() -> None:
        for _save in range(SAVES):
            record(desk, CASE, {FIELD: f"At the place of number {next(places)}"})

    def bare() -> None:
        for _save in range(SAVES):
            save_bare(connection, f"At the place of number {next(bare_places)}")

    ratio = compare("a field saved", ours, bare)
    connection.close()

    assert ratio <= MOST_SAVING


def test_cases_are_found_about_as_fast_as_their_rows(desk: Desk, bare: Any) -> None:  # noqa: ANN401
    """One hit, hundreds, or most of them all."""
    asked = [(typed, query_for(terms_of(typed))) for typed in SEARCHES]
    found = [len(list_cases(desk, typed)) for typed, _query in asked]
    assert found == [len(find_bare(bare, query)) for _typed, query in asked]
    assert min(found) == 1
    assert max(found) > CASES / 2

    ratio = compare(
        f"{len(asked)} searches of 20,000 cases",
        lambda: [list_cases(desk, typed) for typed, _query in asked],
        lambda: [find_bare(bare, query) for _typed, query in asked],
        rounds=SEARCHED,
    )

    assert ratio <= MOST_SEARCHING


def find_bare(connection: Any, query: str) -> list[tuple[Any, ...]]:  # noqa: ANN401
    """Return the rows that the list shows, as the driver gives them."""
    rows: list[tuple[Any, ...]] = connection.execute(FIND, [query]).fetchall()
    return rows


def save_bare(connection: Any, words: str) -> None:  # noqa: ANN401
    """Write the rows of one save; hashes are as long as real ones."""
    write = connection.execute
    now, by, chain = "2026-11-20T15:00:00.000+00:00", "ab" * 16, secrets.token_hex(32)
    write("BEGIN")
    fact = write(
        "INSERT INTO facts (id, case_id, field, value, known_by, recorded_at, "
        "recorded_by, form, form_version, supersedes) "
        "VALUES (?, ?, ?, ?, '', ?, ?, '', 0, NULL)",
        [secrets.token_hex(16), CASE, FIELD, f'"{words}"', now, by],
    ).lastrowid
    write(
        "UPDATE cases SET changed = ?, changed_order = ? WHERE id = ?",
        [now, fact, CASE],
    )
    ((number,),) = write(
        "UPDATE search_rows SET newest_fact = ? WHERE case_id = ? RETURNING number",
        [fact, CASE],
    ).fetchall()
    write("UPDATE search SET person = ? WHERE rowid = ?", [words.lower(), number])
    write(
        "INSERT INTO audit VALUES ((SELECT max(sequence) + 1 FROM audit), "
        "?, ?, 'recorded', ?, '{}', ?, ?, ?, ?, ?)",
        [now, by, CASE, fact, fact, chain, chain, chain],
    )
    write("COMMIT")
