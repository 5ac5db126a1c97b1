"""A backup on the disk: a folder with the encrypted files and a list of them.

`backup.json` lies in the clear and holds no name and nothing about a case. Its
checksums tell a damaged backup; its seal, which takes a passphrase, a changed one.
"""

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace

from trafficking_desk.store.backup_errors import BackupDamagedError, NotABackupError
from trafficking_desk.store.blob_files import is_blob_name
from trafficking_desk.store.derived import derived_key, is_mac, mac
from trafficking_desk.store.files import replace_file, sync_folder

MANIFEST: Final = "backup.json"
ROTTEN: Final = "found-damaged"  # an empty file that a later reading leaves
_FORMAT: Final = "trafficking-desk-backup/1"
_SEAL: Final = "list of a backup"
_PREFIX: Final = "desk-backup-"
_UNFINISHED: Final = ".new"
_GOING: Final = ".old"
_POOL: Final = "desk-files-"
_MOST_BYTES: Final = 50_000_000


class CopiedFile(Struct, frozen=True, forbid_unknown_fields=True):
    """One file as it was when the backup was made."""

    size: int
    sha256: str


class Manifest(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a backup is. `vault` tells whose, `mark` which state; both say no more.

    A file with the name of an encrypted one lies in the pool beside the folder.
    `number` orders the backups of one vault: a clock can be set back. `left_out`
    counts the encrypted files that could not be copied, if any.
    """

    format: Literal["trafficking-desk-backup/1"] = _FORMAT
    at: datetime
    number: int
    vault: str
    mark: str
    files: dict[str, CopiedFile]
    seal: bytes = b""
    left_out: int | UnsetType = UNSET  # absent when 0: older lists keep their seals


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup. Not `sound`: a file of its own is missing or has another size.

    Or it was found to have rotted. `absent` counts the encrypted files that are not
    in the pool now, `left_out` those that were damaged when it was made: it can be
    restored all the same. `rotten` counts others that were found to have rotted as
    this one was made.
    """

    folder: Path
    at: datetime
    number: int
    vault: str
    mark: str
    size: int
    sound: bool
    absent: int = 0
    left_out: int = 0
    rotten: int = 0

    @property
    def whole(self) -> bool:
        """Say whether all that it was made of is there."""
        return self.sound and not self.absent


def files_there(folder: Path) -> frozenset[str]:
    """Return what of the list is there now, by name. Raises as `read_backup`."""
    manifest = read_backup(folder)
    return frozenset(
        name
        for name, file in manifest.files.items()
        if _size(located(folder, manifest.vault, name)) == file.size
    )


def find_backups(place: Path, vault: str = "") -> tuple[Backup, ...]:
    """Return the backups in `place`, newest first; of one vault, or of any.

    `place` may be a backup itself. A backup whose list cannot be read is there,
    unsound, with the number 0.
    """
    found = map(_look_at, _folders(place))
    ours = (one for one in found if vault in ("", one.vault) or not one.number)
    return tuple(sorted(ours, key=lambda one: (one.number, one.at), reverse=True))


def read_backup(folder: Path) -> Manifest:
    """Return what stands in the list. Raises NotABackupError or BackupDamagedError."""
    try:
        with (folder / MANIFEST).open("rb") as file:
            data = file.read(_MOST_BYTES)
    except OSError as error:
        raise NotABackupError from error
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BackupDamagedError from error
    if manifest.at.tzinfo is None or any(map(_is_elsewhere, manifest.files)):
        raise BackupDamagedError
    return manifest


def sealed(manifest: Manifest, key: bytearray) -> Manifest:
    """Return `manifest` as only a holder of the database's key can have made it."""
    bare = msgspec.json.encode(replace(manifest, seal=b""))
    return replace(manifest, seal=mac(derived_key(key, _SEAL), bare))


def check_seal(manifest: Manifest, key: bytearray) -> None:
    """Raise BackupDamagedError if someone else wrote the list."""
    bare = msgspec.json.encode(replace(manifest, seal=b""))
    if not is_mac(derived_key(key, _SEAL), bare, manifest.seal):
        raise BackupDamagedError


def check_files(folder: Path, manifest: Manifest) -> frozenset[str]:
    """Return the encrypted files that are missing or damaged in the pool.

    Raises BackupDamagedError unless every byte of the others is as it was made.
    """
    bad = [
        name
        for name, known in manifest.files.items()
        if not _is_as_made(located(folder, manifest.vault, name), known)
    ]
    if not all(map(is_blob_name, bad)):
        raise BackupDamagedError
    return frozenset(bad)


def _is_as_made(path: Path, known: CopiedFile) -> bool:
    try:
        return describe(path) == known
    except OSError:
        return False


def describe(path: Path) -> CopiedFile:
    """Return the file's size and checksum. Raises OSError."""
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    return CopiedFile(path.stat().st_size, found)


def pool_of(place: Path, vault: str) -> Path:
    """Return where the encrypted files of a vault's backups lie."""
    return place / f"{_POOL}{vault}"


def located(folder: Path, vault: str, name: str) -> Path:
    """Return where a file of the list lies. Raises BackupDamagedError."""
    if not is_blob_name(name):
        return folder / name
    if not vault.isalnum():
        raise BackupDamagedError
    return pool_of(folder.parent, vault) / name


def start_folder(place: Path, vault: str, at: datetime) -> Path:
    """Return a new folder to build a backup in; sweep what was not finished."""
    for old in place.glob(f"{_PREFIX}*-{vault}*"):
        if old.name.endswith((_UNFINISHED, _GOING)):
            shutil.rmtree(old, ignore_errors=True)
    name, number = f"{_PREFIX}{at:%Y%m%d-%H%M%S}-{vault}", 1
    while (place / name).exists():
        number += 1
        name = f"{_PREFIX}{at:%Y%m%d-%H%M%S}-{vault}-{number}"
    fresh = place / f"{name}{_UNFINISHED}"
    fresh.mkdir()
    return fresh


def finish_folder(fresh: Path, manifest: Manifest) -> Backup:
    """Write the list and give the folder its name: only now is it a backup."""
    replace_file(fresh / MANIFEST, msgspec.json.encode(manifest))
    final = fresh.with_name(fresh.name.removesuffix(_UNFINISHED))
    fresh.rename(final)
    sync_folder(final.parent)
    return _backup(final, manifest)


def remove_backups(backups: Sequence[Backup]) -> int:
    """Delete these; return how many went. What is left the next backup sweeps."""
    gone = 0
    for one in backups:
        with suppress(OSError):
            going = one.folder.with_name(f"{one.folder.name}{_GOING}")
            one.folder.rename(going)
            gone += 1
            shutil.rmtree(going)
    return gone


def _folders(place: Path) -> Iterator[Path]:
    if (place / MANIFEST).is_file():
        yield place
    with suppress(OSError):
        for path in sorted(place.glob(f"{_PREFIX}*")):
            if not path.name.endswith((_UNFINISHED, _GOING)):
                yield path


def _look_at(folder: Path) -> Backup:
    try:
        return _backup(folder, read_backup(folder))
    except (NotABackupError, BackupDamagedError):
        changed = max(0.0, _changed(folder))
        at = datetime.fromtimestamp(changed, UTC).astimezone()
        return Backup(folder, at, 0, "", "", 0, sound=False)


def _changed(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except OSError:
        return 0.0


def _backup(folder: Path, manifest: Manifest) -> Backup:
    bad = [
        name
        for name, file in manifest.files.items()
        if _size(located(folder, manifest.vault, name)) != file.size
    ]
    absent = sum(map(is_blob_name, bad))
    return Backup(
        folder=folder,
        at=manifest.at,
        number=manifest.number,
        vault=manifest.vault,
        mark=manifest.mark,
        size=sum(file.size for file in manifest.files.values()),
        sound=len(bad) == absent and not (folder / ROTTEN).exists(),
        absent=absent,
        left_out=manifest.left_out or 0,
    )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1


def _is_elsewhere(name: str) -> bool:
    return not name or name != Path(name).name or name in (".", "..", MANIFEST)
