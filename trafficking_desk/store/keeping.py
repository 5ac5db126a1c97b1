"""How long cases are kept: held for the law, or looked at again on a day."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlite_utils import Database

from trafficking_desk.store.json_words import from_words, whole
from trafficking_desk.store.stamp import Stamp

_BIRTH: Final = "person.date_of_birth"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a lead decided. `review_on` is None while the policy decides."""

    held: bool = False
    review_on: date | None = None
    reason: str = ""


class Keeping:
    """Rows in, values out. The caller owns `db` and its transactions."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def decisions(self) -> dict[str, Decision]:
        """Return what was decided, by case."""
        rows = self._db.query("SELECT * FROM keeping")
        return {
            row["case_id"]: Decision(
                held=bool(row["held"]),
                review_on=_day(row["review_on"]),
                reason=row["reason"],
            )
            for row in rows
        }

    def decide(self, case_id: str, decision: Decision, stamp: Stamp) -> None:
        """Put a decision in the place of the last one."""
        day = decision.review_on.isoformat() if decision.review_on else ""
        self._db.execute(
            "INSERT OR REPLACE INTO keeping (case_id, held, review_on, reason, "
            "decided_at, decided_by) VALUES (?, ?, ?, ?, ?, ?)",
            [
                case_id,
                int(decision.held),
                day,
                whole(decision.reason),
                stamp.time,
                stamp.by,
            ],
        )

    def births(self) -> dict[str, date]:
        """Return the dates of birth that can be read, by case."""
        rows = self._db.query(
            "SELECT case_id, value FROM current_facts WHERE field = ?", [_BIRTH]
        )
        days = {row["case_id"]: _day(from_words(row["value"])) for row in rows}
        return {case_id: day for case_id, day in days.items() if day is not None}


def _day(typed: object) -> date | None:
    try:
        return date.fromisoformat(str(typed))
    except ValueError:
        return None
