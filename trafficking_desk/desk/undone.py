"""What going back to a backup undoes of what is decided on this computer."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from trafficking_desk.desk.backups import look
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.vaults import vault_state
from trafficking_desk.store.errors import VaultLockedError
from trafficking_desk.store.restoring import Contents
from trafficking_desk.store.undone import Undone, undone_behind_lock, undone_by


def look_here(desk: Desk, folder: Path, passphrase: str) -> Contents:
    """Do what `look` does, and say what going back undoes of what is here.

    That can be told if the desk is open, or opens with `passphrase` too.
    """
    contents = look(folder, passphrase)
    return replace(contents, undone=_undone(desk, contents, passphrase))


def _undone(desk: Desk, contents: Contents, passphrase: str) -> Undone | None:
    with suppress(VaultLockedError), desk.open_vault().reading() as records:
        return undone_by(records, contents.decided)
    if vault_state(desk) == "none":
        return Undone()
    return undone_behind_lock(desk.folder, passphrase, contents.decided)
