"""Cases as the list shows them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlite_utils import Database

from trafficking_desk.cases.case import Case
from trafficking_desk.cases.open_case import CaseLine
from trafficking_desk.store.errors import CaseNotFoundError, VaultDamagedError
from trafficking_desk.store.search import SearchIndex
from trafficking_desk.store.search_words import holds, query_for, terms_of
from trafficking_desk.store.stamp import Stamp

_COLUMNS: Final = "id, reference, known_as, nation, opened, changed"
_ORDER: Final = "ORDER BY changed_order DESC"
_FIND: Final = f"""
    SELECT number, search_rows.called, {_COLUMNS} FROM search
    JOIN search_rows ON number = search.rowid
    JOIN cases ON cases.id = case_id
    WHERE search MATCH ? {_ORDER}
"""  # noqa: S608 - ours
_MOST_TOLD: Final = 200  # cases of which is told where the words stand


class CaseRows:
    """Rows in, lines out. The caller owns `db` and its transactions."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._index = SearchIndex(db)

    def add(self, case_id: str, stamp: Stamp) -> None:
        """Make room for a case; `show` fills in what the list shows and finds."""
        self._db.execute(
            f"INSERT INTO cases ({_COLUMNS}, changed_order, found_by) "  # noqa: S608
            "VALUES (?, '', '', '', ?, ?, 0, '')",
            [case_id, stamp.time, stamp.time],
        )
        self._index.put(case_id, None, 0)

    def show(self, case_id: str, case: Case, stamp: Stamp, newest_fact: int) -> None:
        """Bring the list's line up to date after facts were written."""
        person = case.person
        self._db.execute(
            """
            UPDATE cases SET reference = ?, known_as = ?, nation = ?, changed = ?,
                changed_order = ? WHERE id = ?
            """,
            [
                case.reference,
                person.known_as,
                case.setting.nation,
                stamp.time,
                newest_fact,
                case_id,
            ],
        )
        self._index.put(case_id, case, newest_fact)

    def get(self, case_id: str) -> CaseLine:
        """Return the case's line. Raises CaseNotFoundError if there is none."""
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM cases WHERE id = ?",  # noqa: S608 - ours
            [case_id],
        )
        for row in rows:
            return _line(row)
        raise CaseNotFoundError

    def lines(self, typed: str = "") -> tuple[CaseLine, ...]:
        """Return the cases that hold every word typed, last changed first.

        Words may be only begun, without regard to case and accents. Those come
        first where all are in the reference and in what the person is called.
        """
        terms = terms_of(typed)
        if not terms:
            rows = self._db.execute(f"SELECT {_COLUMNS} FROM cases {_ORDER}")  # noqa: S608 - ours
            return tuple(map(_line, rows))
        rows = self._db.execute(_FIND, [query_for(terms)])
        called, inside = [], []
        for number, words, *row in rows:
            missed = tuple(term for term in terms if not holds(words, term))
            if missed:
                inside.append((number, missed, row))
            else:
                called.append(_line(row))
        parts = self._index.parts(
            {number: missed for number, missed, _row in inside[:_MOST_TOLD]}
        )
        return (
            *called,
            *(_line(row, parts.get(number, ())) for number, _missed, row in inside),
        )

    def count(self) -> int:
        """Return how many cases there are."""
        (row,) = self._db.query("SELECT count(*) AS number FROM cases")
        return int(row["number"])

    def check(self) -> None:
        """Raise VaultDamagedError if a line of the list is older than its facts."""
        rows = self._db.query(
            """
            SELECT 1 FROM cases WHERE changed_order <> (
                SELECT coalesce(max(sequence), 0) FROM facts WHERE case_id = cases.id
            ) LIMIT 1
            """
        )
        if any(rows):
            raise VaultDamagedError
        self._index.check()

    def has_reference(self, reference: str) -> bool:
        """Say whether a case already goes by `reference`."""
        rows = self._db.query("SELECT 1 FROM cases WHERE reference = ?", [reference])
        return any(rows)


def _line(row: Sequence[str], found_in: tuple[str, ...] = ()) -> CaseLine:
    case_id, reference, known_as, nation, opened, changed = row
    return CaseLine(
        case_id,
        reference,
        known_as,
        nation,
        datetime.fromisoformat(opened),
        datetime.fromisoformat(changed),
        found_in,
    )
