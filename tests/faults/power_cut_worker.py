"""A worker on a disk that forgets, run as a program with the shim preloaded.

Says each number once what it stands for is saved.
"""

import os
import signal
import stat
import sys
from functools import partial
from itertools import count
from pathlib import Path
from unittest import mock

from tests.cheap_keys import start_worker
from tests.desks import PASSPHRASE, new_desk
from tests.faults.worker import MIGRATING, STEP_OF
from trafficking_desk.desk.vaults import create_vault, unlock, vault_state
from trafficking_desk.store import connection

SYNC = os.fsync


def main() -> None:
    """Work in a home's one case for ever; with some syncing left out, so many times.

    What comes after that may sync a folder for another reason.
    """
    home, case_id, kind, left_out, enough = sys.argv[1:]
    start_worker()
    if left_out in ("OFF", "NORMAL"):
        connection.SETTINGS = tuple(
            f"synchronous = {left_out}" if one.startswith("synchronous") else one
            for one in connection.SETTINGS
        )
    elif left_out:
        mock.patch.object(os, "fsync", partial(sync_but, left_out)).start()
    desk = new_desk(Path(home))
    if vault_state(desk) == "none":
        create_vault(desk, PASSPHRASE)
    else:
        unlock(desk, PASSPHRASE)
    for number in count():
        if kind != MIGRATING:
            STEP_OF[kind](desk, case_id, number, "x" * 500)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        if left_out and number + 1 == int(enough):
            signal.pause()


def sync_but(left_out: str, handle: int) -> None:
    """Sync a folder unless `folders` are left out, or else a file."""
    is_folder = stat.S_ISDIR(os.fstat(handle).st_mode)
    if left_out != ("folders" if is_folder else "files"):
        SYNC(handle)


if __name__ == "__main__":
    main()
