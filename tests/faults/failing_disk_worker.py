"""A desk on a disk that refuses at each of its writes in turn, then is well again.

Run as a program with the shim preloaded: `disk_fails_from` and `disk_is_well` are
its. Says how often the desk refused, of how many times that the disk did, of how
many writes there are.
"""

import ctypes
import errno
import random
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Final
from unittest import mock

from msgspec.structs import replace

from tests.cheap_keys import start_worker
from tests.desks import PASSPHRASE, new_desk
from tests.faults.aftermath import FOUND
from tests.faults.worker import STEP_OF
from trafficking_desk.desk import organisation
from trafficking_desk.desk.attachments import add, attachments, export
from trafficking_desk.desk.backups import find_in
from trafficking_desk.desk.cases import read_case, record, save_draft
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.vaults import create_vault, lock, unlock, vault_state, verify
from trafficking_desk.settings import read_settings
from trafficking_desk.store.attachments import About
from trafficking_desk.store.backup_errors import (
    BackupPlaceFullError,
    BackupPlaceMissingError,
    BackupPlaceRefusesError,
)
from trafficking_desk.store.errors import CannotWriteError, DiskFullError
from trafficking_desk.store.key_cost import derive

# What the disk says, whether it goes on refusing, and whether it can be read.
HARMS: Final[Mapping[str, tuple[int, bool, bool]]] = {
    "full": (errno.ENOSPC, True, False),
    "one_error": (errno.EIO, False, False),
    "read_only": (errno.EROFS, True, False),
    "gone": (errno.ENODEV, True, True),
}
_NEVER: Final = 10**9
SHIM: Final = ctypes.CDLL(None)
REFUSALS: Final = (
    BackupPlaceFullError,
    BackupPlaceMissingError,
    BackupPlaceRefusesError,
    CannotWriteError,
    DiskFullError,
)
Verb = Callable[[Desk, str, int], object]
State = Callable[[Desk, str], object]


def step(kind: str) -> Verb:
    """Return what the workers do that are killed."""
    return lambda desk, case_id, number: STEP_OF[kind](desk, case_id, number, "x" * 600)


def lock_and_unlock(desk: Desk, case_id: str, number: int) -> None:
    """Write something, lock, and open again: locking never fails."""
    record(desk, case_id, {"person.known_as": str(number)})
    lock(desk)
    unlock(desk, PASSPHRASE)


def set_up(desk: Desk, _case_id: str, number: int) -> None:
    """Keep the organisation's settings."""
    now = organisation.read(desk)
    organisation.save(desk, replace(now, organisation=f"School {number}"))


def settings(desk: Desk, _case_id: str) -> object:
    """Return those in use, which are those on the disk."""
    assert desk.settings == read_settings(desk.paths.settings)
    return desk.settings


def save_copy(desk: Desk, case_id: str, number: int) -> None:
    """Save a file outside the vault."""
    (one, *_more) = attachments(desk, case_id)
    export(desk, case_id, one.id, copy_of(desk, number))


def copy_of(desk: Desk, number: int) -> Path:
    """Return where such a copy goes."""
    return desk.paths.settings.with_name(f"copy {number}.txt")


def no_half_copy(desk: Desk, _case_id: str) -> object:
    """Return whether each copy there is whole."""
    saved = desk.paths.settings.parent.glob("copy*.txt")
    return all(path.stat().st_size > 200_000 for path in saved)


def make_anew(desk: Desk, _case_id: str, number: int) -> None:
    """Make another vault, in a folder of its own."""
    other = new_desk(desk.paths.settings.with_name(f"other-{number}"))
    try:
        create_vault(other, PASSPHRASE)
    except REFUSALS:
        SHIM.disk_is_well()
        if vault_state(other) == "locked":
            unlock(other, PASSPHRASE)
        else:
            create_vault(other, PASSPHRASE)
        verify(other)
        raise
    finally:
        lock(other)


def answers(desk: Desk, case_id: str) -> object:
    """Return what must be there whatever fails."""
    return read_case(desk, case_id).drafts


def backups(desk: Desk, _case_id: str) -> object:
    """Return whether there are backups; each is sound."""
    found = find_in(desk.paths.backups)
    assert all(one.sound for one in found)
    return bool(found)


def attach(desk: Desk, case_id: str, number: int) -> None:
    """Keep a file with the case."""
    add(desk, case_id, b"A letter " * 20_000, About(str(number)))


def files(desk: Desk, case_id: str) -> object:
    """Return the files of the case."""
    return attachments(desk, case_id)


VERBS: Final[Mapping[str, tuple[Verb, State]]] = {
    **{
        kind: (step(kind), FOUND[kind])
        for kind in ("typing", "saving", "sealing", "deleting")
    },
    "attaching": (attach, files),
    "settings": (set_up, settings),
}
# Of several steps, each of which may be done: what was written down stays.
LONG_VERBS: Final[Mapping[str, tuple[Verb, State]]] = {
    "backing_up": (step("backing_up"), backups),
    "rekeying": (step("rekeying"), lambda _desk, _case_id: None),
    "restoring": (step("restoring"), lambda _desk, _case_id: None),
    "people": (step("people"), answers),
    "locking": (lock_and_unlock, answers),
    "exporting": (save_copy, no_half_copy),
    "making": (make_anew, answers),
}
ALL_VERBS: Final = {**VERBS, **LONG_VERBS}


def refused(desk: Desk, case_id: str, verb: str, number: int) -> bool:
    """Do it and say whether the desk refused: then all is as it was before."""
    do, state = ALL_VERBS[verb]
    before, told = state(desk, case_id), ""
    try:
        do(desk, case_id, number)
    except REFUSALS as error:
        told = error.message()
    SHIM.disk_is_well()
    if desk.vault is None:
        unlock(desk, PASSPHRASE)
    assert verb not in VERBS or (state(desk, case_id) == before) is bool(told)
    assert verb in VERBS or state(desk, case_id) == before
    return bool(told)


def main() -> None:
    """Try a verb while the disk refuses at one of its writes, or at each."""
    home, case_id, verb, most = sys.argv[1:]
    start_worker()
    desk, chance = new_desk(Path(home)), random.Random(verb)  # noqa: S311 - repeatable
    with mock.patch("trafficking_desk.store.keys.derive", cache(derive)):
        unlock(desk, PASSPHRASE)
        STEP_OF["attaching"](desk, case_id, 0, "")
        SHIM.disk_fails_from(_NEVER, 0, 0, 0)
        ALL_VERBS[verb][0](desk, case_id, 1)
        writes, number = SHIM.disk_is_well(), 1
        for harm, how in HARMS.items():
            times = 0
            calls = chance.sample(range(1, writes + 1), min(int(most), writes))
            for call in calls:
                number += 1
                SHIM.disk_fails_from(call, *how)
                times += refused(desk, case_id, verb, number)
                save_draft(desk, case_id, "person.where_now", f"{number} after")
                verify(desk)
            sys.stdout.write(f"{verb} {harm} {times} {len(calls)} {writes}\n")
        lock(desk)
        unlock(desk, PASSPHRASE)
        verify(desk)
        lock(desk)


if __name__ == "__main__":
    main()
