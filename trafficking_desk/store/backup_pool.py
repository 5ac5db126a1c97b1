"""The encrypted files of a vault, once for all backups in a place.

Each is copied once: it never changes. Which backup needs which stands in its list.
"""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from trafficking_desk.store.backup_errors import BackupDamagedError, NotABackupError
from trafficking_desk.store.backup_files import (
    CopiedFile,
    describe,
    find_backups,
    pool_of,
    read_backup,
)
from trafficking_desk.store.blob_files import FILES, is_blob_name
from trafficking_desk.store.blobs import Blob
from trafficking_desk.store.files import replace_file, sync_folder


def copy_new(
    vault: Path, place: Path, vault_id: str, blobs: Iterable[Blob]
) -> dict[str, CopiedFile]:
    """Copy what is not in the pool yet, and return what of `blobs` is there.

    A whole copy is never replaced by a damaged file. What is damaged in both
    places is left out, for cases must be copied; the backup's list counts it.
    Raises OSError.
    """
    pool, there = pool_of(place, vault_id), dict[str, CopiedFile]()
    for blob in blobs:
        kept, own = pool / blob.id, vault / FILES / blob.id
        if not _is_whole(kept, blob):
            if not _is_whole(own, blob):
                continue
            if not pool.is_dir():
                pool.mkdir()
                sync_folder(place)
            replace_file(kept, own.read_bytes())
        there[blob.id] = describe(kept)
    return there


def prune_pool(place: Path, vault_id: str) -> None:
    """Delete what no backup needs any more; nothing while one cannot be read."""
    needed: set[str] = set()
    try:
        for backup in find_backups(place, vault_id):
            needed |= read_backup(backup.folder).files.keys()
    except (NotABackupError, BackupDamagedError):
        return
    with suppress(OSError):  # the next backup tries again
        for path in pool_of(place, vault_id).glob("*"):
            name = path.name.removesuffix(".new")
            if is_blob_name(name) and path.name not in needed:
                path.unlink()


def _is_whole(path: Path, blob: Blob) -> bool:
    try:
        return describe(path).sha256 == blob.closed_sha256
    except OSError:
        return False
