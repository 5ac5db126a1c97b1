"""Who did what, when: each line sealed to the one before it by its hash.

A line about facts seals those facts too, so that a changed fact shows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlite_utils import Database

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.store.errors import HistoryBrokenError
from trafficking_desk.store.facts import NOTHING, Facts
from trafficking_desk.store.json_words import digest, from_words, to_words
from trafficking_desk.store.stamp import Stamp
from trafficking_desk.store.tombstones import Tombstones

DELETED: Final = "case_deleted"
_START: Final = "0" * 64
# A clock that is set right by a little is no reason to say anything.
_SET_RIGHT: Final = timedelta(minutes=1)
_ONLY_LOOKED: Final = (
    "unlocked",
    "locked",
    "case_read",
    "clock_moved_back",
    "backup_made",
    "backup_tried",
    "backups_removed",
    "compacted",
)


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One thing that was done. `who` is a slot's id; `case_id` "" for the vault.

    `facts` is how many answers it wrote down.
    """

    sequence: int
    at: datetime
    who: str
    what: str
    case_id: str
    detail: JsonValue
    facts: int = 0


class Audit:
    """Rows in, lines out. The caller owns `db` and its transactions.

    `written` is the sequence and hash of the last line that this one appended.
    """

    def __init__(self, db: Database) -> None:
        self.written: tuple[int, str] | None = None
        self._db = db
        self._facts = Facts(db)

    def append(
        self,
        stamp: Stamp,
        what: str,
        case_id: str = "",
        detail: Mapping[str, JsonValue] | None = None,
        facts: range = NOTHING,
    ) -> None:
        """Seal one line. `detail` must hold no answer and no name.

        If the clock was set back since the last line, a line before says so: the
        order is that of the sequence all the same.
        """
        back = self.seconds_back(stamp.at)
        if back:
            self._seal(stamp, "clock_moved_back", "", {"seconds": back}, NOTHING)
        self._seal(stamp, what, case_id, detail or {}, facts)

    def seconds_back(self, now: datetime) -> int:
        """Return how far `now` lies before the last line; 0 for next to nothing."""
        rows = self._db.query(
            "SELECT happened_at FROM audit ORDER BY sequence DESC LIMIT 1"
        )
        for row in rows:
            back = datetime.fromisoformat(row["happened_at"]) - now
            if back > _SET_RIGHT:
                return round(back.total_seconds())
        return 0

    def _seal(
        self,
        stamp: Stamp,
        what: str,
        case_id: str,
        detail: Mapping[str, JsonValue],
        facts: range,
    ) -> None:
        last, previous = self.newest()
        row: dict[str, Any] = {
            "sequence": last + 1,
            "happened_at": stamp.time,
            "who": stamp.by,
            "what": what,
            "case_id": case_id,
            "detail": to_words(dict(detail)),
            "first_fact": facts.start,
            "last_fact": facts.stop - 1,
            "previous_hash": previous,
        }
        row["details_hash"] = self._details_hash(row)
        row["hash"] = _line_hash(row)
        names = ", ".join(row)
        marks = ", ".join("?" for _name in row)
        self._db.execute(
            f"INSERT INTO audit ({names}) VALUES ({marks})",  # noqa: S608 - ours
            list(row.values()),
        )
        self.written = row["sequence"], row["hash"]

    def newest(self) -> tuple[int, str]:
        """Return the last line's sequence and hash; 0 if there is no line."""
        rows = self._db.query(
            "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"
        )
        return next(((row["sequence"], row["hash"]) for row in rows), (0, _START))

    def newest_change(self) -> tuple[int, str]:
        """Return the last line that says more than who looked; 0 if none does."""
        marks = ", ".join("?" for _what in _ONLY_LOOKED)
        rows = self._db.query(
            f"SELECT sequence, hash FROM audit WHERE what NOT IN ({marks}) "  # noqa: S608
            "ORDER BY sequence DESC LIMIT 1",
            list(_ONLY_LOOKED),
        )
        return next(((row["sequence"], row["hash"]) for row in rows), (0, _START))

    def hash_of(self, sequence: int) -> str:
        """Return the hash of one line; "" if there is no such line."""
        rows = self._db.query("SELECT hash FROM audit WHERE sequence = ?", [sequence])
        return next((str(row["hash"]) for row in rows), "")

    def lines(self, case_id: str = "") -> tuple[AuditLine, ...]:
        """Return the lines of one case, or of everything, oldest first."""
        rows = self._db.query(
            "SELECT * FROM audit WHERE ? IN ('', case_id) ORDER BY sequence", [case_id]
        )
        return tuple(map(_line, rows))

    def page(self, case_id: str, before: int, most: int) -> tuple[AuditLine, ...]:
        """Return up to `most` lines before a sequence, newest first.

        Of one case, or of everything; a `before` of 0 starts at the end.
        """
        where, of_case = ("case_id = ? AND", [case_id]) if case_id else ("", [])
        rows = self._db.query(
            f"SELECT * FROM audit WHERE {where} (? = 0 OR sequence < ?) "  # noqa: S608
            "ORDER BY sequence DESC LIMIT ?",
            [*of_case, before, before, most],
        )
        return tuple(map(_line, rows))

    def dates(self, what: str) -> tuple[datetime, ...]:
        """Return when something was done, oldest first."""
        rows = self._db.query(
            "SELECT happened_at FROM audit WHERE what = ? ORDER BY sequence", [what]
        )
        return tuple(datetime.fromisoformat(row["happened_at"]) for row in rows)

    def newest_of(self, what: str) -> int:
        """Return the sequence of the last line that says `what`; 0 for none."""
        rows = self._db.query(
            "SELECT max(sequence) AS last FROM audit WHERE what = ?", [what]
        )
        return next((row["last"] or 0 for row in rows), 0)

    def check(self) -> None:
        """Raise HistoryBrokenError, naming the first line that does not fit."""
        previous, expected, facts = _START, 1, 0
        buried = Tombstones(self._db).digests()
        for row in self._db.query("SELECT * FROM audit ORDER BY sequence"):
            gone = row["case_id"] in buried and bool(_facts_of(row))
            fits = (
                row["sequence"] == expected
                and row["previous_hash"] == previous
                and (self._is_gone(row) if gone else self._details_fit(row))
                and row["hash"] == _line_hash(row)
            )
            if not fits:
                raise HistoryBrokenError(expected)
            previous, expected = row["hash"], expected + 1
            facts += 0 if gone else len(_facts_of(row))
        if facts != self._facts.count() or not self._buries(buried):
            raise HistoryBrokenError(expected)

    def _details_fit(self, row: Mapping[str, Any]) -> bool:
        return bool(row["details_hash"] == self._details_hash(row))

    def _is_gone(self, row: Mapping[str, Any]) -> bool:
        """Say whether no fact of the line is left; its hash is all that is kept."""
        return not self._facts.rows(_facts_of(row))

    def _buries(self, digests: Mapping[str, str]) -> bool:
        """Say whether each tombstone is the one that its line of history sealed."""
        rows = self._db.query(
            "SELECT case_id, detail FROM audit WHERE what = ?", [DELETED]
        )
        sealed = {row["case_id"]: from_words(row["detail"]) for row in rows}
        return sealed == {one: {"tombstone": made} for one, made in digests.items()}

    def _details_hash(self, row: Mapping[str, Any]) -> str:
        return digest([row["detail"], self._facts.rows(_facts_of(row))])


def _line(row: Mapping[str, Any]) -> AuditLine:
    return AuditLine(
        sequence=row["sequence"],
        at=datetime.fromisoformat(row["happened_at"]),
        who=row["who"],
        what=row["what"],
        case_id=row["case_id"],
        detail=from_words(row["detail"]),
        facts=len(_facts_of(row)),
    )


def _facts_of(row: Mapping[str, Any]) -> range:
    return range(row["first_fact"], row["last_fact"] + 1)


def _line_hash(row: Mapping[str, Any]) -> str:
    sealed = (
        "sequence",
        "happened_at",
        "who",
        "what",
        "case_id",
        "first_fact",
        "last_fact",
        "details_hash",
        "previous_hash",
    )
    return digest([row[name] for name in sealed])
