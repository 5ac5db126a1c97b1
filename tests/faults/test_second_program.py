"""A second program at the same vault, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from tests.desks import PASSPHRASE, new_desk
from trafficking_desk.desk.backups import back_up, look, restore
from trafficking_desk.desk.cases import list_cases, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.rescue import rescue
from trafficking_desk.desk.vaults import create_vault, lock, unlock, vault_state
from trafficking_desk.store.errors import VaultInUseError
from trafficking_desk.store.restoring import make_ready, put_back

# Opens the desk, says so, and keeps it until its input ends.
_HOLDS: Final = """
import sys
from pathlib import Path
from tests.cheap_keys import start_worker
from tests.desks import PASSPHRASE, new_desk
from trafficking_desk.desk.vaults import lock, unlock
start_worker()
desk = new_desk(Path(sys.argv[1]))
unlock(desk, PASSPHRASE)
print("open", flush=True)
sys.stdin.read()
lock(desk)
"""


@contextmanager
def another_program(home: Path) -> Iterator[subprocess.Popen[str]]:
    """Run a program that has the vault open."""
    with subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", _HOLDS, str(home)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ) as program:
        assert program.stdout is not None
        assert program.stdin is not None
        assert program.stdout.readline() == "open\n"
        yield program
        if program.poll() is None:
            program.stdin.close()
            program.wait(30)


@pytest.fixture
def locked(desk_home: Path) -> Desk:
    """Return a desk whose vault holds a case, locked."""
    desk = new_desk(desk_home)
    create_vault(desk, PASSPHRASE)
    start_case(desk)
    lock(desk)
    return desk


def test_the_second_is_kept_out_and_told_who_is_in(
    locked: Desk, desk_home: Path
) -> None:
    """By the number of the other program and since when; then it gets in."""
    with another_program(desk_home) as other:
        with pytest.raises(VaultInUseError) as told:
            unlock(locked, PASSPHRASE)
        assert told.value.process == other.pid
        assert told.value.since is not None
        assert f"program number {other.pid}" in told.value.message()
        assert vault_state(locked) == "locked"

    unlock(locked, PASSPHRASE)
    assert len(list_cases(locked)) == 1
    lock(locked)


def test_nothing_else_takes_the_vault_from_under_it(
    locked: Desk, desk_home: Path
) -> None:
    """Neither a restore nor reading what is left of it."""
    unlock(locked, PASSPHRASE)
    made = back_up(locked)
    lock(locked)
    with another_program(desk_home):
        with pytest.raises(VaultInUseError):
            rescue(locked, PASSPHRASE)
        make_ready(made.folder, locked.folder)
        with pytest.raises(VaultInUseError):
            put_back(locked.folder)
        with pytest.raises(VaultInUseError):
            restore(locked, look(made.folder, PASSPHRASE), PASSPHRASE)

    unlock(locked, PASSPHRASE)
    assert len(list_cases(locked)) == 1
    lock(locked)


def test_a_program_that_was_killed_keeps_nobody_out(
    locked: Desk, desk_home: Path
) -> None:
    """Its lock went with it, whatever its note still says."""
    with another_program(desk_home) as other:
        other.kill()
        other.wait(30)
    assert Path(f"{locked.folder}.holder").exists()

    unlock(locked, PASSPHRASE)
    assert len(list_cases(locked)) == 1
    lock(locked)
