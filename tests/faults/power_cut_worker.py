"""A worker on a disk that forgets, run as a program with the shim preloaded.

Says each number once what it stands for is saved.
"""

import sys
from itertools import count
from pathlib import Path

from tests.desks import PASSPHRASE, new_desk
from tests.faults.worker import STEPS
from trafficking_desk.desk.vaults import unlock
from trafficking_desk.store import connection


def main() -> None:
    """Work in a home's one case for ever, with SQLite as safe as asked."""
    home, case_id, kind, synchronous = sys.argv[1:]
    connection.SETTINGS = tuple(
        f"synchronous = {synchronous}" if one.startswith("synchronous") else one
        for one in connection.SETTINGS
    )
    desk = new_desk(Path(home))
    unlock(desk, PASSPHRASE)
    for number in count():
        STEPS[kind](desk, case_id, number, "x" * 500)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
