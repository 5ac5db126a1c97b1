"""Whether files, and the words about them, are what the history once sealed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlite_utils import Database

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.store.errors import HistoryBrokenError
from trafficking_desk.store.json_words import digest, from_words
from trafficking_desk.store.tombstones import Tombstones

_WORDS: Final = (
    "id",
    "case_id",
    "kind",
    "size",
    "description",
    "made_on",
    "given_by",
    "added_at",
    "added_by",
)


@dataclass(frozen=True, slots=True)
class _Line:
    sequence: int
    what: str
    case_id: str
    detail: Mapping[str, JsonValue]


def check_sealed_files(db: Database) -> None:
    """Raise HistoryBrokenError, naming the line that the files do not fit.

    A file that no line speaks of is named by the line that would come next.
    """
    kept = {row["id"]: row for row in db.query("SELECT * FROM blobs")}
    told = {row["id"]: row for row in db.query("SELECT * FROM attachments")}
    removed: dict[str, _Line] = {}
    sealed: dict[str, _Line] = {}
    last = 0
    for line in _lines(db):
        last = line.sequence
        if line.what == "file_removed":
            removed[str(line.detail.get("file"))] = line
        else:
            sealed[str(line.detail.get("file") or line.detail.get("sealed"))] = line
    for file, line in sealed.items():
        row = told.pop(file, None)
        gone = removed.get(file)
        if line.what == "file_added" and not _fits(row, line, gone):
            raise HistoryBrokenError((gone or line).sequence)
        blob = kept.pop(file, None)
        there = blob is not None and blob["sha256"] == line.detail["sha256"]
        if (blob is not None) if gone else not there:
            raise HistoryBrokenError((gone or line).sequence)
    if kept or told:
        raise HistoryBrokenError(last + 1)


def _fits(row: Mapping[str, Any] | None, line: _Line, gone: _Line | None) -> bool:
    """Say whether the words about an attachment are those that were sealed."""
    if row is None:
        return False
    if gone is not None:
        empty = not (row["description"] or row["made_on"] or row["given_by"])
        why = digest(row["reason"]) == gone.detail.get("reason_sha256")
        return bool(empty and why and row["removed_at"])
    words = digest({name: row[name] for name in _WORDS})
    return not row["removed_at"] and words == line.detail.get("words_sha256")


def _lines(db: Database) -> Iterator[_Line]:
    """Yield the lines that seal a file or its end, but for deleted cases."""
    buried = Tombstones(db).digests()
    rows = db.query(
        "SELECT sequence, what, case_id, detail FROM audit "
        "WHERE instr(detail, 'sha256') ORDER BY sequence"
    )
    for row in rows:
        detail = from_words(row["detail"])
        if row["case_id"] in buried or not isinstance(detail, dict):
            continue
        seals = "sha256" in detail and ("file" in detail or "sealed" in detail)
        if seals or row["what"] == "file_removed":
            yield _Line(row["sequence"], row["what"], row["case_id"], detail)
