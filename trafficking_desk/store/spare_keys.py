"""The key file from a backup, for a vault whose own is damaged or gone.

The cases themselves stay as they are: nothing written since the backup is lost.
Only keys that open this very database are put in place.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from trafficking_desk.store.backup_errors import NoSpareKeysError
from trafficking_desk.store.connection import open_still
from trafficking_desk.store.errors import (
    KeyFileChangedError,
    KeyFileDamagedError,
    KeyFileWeakenedError,
    VaultDamagedError,
    WrongPassphraseError,
)
from trafficking_desk.store.files import sync_folder
from trafficking_desk.store.hold import held
from trafficking_desk.store.key_file import COPIES, read_keys, write_keys
from trafficking_desk.store.keys import KeyFile, open_slot, wipe
from trafficking_desk.store.trouble import in_plain_words
from trafficking_desk.store.vault import DATABASE

_UNFIT = (
    KeyFileChangedError,
    KeyFileDamagedError,
    KeyFileWeakenedError,
    VaultDamagedError,
    WrongPassphraseError,
)


def put_back_keys(vault: Path, backups: Iterable[Path], passphrase: str) -> None:
    """Take the keys of the first of `backups` that opens the vault's database.

    The old key files are set aside in the folder. Slow on purpose. Raises
    NoSpareKeysError, VaultInUseError, and what writing raises.
    """
    with held(vault) as hold:
        try:
            for keys in _different(backups):
                with suppress(*_UNFIT):
                    _check(vault, keys, passphrase)
                    _set_aside(vault)
                    write_keys(vault, keys)
                    return
            raise NoSpareKeysError
        finally:
            hold.release()


def _different(backups: Iterable[Path]) -> Iterator[KeyFile]:
    """Yield each key file once: most backups hold the same, and trying is slow."""
    seen: list[KeyFile] = []
    for backup in backups:
        with suppress(*_UNFIT):
            keys = read_keys(backup)
            if keys not in seen:
                seen.append(keys)
                yield keys


def _check(vault: Path, keys: KeyFile, passphrase: str) -> None:
    """Raise VaultDamagedError if the keys are those of another database."""
    way = open_slot(keys, passphrase)
    try:
        open_still(vault / DATABASE, way.key).close()
    finally:
        wipe(way.key)


def _set_aside(vault: Path) -> None:
    with in_plain_words():
        for name in COPIES:
            path, number = vault / name, 1
            while (aside := path.with_name(f"{name}.aside-{number}")).exists():
                number += 1
            if path.exists():
                path.rename(aside)
        sync_folder(vault)
