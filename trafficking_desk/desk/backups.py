"""Backups: made, looked into, put back, tried out.

`lock_for_copy` and `restore` are verbs of the writing lane; the others may run
on a lane of their own, also while the desk is locked.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.desk import organisation
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.opened import Opened
from trafficking_desk.desk.people import only_lead
from trafficking_desk.desk.vaults import lock, unlock
from trafficking_desk.errors import BadInputError, DeskError
from trafficking_desk.settings import read_settings
from trafficking_desk.store.absent_files import AbsentFile, name_files
from trafficking_desk.store.backup import check_place, make_backup
from trafficking_desk.store.backup_errors import (
    BackupDamagedError,
    BackupLackingError,
    BackupRottenError,
    NotABackupError,
)
from trafficking_desk.store.backup_files import Backup, files_there, find_backups
from trafficking_desk.store.backup_reading import rotted_newest
from trafficking_desk.store.errors import VaultLockedError
from trafficking_desk.store.files import sync_folder
from trafficking_desk.store.keys import wipe
from trafficking_desk.store.restoring import (
    Contents,
    bring_along,
    look_into,
    make_ready,
    put_back,
)
from trafficking_desk.store.source import Source
from trafficking_desk.store.trouble import in_plain_words
from trafficking_desk.store.vault import Vault

Tell = Callable[[int, int], None]  # how much is copied, of how much
_SETTINGS: Final = "settings.json"
_OWN_SIGNS: Final = "own_signs.toml"


@dataclass(frozen=True, slots=True)
class Place:
    """Where backups go. `chosen` by someone; `there` now; on the vault's disk."""

    folder: Path
    chosen: bool
    there: bool
    same_disk: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """What the page of backups shows; newest first. `drilled` is None for never.

    `lacking` are files that are neither whole in the vault nor in the newest one.
    """

    place: Place
    backups: tuple[Backup, ...]
    drilled: date | None
    lacking: tuple[AbsentFile, ...] = ()


def overview(desk: Desk) -> Overview:
    """Return where backups go and which there are of the open vault.

    The newest is read again first, byte by byte.
    """
    vault = desk.open_vault()
    with vault.reading() as records:
        drills = records.audit.dates("backup_tried")
    place = backup_place(desk)
    _rotted(desk)
    backups = find_backups(place.folder, vault.id)
    newest = next((one for one in backups if one.sound), None)
    lacking = _lacking(vault, newest) if newest is not None else ()
    return Overview(place, backups, drills[-1].date() if drills else None, lacking)


def backup_place(desk: Desk) -> Place:
    """Return where backups go; practice has a place of its own."""
    chosen = "" if desk.training else desk.settings.backup_place
    own = desk.paths.training_backups if desk.training else desk.paths.backups
    folder = Path(chosen) if chosen else own
    return Place(
        folder=folder,
        chosen=bool(chosen),
        there=folder.is_dir() or not chosen,
        same_disk=_same_disk(folder, desk.folder),
    )


def find_in(folder: Path) -> tuple[Backup, ...]:
    """Return every backup in a folder, of any vault, newest first."""
    return find_backups(folder)


def back_up(desk: Desk, tell: Tell = lambda _done, _of: None) -> Backup:
    """Make a backup now. Raises a BackupFailedError; the older ones are kept.

    `tell` is called on this thread.
    """
    vault, stamp = desk.open_vault(), desk.stamp()
    made = copy_vault(desk, vault.source(), tell)
    with suppress(DeskError), vault.writing() as records:
        detail: dict[str, JsonValue] = {"number": made.number}
        if made.left_out:
            detail["left_out"] = made.left_out
        records.audit.append(stamp, "backup_made", detail=detail)
    return made


def copy_vault(
    desk: Desk, source: Source, tell: Tell = lambda _done, _of: None
) -> Backup:
    """Make a backup of `source`, whose vault may be closed, and wipe its key."""
    try:
        with desk.files:
            place = backup_place(desk)
            if not place.chosen and not place.folder.is_dir():
                with in_plain_words():
                    place.folder.mkdir(parents=True)
                    sync_folder(place.folder.parent)  # or a power cut takes it back
            beside = {} if desk.training else _beside(desk)
            return make_backup(source, place.folder, desk.clock(), beside, tell)
    finally:
        wipe(source.key)


def due_copy(desk: Desk) -> Source | None:
    """Return what to copy if the newest backup is older than the last change.

    None in practice, and while the desk is locked.
    """
    if desk.vault is None or desk.training:
        return None
    source = desk.vault.source()
    found = find_backups(backup_place(desk).folder, source.vault)
    sound = [one for one in found if one.whole]
    today = desk.clock().date()
    if sound and sound[0].mark == source.mark and sound[0].at.date() == today:
        wipe(source.key)
        return None
    return source


