"""The vault folder: made whole, held by one program, opened.

It holds `desk.db` (encrypted), `keys.json` twice and the head of the history. A
lock beside the folder keeps a second program out.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from trafficking_desk.store.connection import open_database
from trafficking_desk.store.errors import (
    KeyFileMissingError,
    VaultDamagedError,
    VaultExistsError,
    VaultMissingError,
    WrongPassphraseError,
)
from trafficking_desk.store.files import sync_folder
from trafficking_desk.store.head import Head, write_head
from trafficking_desk.store.hold import Hold, held
from trafficking_desk.store.key_cost import KeyCost
from trafficking_desk.store.key_file import has_keys, read_keys, write_keys
from trafficking_desk.store.keys import (
    KeyFile,
    WayIn,
    new_key,
    new_slot,
    open_recovery,
    open_slot,
    sealed,
)
from trafficking_desk.store.log_end import ends_torn
from trafficking_desk.store.migrations import build
from trafficking_desk.store.notices import Notice
from trafficking_desk.store.rotation import fitting
from trafficking_desk.store.tries import Tries
from trafficking_desk.store.trouble import in_plain_words
from trafficking_desk.store.vault import DATABASE, Vault

_PAGE: Final = 4096  # SQLCipher's own default


@dataclass(frozen=True, slots=True)
class Opening:
    """An open vault, what opening it noticed, and how many tries were wrong."""

    vault: Vault
    notices: tuple[Notice, ...]
    wrong_tries: int


def has_vault(folder: Path) -> bool:
    """Say whether anything of a vault is there, whole or not."""
    return has_keys(folder) or (folder / DATABASE).exists()


def make_vault(folder: Path, passphrase: str, cost: KeyCost) -> Vault:
    """Make a vault at `folder` and return it open.

    It is built beside its place and moved there whole, so that a power cut
    leaves all of it or none. Raises VaultExistsError if there is one.
    """
    with held(folder) as hold:
        _refuse_a_second(folder)
        key = new_key()
        slot = new_slot(key, passphrase, cost)
        keys = sealed(KeyFile(slots=(slot,)), key)
        with in_plain_words():
            _build_beside(folder, key, keys)
        vault = Vault(folder, keys, WayIn(slot.terms.id, key), hold)
        _answering(vault, torn=False)
        return vault


def open_vault(folder: Path, passphrase: str, now: datetime) -> Opening:
    """Return the vault open. Slow on purpose; wrong tries make the next one wait.

    Raises VaultMissingError, KeyFileMissingError, KeyFileDamagedError,
    KeyFileWeakenedError, KeyFileChangedError, WrongPassphraseError,
    TooManyTriesError, VaultDamagedError, VaultNewerError, VaultInUseError,
    CannotWriteError or DiskFullError.
    """
    _refuse_none(folder)
    with held(folder) as hold:
        tries = Tries(folder)
        tries.check(now)
        try:
            vault, notices = _open_held(
                folder, hold, lambda keys: open_slot(keys, passphrase, tries.last)
            )
        except WrongPassphraseError:
            tries.note_wrong(now)
            raise
        wrong = tries.wrong
        tries.note_right(vault.who)
        return Opening(vault, notices, wrong)


def open_with_sheets(folder: Path, secret: bytes, who: str) -> Opening:
    """Return the vault open for the person `who`.

    Raises SheetsOldError, and what `open_vault` raises but for passphrases.
    """
    _refuse_none(folder)
    with held(folder) as hold:
        vault, notices = _open_held(
            folder, hold, lambda keys: replace(open_recovery(keys, secret), who=who)
        )
        return Opening(vault, notices, Tries(folder).wrong)


def leads_by_sheets(folder: Path, secret: bytes) -> dict[str, str]:
    """Return the names of the leads by slot id; the vault stays closed.

    Raises what `open_with_sheets` raises.
    """
    _refuse_none(folder)
    with held(folder) as hold:
        keys = read_keys(folder)
        way = fitting(folder / DATABASE, open_recovery(keys, secret))
        vault = Vault(folder, keys, way, hold)
        try:
            vault.bring_up_to_date()
            with vault.reading() as records:
                names = records.people.names()
        finally:
            vault.abandon()
    leads = (one.id for one in vault.ring.holders() if one.role == "lead")
    return {one: names.get(one, "") for one in leads}


def _open_held(
    folder: Path, hold: Hold, find_way: Callable[[KeyFile], WayIn]
) -> tuple[Vault, tuple[Notice, ...]]:
    keys = read_keys(folder)
    size = _size_of(folder / DATABASE)
    way = find_way(keys)
    _refuse_stump(size)
    torn = ends_torn(folder / f"{DATABASE}-wal")
    vault = Vault(folder, keys, fitting(folder / DATABASE, way), hold)
    return vault, _answering(vault, torn=torn)


def _answering(vault: Vault, *, torn: bool) -> tuple[Notice, ...]:
    """Return what to tell once the database answers, brought up to date."""
    try:
        vault.bring_up_to_date()
        return vault.begin(torn=torn)
    except BaseException:
        vault.abandon()
        raise


def _refuse_none(folder: Path) -> None:
    if not has_keys(folder):
        raise KeyFileMissingError if has_vault(folder) else VaultMissingError


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


def _build_beside(folder: Path, key: bytearray, keys: KeyFile) -> None:
    fresh = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)  # an unfinished one holds no case
    fresh.mkdir(parents=True)
    db = open_database(fresh / DATABASE, key, mode="rwc")
    build(db)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    db.close()
    write_keys(fresh, keys)
    write_head(fresh, key, Head(0, ""))
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
