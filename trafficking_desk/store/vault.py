"""An open vault: written to one transaction at a time, and closed."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from trafficking_desk.errors import DeskError
from trafficking_desk.store.absent_files import name_files
from trafficking_desk.store.age import compare, holds
from trafficking_desk.store.audit import Audit
from trafficking_desk.store.blob_errors import FilesDamagedError
from trafficking_desk.store.blob_files import BlobFiles
from trafficking_desk.store.compaction import write_compact
from trafficking_desk.store.connection import Line, open_database
from trafficking_desk.store.derived import derived_key, mac
from trafficking_desk.store.errors import (
    HistoryBrokenError,
    WrongPassphraseError,
)
from trafficking_desk.store.files import sweep
from trafficking_desk.store.head import (
    HEAD,
    Head,
    Mark,
    read_head,
    read_mark,
    write_head,
)
from trafficking_desk.store.hold import Hold
from trafficking_desk.store.key_file import COPIES
from trafficking_desk.store.key_ring import KeyRing
from trafficking_desk.store.keys import KeyFile, WayIn, new_key, wipe
from trafficking_desk.store.migrations import bring_up_to_date
from trafficking_desk.store.notices import Notice
from trafficking_desk.store.pages import check_pages
from trafficking_desk.store.records import Records, records_of
from trafficking_desk.store.rotation import (
    Progress,
    clear_away,
    put_in_place,
    write_anew,
)
from trafficking_desk.store.sealed_files import check_sealed_files
from trafficking_desk.store.source import Source
from trafficking_desk.store.tries import TRIES

DATABASE: Final = "desk.db"
_STATE: Final = "state of the vault"
_VAULT_ID: Final = 12  # hex digits of the first line's hash: it never changes


@dataclass(frozen=True, slots=True)
class Counted:
    """How much a check has read."""

    cases: int
    facts: int
    lines: int


class Vault:
    """An open vault; `who` is the id of the slot that opened it.

    `ring` changes who else can open it, `files` lie beside the database.
    `read_cases` are those whose reading this session has written down.
    Raises VaultLockedError from every use once it was closed.
    """

    def __init__(self, folder: Path, keys: KeyFile, way: WayIn, hold: Hold) -> None:
        path, key = folder / DATABASE, way.key
        self.who = way.who
        self.ring = KeyRing(folder, keys, key)
        self.files = BlobFiles(folder)
        self._way = way
        self.read_cases: set[str] = set()
        self._folder = folder
        self._key = key
        self._hold = hold
        self._head_is_old = False  # sealed with a key that was changed
        self._mark = Mark(folder, key)
        self._read = Line(lambda: open_database(path, key, read_only=True))
        self._write = Line(lambda: open_database(path, key), self._read)

    @contextmanager
    def writing(self) -> Iterator[Records]:
        """Lend the records for one transaction: all of it is kept, or nothing."""
        with self._write.use() as db:
            records = records_of(db)
            with db.atomic():
                yield records
            line = records.audit.written
            if line is not None and not db.conn.in_transaction:
                with suppress(OSError):  # saved all the same
                    self._mark.follow(*line)

    @contextmanager
    def reading(self) -> Iterator[Records]:
        """Lend one moment's records to read, without waiting for a writer."""
        with self._read.use() as db, db.atomic():
            yield records_of(db)

    def bring_up_to_date(self) -> None:
        """Open for writing and apply what is new in this version."""
        with self._write.use() as db:
            bring_up_to_date(db)

    def change_key(self, tell: Progress) -> None:
        """Encrypt everything anew under a new key; writing waits meanwhile.

        Raises what writing raises; the old key then stays.
        """
        path, new = self._folder / DATABASE, new_key()
        with self._write.use() as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            write_anew(db, path, new, tell)
            try:
                self.ring.offer(new)
                with self._write.resting(), self._read.resting():
                    put_in_place(path)
                    self._key[:] = new
            except BaseException:
                with suppress(OSError):
                    clear_away(path)
                with suppress(DeskError):
                    self.ring.settle(on_new=False)
                raise
            self._settle_on_new_key()

    def compact(self) -> None:
        """Write the database anew without its gaps; writing waits meanwhile.

        Raises what writing raises, and the database stays as it is.
        """
        path = self._folder / DATABASE
        with self._write.use() as db:
            try:
                write_compact(db, path, self._key)
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                with self._write.resting(), self._read.resting():
                    put_in_place(path)
            except BaseException:
                with suppress(DeskError, OSError):
                    clear_away(path)
                raise

    def _settle_on_new_key(self) -> None:
        """Say so beside the database; what fails is done at the next opening.

        That needs both keys where the head is still sealed with the old one.
        """
        self._mark = Mark(self._folder, self._key)
        try:
            self._set_head(in_use=True)
        except DeskError:
            self._head_is_old = True
            self.ring.drop(on_new=True)
            return
        with suppress(DeskError):
            self.ring.settle(on_new=True)

    def begin(self, *, torn: bool) -> tuple[Notice, ...]:
        """Return what does not fit the head and the mark; start both anew.

        `torn` says that the log of a crash had no sound end. What a rotation left
        half done is tidied up.
        """
        keys = [key for key in (self._key, self._way.other) if key is not None]
        head, mark = read_head(self._folder, *keys), read_mark(self._folder, *keys)
        with self.reading() as records:
            found = compare(records.audit, head, mark, torn=torn)
            same = records.sealed.as_locked()
            ways = records.sealed.ways_in(quick=bool(same))
            known = records.people.removed().keys()
            removed = ways.removed | known
            seen = max(ways.generation, records.people.key_generation())
            if (same is False or ways.removed - known) and "older_cases" not in found:
                found += ("older_cases",)
        if self.who in removed:
            raise WrongPassphraseError  # an old key file was put back
        if self.ring.generation < seen:
            found += ("older_keys",)
        self._set_head(in_use=True)
        with suppress(DeskError, OSError):  # no reason to keep anyone out
            if self._way.other is not None:
                self.ring.settle(on_new=self._way.on_new)
            self.ring.catch_up(removed, seen)
            self.ring.mend()
            clear_away(self._folder / DATABASE)
            sweep(self._folder, (*COPIES, HEAD, TRIES))
            # Where rows are missing, a newer database may yet be put back.
            self.sweep_files(delete=set(found) <= {"not_closed"})
        return found

    def sweep_files(self, *, delete: bool = True) -> None:
        """Delete the files whose rows, and so keys, are gone; or set them aside.

        Raises OSError.
        """
        with self.reading() as records:
            known = {blob.id for blob in records.blobs.all()}
        self.files.sweep(known, delete=delete)

    def source(self) -> Source:
        """Return what a copy is made from, with a key of its own to wipe."""
        with self.reading() as records:
            state = (*records.audit.newest_change(), *records.drafts.newest())
            mark = mac(derived_key(self._key, _STATE), repr(state).encode()).hex()
        return Source(self._folder, bytearray(self._key), self.id, mark)

    @property
    def id(self) -> str:
        """Return what tells this vault from every other, for as long as it lives."""
        with self.reading() as records:
            return records.audit.hash_of(1)[:_VAULT_ID]

    def check(self, *, only_there: bool = False) -> Counted:
        """Read everything: raise VaultDamagedError or HistoryBrokenError.

        Last of all FilesDamagedError: the rest is whole then. `only_there` leaves
        out files that are missing.
        """
        with self._read.use() as db, db.atomic():
            check_pages(db)
            records = records_of(db)
            records.audit.check()
            records.facts.check()
            records.cases.check()
            records.sealed.check()
            check_sealed_files(db)
            blobs = records.blobs.all()
            if only_there:
                blobs = filter(self.files.is_there, blobs)
            bad = {blob.id for blob in blobs if not self.files.is_whole(blob)}
            sequence, _hash = records.audit.newest()
            counted = Counted(records.cases.count(), records.facts.count(), sequence)
            head = read_head(self._folder, self._key)
            known = self._head_is_old or isinstance(head, Head)
            if not known or (isinstance(head, Head) and not holds(records.audit, head)):
                raise HistoryBrokenError(sequence)
            if bad:
                raise FilesDamagedError([f.reference for f in name_files(records, bad)])
            return counted

    def close(self) -> None:
        """Empty the write-ahead log, write the head, close, wipe, let others in.

        Closing always succeeds: a log that cannot be emptied now (the disk is
        full) is encrypted, and is taken in at the next opening.
        """
        with suppress(DeskError):
            self._read.close()
        with suppress(DeskError, OSError):
            with self._write.use() as db:
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            self._set_head(in_use=False)
            self._mark.remove()
        self.abandon()

    def abandon(self) -> None:
        """Close without a last write: for a vault that did not open."""
        try:
            with suppress(DeskError):
                self._read.close()
            with suppress(DeskError):
                self._write.close()
        finally:
            wipe(self._key)
            self._hold.release()

    def _set_head(self, *, in_use: bool) -> None:
        with self._write.use() as db:
            sequence, line_hash = Audit(db).newest()
            write_head(self._folder, self._key, Head(sequence, line_hash, in_use))
            self._head_is_old = False
            with suppress(OSError):
                self._mark.follow(sequence, line_hash)
