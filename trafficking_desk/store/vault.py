"""A vault: made, opened, written to one transaction at a time, and closed.

The folder holds `desk.db` (encrypted) and `keys.json` twice. A lock beside the
folder keeps a second program out.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout
from sqlite_utils import Database

from trafficking_desk.errors import DeskError
from trafficking_desk.store.audit import Audit
from trafficking_desk.store.case_rows import CaseRows
from trafficking_desk.store.connection import Line, open_database
from trafficking_desk.store.drafts import Drafts
from trafficking_desk.store.errors import (
    KeyFileMissingError,
    VaultDamagedError,
    VaultExistsError,
    VaultInUseError,
    VaultMissingError,
)
from trafficking_desk.store.facts import Facts
from trafficking_desk.store.files import sync_folder
from trafficking_desk.store.key_cost import KeyCost
from trafficking_desk.store.key_file import has_keys, mend_keys, read_keys, write_keys
from trafficking_desk.store.keys import KeyFile, new_key, new_slot, open_slot, wipe
from trafficking_desk.store.migrations import bring_up_to_date, build
from trafficking_desk.store.trouble import in_plain_words

DATABASE: Final = "desk.db"
_PAGE: Final = 4096  # SQLCipher's own default


@dataclass(frozen=True, slots=True)
class Records:
    """What a verb works with, inside one transaction."""

    cases: CaseRows
    facts: Facts
    drafts: Drafts
    audit: Audit


class Vault:
    """An open vault; `who` is the id of the slot that opened it.

    Raises VaultLockedError from every use once it was closed.
    """

    def __init__(self, folder: Path, key: bytearray, who: str, held: FileLock) -> None:
        path = folder / DATABASE
        self.who = who
        self._key = key
        self._held = held
        self._write = Line(lambda: open_database(path, key))
        self._read = Line(lambda: open_database(path, key, read_only=True))

    @contextmanager
    def writing(self) -> Iterator[Records]:
        """Lend the records for one transaction: all of it is kept, or nothing."""
        with self._write.use() as db, db.atomic():
            yield _records(db)

    @contextmanager
    def reading(self) -> Iterator[Records]:
        """Lend one moment's records to read, without waiting for a writer."""
        with self._read.use() as db, db.atomic():
            yield _records(db)

    def bring_up_to_date(self) -> None:
        """Open for writing and apply what is new in this version."""
        with self._write.use() as db:
            bring_up_to_date(db)

    def check(self) -> None:
        """Read everything: raise VaultDamagedError or HistoryBrokenError."""
        with self._read.use() as db:
            torn = list(db.query("PRAGMA cipher_integrity_check"))
            (sound,) = db.query("PRAGMA integrity_check(1)")
            if torn or "ok" not in sound.values():
                raise VaultDamagedError
            Audit(db).check()

    def close(self) -> None:
        """Empty the write-ahead log, close, wipe the key, let others in.

        Closing always succeeds: a log that cannot be emptied now (the disk is
        full) is encrypted, and is taken in at the next opening.
        """
        with suppress(DeskError):
            self._read.close()
        with suppress(DeskError), self._write.use() as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
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
            self._held.release()


def has_vault(folder: Path) -> bool:
    """Say whether anything of a vault is there, whole or not."""
    return has_keys(folder) or (folder / DATABASE).exists()


def make_vault(folder: Path, passphrase: str, cost: KeyCost) -> Vault:
    """Make a vault at `folder` and return it open.

    It is built beside its place and moved there whole, so that a power cut
    leaves all of it or none. Raises VaultExistsError if there is one.
    """
    held = _hold(folder)
    try:
        _refuse_a_second(folder)
        key = new_key()
        slot = new_slot(key, passphrase, cost)
        with in_plain_words():
            _build_beside(folder, key, KeyFile(slots=(slot,)))
    except BaseException:
        held.release()
        raise
    return _answering(Vault(folder, key, slot.terms.id, held))


def open_vault(folder: Path, passphrase: str) -> Vault:
    """Return the vault open. Slow on purpose.

    Raises VaultMissingError, KeyFileMissingError, KeyFileDamagedError,
    KeyFileWeakenedError, WrongPassphraseError, VaultDamagedError,
    VaultNewerError, VaultInUseError, CannotWriteError or DiskFullError.
    """
    if not has_keys(folder):
        raise KeyFileMissingError if has_vault(folder) else VaultMissingError
    held = _hold(folder)
    try:
        keys = read_keys(folder)
        size = _size_of(folder / DATABASE)
        key, who = open_slot(keys, passphrase)
        _refuse_stump(size)
    except BaseException:
        held.release()
        raise
    vault = _answering(Vault(folder, key, who, held))
    with suppress(DeskError):  # no reason to keep anyone from their cases
        mend_keys(folder, keys)
    return vault


def _answering(vault: Vault) -> Vault:
    """Return `vault` once its database answers, brought up to date."""
    try:
        vault.bring_up_to_date()
    except BaseException:
        vault.abandon()
        raise
    return vault


def _refuse_a_second(folder: Path) -> None:
    if has_vault(folder):
        raise VaultExistsError


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError as error:
        raise VaultMissingError from error


def _refuse_stump(size: int) -> None:
    """Raise if less than a page is left: SQLite would start a new one over it."""
    if size < _PAGE:
        raise VaultDamagedError


def _hold(folder: Path) -> FileLock:
    """Return the lock, held. Another holder: VaultInUseError."""
    with in_plain_words():
        folder.parent.mkdir(parents=True, exist_ok=True)
        held = FileLock(folder.with_name(f"{folder.name}.lock"), thread_local=False)
        try:
            held.acquire(timeout=0)
        except Timeout as error:
            raise VaultInUseError from error
    return held


def _build_beside(folder: Path, key: bytearray, keys: KeyFile) -> None:
    fresh = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)  # an unfinished one holds no case
    fresh.mkdir(parents=True)
    db = open_database(fresh / DATABASE, key, mode="rwc")
    build(db)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    db.close()
    write_keys(fresh, keys)
    if folder.exists():
        folder.rename(_free_name(folder))
    fresh.rename(folder)
    sync_folder(folder.parent)


def _free_name(folder: Path) -> Path:
    """Return a name to set strangers' files aside under: nothing is deleted."""
    number = 1
    while (aside := folder.with_name(f"{folder.name}.aside-{number}")).exists():
        number += 1
    return aside


def _records(db: Database) -> Records:
    return Records(CaseRows(db), Facts(db), Drafts(db), Audit(db))
