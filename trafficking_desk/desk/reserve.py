"""Room for the last words before locking, on a disk that is full."""

from contextlib import suppress

from trafficking_desk.desk.desk import Desk
from trafficking_desk.store.reserve import Reserve


def keep_room(desk: Desk) -> None:
    """Set room aside while there is plenty; without it, work goes on as well."""
    with suppress(OSError):
        Reserve(desk.folder).keep()


def make_room(desk: Desk) -> None:
    """Free that room if the disk is full: called just before what is left is saved."""
    with suppress(OSError):
        Reserve(desk.folder).give_up()
