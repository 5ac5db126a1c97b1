"""Cases as the list shows them."""

import unicodedata
from collections.abc import Iterable
from datetime import datetime

from sqlite_utils import Database

from trafficking_desk.cases.case import Case
from trafficking_desk.cases.open_case import CaseLine
from trafficking_desk.store.errors import CaseNotFoundError, VaultDamagedError
from trafficking_desk.store.stamp import Stamp

_COLUMNS = "id, reference, known_as, nation, opened, changed"


class CaseRows:
    """Rows in, lines out. The caller owns `db` and its transactions."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, case_id: str, stamp: Stamp) -> None:
        """Make room for a case; `show` fills in what the list shows."""
        self._db.execute(
            f"INSERT INTO cases ({_COLUMNS}, changed_order, found_by) "  # noqa: S608
            "VALUES (?, '', '', '', ?, ?, 0, '')",
            [case_id, stamp.time, stamp.time],
        )

    def show(self, case_id: str, case: Case, stamp: Stamp, newest_fact: int) -> None:
        """Bring the list's line up to date after facts were written."""
        person = case.person
        found_by = (case.reference, person.known_as, person.name)
        self._db.execute(
            """
            UPDATE cases SET reference = ?, known_as = ?, nation = ?, changed = ?,
                changed_order = ?, found_by = ? WHERE id = ?
            """,
            [
                case.reference,
                person.known_as,
                case.setting.nation,
                stamp.time,
                newest_fact,
                folded(" ".join(found_by)),
                case_id,
            ],
        )

    def get(self, case_id: str) -> CaseLine:
        """Return the case's line. Raises CaseNotFoundError if there is none."""
        rows = self._db.query(
            f"SELECT {_COLUMNS} FROM cases WHERE id = ?",  # noqa: S608 - ours
            [case_id],
        )
        for line in _lines(rows):
            return line
        raise CaseNotFoundError

    def lines(self, typed: str = "") -> tuple[CaseLine, ...]:
        """Return the cases that hold every word typed, last changed first.

        Words are looked for in the reference and in what the person is called,
        without regard to case and accents.
        """
        words = folded(typed).split()
        found = " AND ".join(["instr(found_by, ?) > 0"] * len(words)) or "1"
        rows = self._db.query(
            f"SELECT {_COLUMNS} FROM cases WHERE {found} "  # noqa: S608 - only marks
            "ORDER BY changed_order DESC",
            words,
        )
        return tuple(_lines(rows))

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

    def has_reference(self, reference: str) -> bool:
        """Say whether a case already goes by `reference`."""
        rows = self._db.query("SELECT 1 FROM cases WHERE reference = ?", [reference])
        return any(rows)


def folded(text: str) -> str:
    """Return `text` as it is searched.

    >>> folded("Zoë ŁUKASZ")
    'zoe łukasz'
    """
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _lines(rows: Iterable[dict[str, str]]) -> Iterable[CaseLine]:
    for row in rows:
        yield CaseLine(
            id=row["id"],
            reference=row["reference"],
            known_as=row["known_as"],
            nation=row["nation"],
            opened=datetime.fromisoformat(row["opened"]),
            changed=datetime.fromisoformat(row["changed"]),
        )
