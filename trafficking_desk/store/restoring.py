"""Looking into a backup, trying it out, and putting it in the vault's place.

The present vault is set aside, never deleted. A restore that was cut short is
finished at the next start, or leaves everything as it was.
"""

import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout
from msgspec.structs import replace

from trafficking_desk.store.absent_files import AbsentFile, file_ids, name_files
from trafficking_desk.store.backup_errors import UNSOUND, BackupDamagedError
from trafficking_desk.store.backup_files import (
    Manifest,
    check_files,
    check_seal,
    describe,
    located,
    read_backup,
)
from trafficking_desk.store.blob_files import FILES, is_blob_name
from trafficking_desk.store.case_rows import CaseRows
from trafficking_desk.store.connection import open_still
from trafficking_desk.store.errors import (
    VaultInUseError,
)
from trafficking_desk.store.files import set_aside, sync_file, sync_folder
from trafficking_desk.store.head import HEAD
from trafficking_desk.store.key_file import COPIES, read_keys
from trafficking_desk.store.keys import open_slot, wipe
from trafficking_desk.store.migrations import refuse_newer
from trafficking_desk.store.opening import has_vault, open_vault
from trafficking_desk.store.pages import check_pages
from trafficking_desk.store.records import records_of
from trafficking_desk.store.trouble import in_plain_words
from trafficking_desk.store.undone import Decided, Undone, decided_in
from trafficking_desk.store.vault import DATABASE, Counted

