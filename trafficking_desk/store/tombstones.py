"""What is left of a deleted case: that it was there, who deleted it, and why."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from trafficking_desk.store.json_words import digest
from trafficking_desk.store.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Tombstone:
    """One deleted case. `by` is a slot's id; `facts` is how many answers it had."""

    case_id: str
    reference: str
    reason: str
    facts: int
    at: datetime
    by: str


class Tombstones:
    """Rows in, values out. The caller owns `db` and its transactions."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[Tombstone, ...]:
        """Return every one, the newest first."""
        rows = self._db.query("SELECT * FROM tombstones ORDER BY deleted_at DESC")
        return tuple(
            Tombstone(
                case_id=row["case_id"],
                reference=row["reference"],
                reason=row["reason"],
                facts=row["facts"],
                at=datetime.fromisoformat(row["deleted_at"]),
                by=row["deleted_by"],
            )
            for row in rows
        )

    def digests(self) -> dict[str, str]:
        """Return the hash of each by case, for the history."""
        rows = self._db.query("SELECT * FROM tombstones")
        return {row["case_id"]: digest(dict(row)) for row in rows}

    def bury(self, case_id: str, reference: str, reason: str, stamp: Stamp) -> str:
        """Delete every row of the case but the history, and return the stone's hash.

        What is deleted is overwritten in the file, as `secure_delete` asks.
        """
        self._db.execute("PRAGMA defer_foreign_keys = ON")
        self._db.execute(
            """
            INSERT INTO tombstones SELECT ?, ?, ?, count(*), ?, ?
            FROM facts WHERE case_id = ?
            """,
            [case_id, reference, reason, stamp.time, stamp.by, case_id],
        )
        for table in self._tables():
            self._db.execute(f'DELETE FROM "{table}" WHERE case_id = ?', [case_id])  # noqa: S608 - ours
        self._db.execute("DELETE FROM cases WHERE id = ?", [case_id])
        return self.digests()[case_id]

    def _tables(self) -> list[str]:
        """Return every table with rows of cases, also those that come later."""
        rows = self._db.query(
            """
            SELECT tables.name FROM sqlite_master AS tables
            JOIN pragma_table_info(tables.name) AS columns
            WHERE tables.type = 'table' AND columns.name = 'case_id'
                AND tables.name NOT IN ('audit', 'tombstones')
            """
        )
        return [row["name"] for row in rows]
