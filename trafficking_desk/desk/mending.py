"""Mending a vault that does not open, without going back to an older one."""

from trafficking_desk.desk.backups import backup_place
from trafficking_desk.desk.desk import Desk
from trafficking_desk.store.backup_errors import NoSpareKeysError
from trafficking_desk.store.backup_files import find_backups
from trafficking_desk.store.spare_keys import put_back_keys
from trafficking_desk.store.tries import Tries


def mend_keys(desk: Desk, passphrase: str) -> None:
    """Put the key file of the newest backup that fits in the place of a bad one.

    The cases stay as they are, and the desk stays locked. Raises NoSpareKeysError,
    TooManyTriesError, VaultInUseError, and what writing raises.
    """
    tries, now = Tries(desk.folder), desk.clock()
    tries.check(now)
    found = find_backups(backup_place(desk).folder)
    try:
        put_back_keys(desk.folder, (one.folder for one in found), passphrase)
    except NoSpareKeysError:
        tries.note_wrong(now)
        raise