_OURS: Final = (DATABASE, *COPIES, HEAD)
_BUILDING: Final = ".restoring"
_READY: Final = ".restored"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds. `changed` is None when it holds no case.

    `absent` are photos, documents and papers of its cases that it cannot bring back.
    `undone` is what going back to it undoes; None if nobody could tell.
    """

    folder: Path
    at: datetime
    number: int
    cases: int
    changed: datetime | None
    absent: tuple[AbsentFile, ...] = ()
    decided: Decided = field(default_factory=Decided)
    undone: Undone | None = None


def look_into(folder: Path, passphrase: str) -> Contents:
    """Check every byte of a backup and return what it holds. Slow on purpose.

    Raises NotABackupError, BackupDamagedError, VaultNewerError and what a key
    file that does not open raises: WrongPassphraseError, KeyFileWeakenedError.
    """
    with _as_damaged():
        manifest = read_backup(folder)
        _refuse_parts(manifest)
        gone = check_files(folder, manifest)
        keys = read_keys(folder)
        way = open_slot(keys, passphrase)
        try:
            check_seal(manifest, way.key)
            db = open_still(folder / DATABASE, way.key)
            try:
                refuse_newer(db)
                check_pages(db)
                lines = CaseRows(db).lines()
                left_out = file_ids(db) - manifest.files.keys()
                absent = name_files(records_of(db), gone | left_out)
                decided = decided_in(db, keys)
            finally:
                db.close()
        finally:
            wipe(way.key)
    changed = lines[0].changed if lines else None
    made = (folder, manifest.at, manifest.number)
    return Contents(*made, len(lines), changed, absent, decided)


def try_out(
    folder: Path, scratch: Path, passphrase: str, now: datetime
) -> tuple[Counted, int]:
    """Restore into `scratch`, read everything, and take it away again.

    Return how much there is, and how many files the backup lacks.

    What the backup is known to lack is no fault of the copy. Raises what
    `look_into` raises, and what writing raises.
    """
    absent = len(look_into(folder, passphrase).absent)
    with _as_damaged():
        manifest = read_backup(folder)
        with in_plain_words():
            shutil.rmtree(scratch, ignore_errors=True)
            try:
                _copy_out(folder, manifest, scratch)
                return _read_all(scratch, passphrase, now), absent
            finally:
                shutil.rmtree(scratch, ignore_errors=True)
                _lock_of(scratch).unlink(missing_ok=True)


def make_ready(folder: Path, vault: Path) -> None:
    """Copy the backup beside the vault, which may be in use.

    Every byte is checked again once it is copied. Raises BackupDamagedError,
    DiskFullError or CannotWriteError.
    """
    manifest = read_backup(folder)
    _refuse_parts(manifest)
    building = _beside(vault, _BUILDING)
    with in_plain_words():
        for left in (building, _beside(vault, _READY)):
            if left.exists():
                shutil.rmtree(left)  # a copy that was not wanted in the end
        try:
            _copy_out(folder, manifest, building)
        except BaseException:
            shutil.rmtree(building, ignore_errors=True)
            raise
        building.rename(_beside(vault, _READY))
        sync_folder(vault.parent)


def put_back(vault: Path) -> Path | None:
    """Put what is ready in the closed vault's place; return where the old one lies.

    Raises VaultInUseError or CannotWriteError, and the vault is as it was.
    """
    with _alone(vault), in_plain_words():
        aside = set_aside(vault) if vault.exists() else None
        _beside(vault, _READY).rename(vault)
        sync_folder(vault.parent)
        return aside


def finish_restore(vault: Path) -> None:
    """Put in place what a restore had ready when the program was stopped."""
    ready = _beside(vault, _READY)
    if not ready.exists() or has_vault(vault):
        return
    with suppress(VaultInUseError), _alone(vault), in_plain_words():
        if ready.exists() and not has_vault(vault):
            if vault.exists():
                set_aside(vault)
            ready.rename(vault)
            sync_folder(vault.parent)


def bring_along(folder: Path, beside: dict[str, Path]) -> None:
    """Copy the settings of a backup to where there are none yet."""
    manifest = read_backup(folder)
    for name, path in beside.items():
        if name in manifest.files and not path.exists():
            with suppress(OSError):  # set-up can ask again
                shutil.copyfile(folder / name, path)


def _read_all(scratch: Path, passphrase: str, now: datetime) -> Counted:
    """Read what was copied; what was not is known to be absent."""
    vault = open_vault(scratch, passphrase, now).vault
    try:
        return vault.check(only_there=True)
    finally:
        vault.abandon()


def _copy_out(folder: Path, manifest: Manifest, to: Path) -> None:
    gone = check_files(folder, manifest)
    to.mkdir(parents=True)
    for name in _OURS:
        shutil.copyfile(folder / name, to / name)
        sync_file(to / name)
    _copy_pooled(folder, manifest, to, gone)
    sync_folder(to)
    files = {name: manifest.files[name] for name in _OURS}
    check_files(to, replace(manifest, files=files))


def _copy_pooled(
    folder: Path, manifest: Manifest, to: Path, gone: Collection[str]
) -> None:
    """Copy the encrypted files but those `gone`; check each once it is copied."""
    pooled = [name for name in manifest.files if is_blob_name(name)]
    pooled = [name for name in pooled if name not in gone]
    if pooled:
        (to / FILES).mkdir()
    for name in pooled:
        copied = to / FILES / name
        shutil.copyfile(located(folder, manifest.vault, name), copied)
        sync_file(copied)
        if describe(copied) != manifest.files[name]:
            raise BackupDamagedError
    if pooled:
        sync_folder(to / FILES)


def _refuse_parts(manifest: Manifest) -> None:
    if not set(_OURS) <= manifest.files.keys():
        raise BackupDamagedError


def _beside(vault: Path, ending: str) -> Path:
    return vault.with_name(f"{vault.name}{ending}")


def _lock_of(vault: Path) -> Path:
    return _beside(vault, ".lock")


@contextmanager
def _alone(vault: Path) -> Iterator[None]:
    """Keep every other program out meanwhile. Raises VaultInUseError."""
    with in_plain_words():
        vault.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(_lock_of(vault), thread_local=False)
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise VaultInUseError from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _as_damaged() -> Iterator[None]:
    """Raise as BackupDamagedError what means that the backup was changed."""
    try:
        yield
    except UNSOUND as error:
        raise BackupDamagedError from error
