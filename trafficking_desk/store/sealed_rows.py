"""Whether holds, people and the key file are what the history once sealed.

Their rows change, so each line about one says with `row_sha256` what it then was.
A line of an earlier version says less; its row is then taken as it is.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlite_utils import Database

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.store.errors import HistoryBrokenError
from trafficking_desk.store.json_words import digest, from_words
from trafficking_desk.store.people import People
from trafficking_desk.store.tombstones import Tombstones

SEAL: Final = "row_sha256"
KEY_FILE: Final = "key_file"
STANDING: Final = "rows_sha256"
_STANDING: Final = (
    "SELECT * FROM people ORDER BY id",
    "SELECT * FROM vault ORDER BY name",
    "SELECT * FROM keeping ORDER BY case_id",
    """
    SELECT drafts.*, (
        SELECT max(id) FROM facts WHERE facts.case_id = drafts.case_id
    ) AS unguessable FROM drafts ORDER BY case_id, field
    """,
)
_MADE: Final = "vault_made"
_REMOVED: Final = "person_removed"
_NAMED: Final = (_MADE, "person_added", "person_renamed", _REMOVED)
_HOLDS: Final = {"hold_set": True, "hold_ended": False}
_DECIDED: Final = (*_HOLDS, "review_set")


@dataclass(frozen=True, slots=True)
class WaysIn:
    """Who lost their way in, and the newest generation of the key file."""

    removed: frozenset[str] = frozenset()
    generation: int = 0
    told_at: int = 0  # the line that told the generation


@dataclass(frozen=True, slots=True)
class _Line:
    sequence: int
    what: str
    about: str
    detail: Mapping[str, Any]

    def fits(self, row: Mapping[str, JsonValue]) -> bool:
        return SEAL not in self.detail or self.detail[SEAL] == digest(dict(row))


class SealedRows:
    """Rows are held to lines. The caller owns `db` and its transactions."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def person(self, slot_id: str) -> str:
        """Return the hash of a person's row, for the history."""
        rows = self._db.query("SELECT * FROM people WHERE id = ?", [slot_id])
        return _one(rows)

    def decision(self, case_id: str) -> str:
        """Return the hash of what was decided about a case, for the history."""
        rows = self._db.query("SELECT * FROM keeping WHERE case_id = ?", [case_id])
        return _one(rows)

    def standing(self) -> str:
        """Return the hash of all rows that can change, for the line of locking.

        With half-typed words goes an id that nobody can guess once their case is
        deleted.
        """
        return digest([[dict(row) for row in self._db.query(sql)] for sql in _STANDING])

    def as_locked(self) -> bool | None:
        """Say whether all is as when it was locked; None if the last line is no lock.

        Half-typed words are sealed by that line alone.
        """
        rows = self._db.query("SELECT detail FROM audit ORDER BY sequence DESC LIMIT 1")
        sealed = next((_object(row["detail"]).get(STANDING) for row in rows), None)
        return None if sealed is None else bool(sealed == self.standing())

    def ways_in(self, *, quick: bool = False) -> WaysIn:
        """Return what the history says, whatever the rows say.

        `quick` trusts the index of lines, which may be an old one that was put back.
        """
        found = WaysIn()
        removed = set()
        for line in self._lines_of_no_case("" if quick else "NOT INDEXED"):
            if line.what == _REMOVED:
                removed.add(line.about)
            generation = line.detail.get(KEY_FILE, 0)
            if generation >= found.generation:
                found = WaysIn(generation=generation, told_at=line.sequence)
        return WaysIn(frozenset(removed), found.generation, found.told_at)

    def is_held(self, case_id: str) -> bool:
        """Say whether the last line about a hold of the case set one."""
        rows = self._db.query(
            "SELECT what FROM audit WHERE case_id = ? AND what IN (?, ?) "
            "ORDER BY sequence DESC LIMIT 1",
            [case_id, *_HOLDS],
        )
        return any(_HOLDS[row["what"]] for row in rows)

    def check(self) -> None:
        """Raise HistoryBrokenError, naming the last line that a row does not fit.

        A row that no line speaks of is named by the line that would come next.
        """
        self._check_people()
        self._check_decisions()
        ways = self.ways_in()
        if People(self._db).key_generation() < ways.generation:
            raise HistoryBrokenError(ways.told_at)

    def _check_people(self) -> None:
        rows = {row["id"]: row for row in self._db.query("SELECT * FROM people")}
        removed: set[str] = set()
        last: dict[str, _Line] = {}
        for line in self._lines_of_no_case("NOT INDEXED"):
            if line.what in _NAMED:
                last[line.about] = line
            if line.what == _REMOVED:
                removed.add(line.about)
        for person, line in last.items():
            row = rows.pop(person, None)
            if row is None and line.what == _MADE and SEAL not in line.detail:
                continue  # made before there were names
            gone = person in removed
            if row is None or not line.fits(row) or bool(row["removed_at"]) != gone:
                raise HistoryBrokenError(line.sequence)
        self._refuse_unsealed(rows)

    def _check_decisions(self) -> None:
        rows = {row["case_id"]: row for row in self._db.query("SELECT * FROM keeping")}
        buried = Tombstones(self._db).digests()
        held: dict[str, bool] = {}
        last: dict[str, _Line] = {}
        for line in self._decided():
            last[line.about] = line
            held[line.about] = _HOLDS.get(line.what, held.get(line.about, False))
        for case_id, line in last.items():
            if case_id in buried:
                continue
            row = rows.pop(case_id, None)
            if row is None or not _says(line, row) or row["held"] != held[case_id]:
                raise HistoryBrokenError(line.sequence)
        self._refuse_unsealed(rows)

    def _refuse_unsealed(self, rows: Mapping[str, object]) -> None:
        if rows:
            (row,) = self._db.query("SELECT max(sequence) AS last FROM audit")
            raise HistoryBrokenError((row["last"] or 0) + 1)

    def _lines_of_no_case(self, by: str) -> Iterator[_Line]:
        """Yield the lines about people and keys; few lines are of no case."""
        rows = self._db.query(
            f"SELECT sequence, who, what, detail FROM audit {by} WHERE case_id = '' "  # noqa: S608
            "AND (what = ? OR instr(detail, 'person') OR instr(detail, ?)) "
            "ORDER BY sequence",
            [_MADE, KEY_FILE],
        )
        for row in rows:
            detail = _object(row["detail"])
            about = str(detail.get("person", row["who"]))
            yield _Line(row["sequence"], row["what"], about, detail)

    def _decided(self) -> Iterator[_Line]:
        marks = ", ".join("?" for _what in _DECIDED)
        rows = self._db.query(
            "SELECT sequence, what, case_id, detail FROM audit "  # noqa: S608 - ours
            f"WHERE what IN ({marks}) ORDER BY sequence",
            _DECIDED,
        )
        for row in rows:
            detail = _object(row["detail"])
            yield _Line(row["sequence"], row["what"], row["case_id"], detail)


def _one(rows: Iterable[Mapping[str, JsonValue]]) -> str:
    (row,) = rows
    return digest(dict(row))


def _says(line: _Line, row: Mapping[str, JsonValue]) -> bool:
    """Say whether the row is what the line sealed; before, it sealed the reason."""
    if SEAL in line.detail:
        return line.fits(row)
    why = line.detail.get("reason_sha256")
    return why is None or why == digest(row["reason"])


def _object(words: str) -> Mapping[str, Any]:
    detail = from_words(words)
    return detail if isinstance(detail, dict) else {}
