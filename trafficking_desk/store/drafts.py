"""Half-typed fields: kept until the field is left and becomes a fact."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlite_utils import Database

from trafficking_desk.store.json_words import whole
from trafficking_desk.store.stamp import Stamp


class Drafts:
    """Rows in, text out. The caller owns `db` and its transactions."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_case(self, case_id: str) -> dict[str, str]:
        """Return the words typed so far, by field."""
        rows = self._db.query(
            "SELECT field, words FROM drafts WHERE case_id = ? ORDER BY field",
            [case_id],
        )
        return {row["field"]: row["words"] for row in rows}

    def typed(self, case_id: str) -> dict[str, Stamp]:
        """Return by field who typed its words, and when."""
        rows = self._db.query(
            "SELECT field, typed_at, typed_by FROM drafts WHERE case_id = ?",
            [case_id],
        )
        moment = datetime.fromisoformat
        return {
            row["field"]: Stamp(moment(row["typed_at"]), row["typed_by"])
            for row in rows
        }

    def of_field(self, field: str) -> dict[str, str]:
        """Return the words typed so far in one field, by case."""
        rows = self._db.query(
            "SELECT case_id, words FROM drafts WHERE field = ?", [field]
        )
        return {row["case_id"]: row["words"] for row in rows}

    def times(self) -> dict[str, datetime]:
        """Return when each case's newest words were typed, by case."""
        rows = self._db.query(
            "SELECT case_id, max(typed_at) AS typed FROM drafts GROUP BY case_id"
        )
        return {row["case_id"]: datetime.fromisoformat(row["typed"]) for row in rows}

    def newest(self) -> tuple[int, str]:
        """Return how many there are, and when the newest was typed; "" for none."""
        (row,) = self._db.query(
            "SELECT count(*) AS number, coalesce(max(typed_at), '') AS typed "
            "FROM drafts"
        )
        return int(row["number"]), str(row["typed"])

    def save(self, case_id: str, texts: Mapping[str, str], stamp: Stamp) -> None:
        """Keep the newest words of each field in place of the last ones."""
        for field, text in texts.items():
            self._db.execute(
                "INSERT OR REPLACE INTO drafts "
                "(case_id, field, words, typed_at, typed_by) VALUES (?, ?, ?, ?, ?)",
                [case_id, field, whole(text), stamp.time, stamp.by],
            )

    def drop(self, case_id: str, fields: Iterable[str]) -> None:
        """Forget the words of these fields, and of all fields inside them."""
        for field in fields:
            self._db.execute(
                "DELETE FROM drafts WHERE case_id = ? "
                "AND (field = ? OR substr(field, 1, ?) = ?)",
                [case_id, field, len(field) + 1, f"{field}."],
            )
