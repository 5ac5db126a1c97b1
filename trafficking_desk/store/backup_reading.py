"""Reading a backup again: what was whole when it was made can rot on its disk."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from trafficking_desk.store.backup_errors import BackupDamagedError, NotABackupError
from trafficking_desk.store.backup_files import (
    ROTTEN,
    Backup,
    describe,
    read_backup,
    remove_backups,
)
from trafficking_desk.store.backup_rotation import kept_numbers
from trafficking_desk.store.blob_files import is_blob_name


def has_rotted(backup: Backup) -> bool:
    """Read every byte of a backup's own files again; note it there if it has rotted.

    It never counts again then. The encrypted files in the pool are read whenever
    a backup is made. What lies on a disk that was taken away has not rotted.
    """
    try:
        files = read_backup(backup.folder).files
        own = {name: one for name, one in files.items() if not is_blob_name(name)}
        if all(describe(backup.folder / name) == one for name, one in own.items()):
            return False
    except (NotABackupError, BackupDamagedError, OSError):
        if not backup.folder.is_dir():
            return False
    with suppress(OSError):
        (backup.folder / ROTTEN).touch()
    return True


def rotted_newest(backups: Sequence[Backup]) -> int:
    """Return how many of the newest have rotted, down to one that is as it was made."""
    count = 0
    for one in backups:
        if one.whole:
            if not has_rotted(one):
                break
            count += 1
    return count


def prune(made: Backup, others: Sequence[Backup]) -> Backup:
    """Delete what the rotation does not keep; return `made` with what had rotted.

    `others` are newest first. None goes unless the one that was newest, and the next
    newer one that stays, were read again a moment ago. What is not whole is left to
    look at.
    """
    sound = [one for one in (made, *others) if one.whole]
    read, rotten = {made.number}, 0
    while True:
        kept = kept_numbers(sound)
        going = [one for one in sound if one.number not in kept]
        staying = [one for one in sound if one.number in kept]
        doubtful = _leaned_on(staying, going, read) if going else []
        if not doubtful:
            break
        read |= {one.number for one in doubtful}
        bad = [one for one in doubtful if has_rotted(one)]
        rotten += len(bad)
        sound = [one for one in sound if one not in bad]
    remove_backups(going)
    return replace(made, rotten=rotten)


def _leaned_on(
    staying: Sequence[Backup], going: Sequence[Backup], read: set[int]
) -> list[Backup]:
    """Return what must be read again before `going` go; both are newest first."""
    needed = set(staying[:2])
    for one in going:
        needed.add([other for other in staying if other.number > one.number][-1])
    return [one for one in needed if one.number not in read]
