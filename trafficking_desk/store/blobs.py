"""The keys of the encrypted files: without its row, a file is noise."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from trafficking_desk.store.blob_errors import FileGoneError


@dataclass(frozen=True, slots=True)
class Blob:
    """One encrypted file. `sha256` is that of the data, `closed_sha256` of the file.

    `id` is its name on the disk, 32 hex digits that say nothing.
    """

    id: str
    case_id: str
    key: bytes
    size: int
    sha256: str
    closed_sha256: str


class Blobs:
    """Rows in, values out. The caller owns `db` and its transactions."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, blob: Blob) -> None:
        """Keep the key of a file that is on the disk already."""
        self._db.execute(
            "INSERT INTO blobs (id, case_id, key, size, sha256, closed_sha256) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            [
                blob.id,
                blob.case_id,
                blob.key,
                blob.size,
                blob.sha256,
                blob.closed_sha256,
            ],
        )

    def get(self, case_id: str, blob_id: str) -> Blob:
        """Return one of a case. Raises FileGoneError."""
        rows = self._db.query(
            "SELECT * FROM blobs WHERE id = ? AND case_id = ?", [blob_id, case_id]
        )
        for row in rows:
            return Blob(**row)
        raise FileGoneError

    def all(self) -> Iterator[Blob]:
        """Yield every one."""
        for row in self._db.query("SELECT * FROM blobs ORDER BY id"):
            yield Blob(**row)

    def of_case(self, case_id: str) -> tuple[str, ...]:
        """Return the names of a case's files."""
        rows = self._db.query("SELECT id FROM blobs WHERE case_id = ?", [case_id])
        return tuple(row["id"] for row in rows)

    def remove(self, blob_id: str) -> None:
        """Destroy the key; `secure_delete` overwrites it in the file."""
        self._db.execute("DELETE FROM blobs WHERE id = ?", [blob_id])
