"""Names of those who can unlock, or could: inside the vault, never beside it."""

from datetime import datetime
from typing import Final

from sqlite_utils import Database

from trafficking_desk.store.stamp import Stamp

_GENERATION: Final = "key file generation"


class People:
    """Rows in, names out. The caller owns `db` and its transactions."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def names(self) -> dict[str, str]:
        """Return everyone's name by slot id, also of those who were removed."""
        return {
            row["id"]: row["name"] for row in self._db.query("SELECT * FROM people")
        }

    def set_name(self, slot_id: str, name: str) -> None:
        """Call the person `name` from now on."""
        self._db.execute(
            "INSERT INTO people (id, name, removed_at) VALUES (?, ?, '') "
            "ON CONFLICT (id) DO UPDATE SET name = excluded.name",
            [slot_id, name],
        )

    def mark_removed(self, slot_id: str, stamp: Stamp) -> None:
        """Remember that this slot must open nothing any more."""
        self._db.execute(
            "INSERT INTO people (id, name, removed_at) VALUES (?, '', ?) "
            "ON CONFLICT (id) DO UPDATE SET removed_at = excluded.removed_at",
            [slot_id, stamp.time],
        )

    def removed(self) -> dict[str, datetime]:
        """Return when each removed person lost their way in."""
        rows = self._db.query("SELECT * FROM people WHERE removed_at <> ''")
        return {row["id"]: datetime.fromisoformat(row["removed_at"]) for row in rows}

    def key_generation(self) -> int:
        """Return the newest generation of the key file that was seen; 0 for none."""
        rows = self._db.query("SELECT value FROM vault WHERE name = ?", [_GENERATION])
        return next((int(row["value"]) for row in rows), 0)

    def see_key_generation(self, generation: int) -> None:
        """Remember the key file's generation: an older one can then be told."""
        self._db.execute(
            "INSERT OR REPLACE INTO vault (name, value) VALUES (?, ?)",
            [_GENERATION, str(generation)],
        )