def copy_if_due(desk: Desk) -> None:
    """Make the backup of the day, or the one that the last lock could not make.

    The newest is read again first: one that has rotted does not count. Raises
    BackupLackingError once it is made, if damaged files are not in it, and
    BackupRottenError if older ones have rotted.
    """
    source, rotten = None, 0
    with suppress(VaultLockedError):  # locked meanwhile, and copied then
        rotten = _rotted(desk)
        source = due_copy(desk)
        if rotten and source is None and not desk.training:
            source = desk.open_vault().source()
    if source is not None:
        _copy_and_tell(desk, source, rotten)


def lock_for_copy(desk: Desk) -> Callable[[], Backup] | None:
    """Lock, and return what makes the backup that is due of the closed vault.

    The vault's key is the one thing that stays in memory until that was called.
    It raises BackupLackingError as `copy_if_due` does.
    """
    source: Source | None = None
    with suppress(DeskError):
        source = due_copy(desk)
    lock(desk)
    return None if source is None else partial(_copy_and_tell, desk, source)


def lock_and_copy(desk: Desk) -> None:
    """Lock and make the backup that is due, as when the program ends."""
    copy = lock_for_copy(desk)
    if copy is not None:
        copy()


def choose_place(desk: Desk, folder: Path | None) -> None:
    """Let backups go to `folder` from now on, or beside the vault; a lead's verb.

    Earlier backups stay where they are. Raises LeadOnlyError, and
    BackupPlaceMissingError or BackupPlaceRefusesError for a folder of no use.
    """
    only_lead(desk)
    if folder is not None:
        check_place(folder)
    chosen = str(folder.absolute()) if folder is not None else ""
    organisation.save(desk, replace(organisation.read(desk), backup_place=chosen))
    stamp = desk.stamp()
    with desk.open_vault().writing() as records:
        records.audit.append(stamp, "backup_place_chosen")


def look(folder: Path, passphrase: str) -> Contents:
    """Check a backup and return what it holds. Raises what `look_into` raises."""
    return look_into(folder, passphrase)


def restore(desk: Desk, contents: Contents, passphrase: str) -> Opened:
    """Put a backup in the vault's place and open it.

    The present vault is locked and set aside beside it. Raises what `look_into`
    and writing raise, and then the present vault is still in its place.
    """
    looked = look_into(contents.folder, passphrase)
    if looked.absent != contents.absent:
        raise BackupDamagedError  # other than what was seen before saying yes
    with desk.files:
        make_ready(contents.folder, desk.folder)
        lock(desk)
        aside = put_back(desk.folder)
        if not desk.training:
            bring_along(contents.folder, _beside(desk))
            _read_settings(desk)
    opened = unlock(desk, passphrase)
    detail: dict[str, JsonValue] = {
        "number": looked.number,
        "set_aside": aside is not None,
    }
    if looked.absent:
        detail["files_absent"] = len(looked.absent)
    if contents.undone:
        numbers = asdict(contents.undone).items()
        detail["undone"] = {what: len(which) for what, which in numbers}
    stamp = desk.stamp()
    with desk.open_vault().writing() as records:
        records.audit.append(stamp, "backup_restored", detail=detail)
    return opened


def _rotted(desk: Desk) -> int:
    """Return how many of the newest backups have rotted since they were made."""
    vault = desk.open_vault().id
    with desk.files:
        return rotted_newest(find_backups(backup_place(desk).folder, vault))


def _copy_and_tell(desk: Desk, source: Source, rotten: int = 0) -> Backup:
    made = copy_vault(desk, source)
    if made.left_out:
        raise BackupLackingError(made.left_out)
    if made.rotten + rotten:
        raise BackupRottenError(made.rotten + rotten)
    return made


def _lacking(vault: Vault, backup: Backup) -> tuple[AbsentFile, ...]:
    """Return what is neither whole in the vault nor in its newest backup."""
    if not backup.left_out and not backup.absent:
        return ()
    try:
        kept = files_there(backup.folder)
    except (NotABackupError, BackupDamagedError):
        kept = frozenset()
    with vault.reading() as records:
        others = (blob for blob in records.blobs.all() if blob.id not in kept)
        bad = {blob.id for blob in others if not vault.files.is_whole(blob)}
        return name_files(records, bad)


def _beside(desk: Desk) -> dict[str, Path]:
    return {_SETTINGS: desk.paths.settings, _OWN_SIGNS: desk.paths.own_signs}


def _read_settings(desk: Desk) -> None:
    with suppress(BadInputError):
        desk.settings = read_settings(desk.paths.settings)


def _same_disk(one: Path, other: Path) -> bool:
    devices = {_device(one), _device(other)}
    return len(devices) == 1 and None not in devices


def _device(path: Path) -> int | None:
    """Return the disk of `path`, or of what is above it and exists."""
    for at in (path, *path.parents):
        with suppress(OSError):
            return at.stat().st_dev
    return None
