"""Facts: appended, never changed. The newest of a field is what holds."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlite_utils import Database

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.store.errors import VaultDamagedError
from trafficking_desk.store.json_words import from_words, to_words
from trafficking_desk.store.stamp import Stamp

NOTHING: Final = range(0)
_NULL: Final = "null"


@dataclass(frozen=True, slots=True)
class Fact:
    """One answer as it was once given. None: the answer was withdrawn.

    `by` is a slot's id. `form` is "" and `form_version` 0 when no form asked.
    """

    sequence: int
    value: JsonValue
    at: datetime
    by: str
    form: str
    form_version: int


class Facts:
    """Rows in, values out. The caller owns `db` and its transactions."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def current(self, case_id: str) -> dict[str, JsonValue]:
        """Return what holds now by field, in the order fields were first used."""
        rows = self._db.query(
            """
            SELECT field, value FROM current_facts WHERE case_id = ? ORDER BY (
                SELECT min(sequence) FROM facts AS first
                WHERE first.case_id = current_facts.case_id
                    AND first.field = current_facts.field
            )
            """,
            [case_id],
        )
        return {row["field"]: from_words(row["value"]) for row in rows}

    def history(self, case_id: str, field: str) -> tuple[Fact, ...]:
        """Return every answer this field ever had, oldest first."""
        rows = self._db.query(
            """
            SELECT sequence, value, recorded_at, recorded_by, form, form_version
            FROM facts WHERE case_id = ? AND field = ? ORDER BY sequence
            """,
            [case_id, field],
        )
        return tuple(
            Fact(
                sequence=row["sequence"],
                value=from_words(row["value"]),
                at=datetime.fromisoformat(row["recorded_at"]),
                by=row["recorded_by"],
                form=row["form"],
                form_version=row["form_version"],
            )
            for row in rows
        )

    def append(
        self, case_id: str, values: Mapping[str, JsonValue], stamp: Stamp
    ) -> range:
        """Write what differs from what holds; return the sequences written.

        None withdraws an answer, or takes a whole item back with all the answers
        inside it; it writes nothing where there was nothing.
        """
        written: list[int] = []
        for field, value in values.items():
            words = to_words(value)
            old, held = self._newest(case_id, field)
            taken_back = value is None and old is None and self._inside(case_id, field)
            if words != held or taken_back:
                written.append(self._insert(case_id, field, words, old, stamp))
        return range(written[0], written[-1] + 1) if written else NOTHING

    def rows(self, sequences: range) -> list[JsonValue]:
        """Return whole rows, for the history's hash."""
        found = self._db.query(
            "SELECT * FROM facts WHERE sequence >= ? AND sequence < ? "
            "ORDER BY sequence",
            [sequences.start, sequences.stop],
        )
        return [dict(row) for row in found]

    def count(self) -> int:
        """Return how many facts there are."""
        (row,) = self._db.query("SELECT count(*) AS number FROM facts")
        return int(row["number"])

    def check(self) -> None:
        """Raise VaultDamagedError if the last number given out is not the newest.

        The newest fact may be deleted; the history still holds its number.
        """
        rows = self._db.query(
            """
            SELECT 1 FROM sqlite_sequence WHERE name = 'facts' AND seq <> max(
                (SELECT coalesce(max(sequence), 0) FROM facts),
                (SELECT coalesce(max(last_fact), 0) FROM audit)
            )
            """
        )
        if any(rows):
            raise VaultDamagedError

    def _newest(self, case_id: str, field: str) -> tuple[str | None, str]:
        """Return the id and the words of what holds; null was never written."""
        rows = self._db.query(
            "SELECT id, value FROM facts WHERE case_id = ? AND field = ? "
            "ORDER BY sequence DESC LIMIT 1",
            [case_id, field],
        )
        return next(((row["id"], row["value"]) for row in rows), (None, _NULL))

    def _inside(self, case_id: str, field: str) -> bool:
        """Say whether any field inside `field` was ever written."""
        rows = self._db.query(
            "SELECT 1 FROM facts WHERE case_id = ? AND field > ? AND field < ? LIMIT 1",
            [case_id, f"{field}.", f"{field}/"],  # "/" comes right after "."
        )
        return any(rows)

    def _insert(
        self, case_id: str, field: str, words: str, old: str | None, stamp: Stamp
    ) -> int:
        cursor = self._db.execute(
            """
            INSERT INTO facts (id, case_id, field, value, known_by, recorded_at,
                recorded_by, form, form_version, supersedes)
            VALUES (?, ?, ?, ?, '', ?, ?, ?, ?, ?)
            """,
            [
                secrets.token_hex(16),
                case_id,
                field,
                words,
                stamp.time,
                stamp.by,
                stamp.form,
                stamp.form_version,
                old,
            ],
        )
        return int(cursor.lastrowid or 0)
