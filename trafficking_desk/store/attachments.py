"""What is known about each photo and document of a case."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, cast

from sqlite_utils import Database

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.store.blob_errors import FileGoneError
from trafficking_desk.store.json_words import digest, whole
from trafficking_desk.store.stamp import Stamp

FileKind = Literal["jpeg", "png", "webp", "heic", "pdf", "docx", "odt", "text"]


@dataclass(frozen=True, slots=True)
class About:
    """What the worker wrote. `made_on` is free text: "about 12 November"."""

    description: str = ""
    made_on: str = ""
    given_by: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file of a case. Slots' ids stand in `added_by` and `removed_by`.

    `removed_at` is None while it is there; of a removed one no words are left
    but the reason.
    """

    id: str
    kind: FileKind
    size: int
    about: About
    added_at: datetime
    added_by: str
    removed_at: datetime | None = None
    removed_by: str = ""
    reason: str = ""


class Attachments:
    """Rows in, values out. The caller owns `db` and its transactions."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, case_id: str, attachment: Attachment) -> str:
        """Write one down and return the hash of its words, for the history."""
        about = attachment.about
        row: dict[str, JsonValue] = {
            "id": attachment.id,
            "case_id": case_id,
            "kind": attachment.kind,
            "size": attachment.size,
            "description": whole(about.description),
            "made_on": whole(about.made_on),
            "given_by": whole(about.given_by),
            "added_at": attachment.added_at.isoformat(timespec="milliseconds"),
            "added_by": attachment.added_by,
        }
        names, marks = ", ".join(row), ", ".join("?" for _name in row)
        self._db.execute(
            f"INSERT INTO attachments ({names}, removed_at, removed_by, reason) "  # noqa: S608 - ours
            f"VALUES ({marks}, '', '', '')",
            list(row.values()),
        )
        return digest(row)

    def of_case(self, case_id: str) -> tuple[Attachment, ...]:
        """Return those of a case in the order they were added, removed ones too."""
        rows = self._db.query(
            "SELECT * FROM attachments WHERE case_id = ? ORDER BY number", [case_id]
        )
        return tuple(
            Attachment(
                id=row["id"],
                kind=cast("FileKind", row["kind"]),
                size=row["size"],
                about=About(row["description"], row["made_on"], row["given_by"]),
                added_at=datetime.fromisoformat(row["added_at"]),
                added_by=row["added_by"],
                removed_at=_moment(row["removed_at"]),
                removed_by=row["removed_by"],
                reason=row["reason"],
            )
            for row in rows
        )

    def get(self, case_id: str, attachment_id: str) -> Attachment:
        """Return one that is there. Raises FileGoneError."""
        for one in self.of_case(case_id):
            if one.id == attachment_id and one.removed_at is None:
                return one
        raise FileGoneError

    def remove(self, attachment_id: str, reason: str, stamp: Stamp) -> None:
        """Leave a line that says that it was there, by whom it went, and why."""
        self._db.execute(
            "UPDATE attachments SET description = '', made_on = '', given_by = '', "
            "removed_at = ?, removed_by = ?, reason = ? WHERE id = ?",
            [stamp.time, stamp.by, whole(reason), attachment_id],
        )


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
