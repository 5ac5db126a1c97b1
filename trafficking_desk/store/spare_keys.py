"""The key file from a backup, for a vault whose own is damaged or gone.

The cases themselves stay as they are: nothing written since the backup is lost.
Only keys that open this very database are put in place.
"""

from collections.abc import Iterable
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
from trafficking_desk.store.keys import KeyFile, WayIn, open_slot, wipe
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
            for backup in backups:
                with suppress(*_UNFIT):
                    keys = _fitting(vault, backup, passphrase)
                    _set_aside(vault)
                    write_keys(vault, keys)
                    return
            raise NoSpareKeysError
        finally:
            hold.release()


def _fitting(vault: Path, backup: Path, passphrase: str) -> KeyFile:
    keys = read_keys(backup)
    way = open_slot(keys, passphrase)
    try:
        _open(vault, way)
    finally:
        wipe(way.key)
    return keys


def _open(vault: Path, way: WayIn) -> None:
    """Raise VaultDamagedError if the key opens another database."""
    open_still(vault / DATABASE, way.key).close()


def _set_aside(vault: Path) -> None:
    with in_plain_words():
        for name in COPIES:
            path, number = vault / name, 1
            while (aside := path.with_name(f"{name}.aside-{number}")).exists():
                number += 1
            if path.exists():
                path.rename(aside)
        sync_folder(vault)
