"""Killed while copying, restoring and deleting: there is always a whole vault."""

import random
import shutil
from pathlib import Path
from typing import Final

import pytest

from tests.desks import PASSPHRASE, new_desk
from tests.faults.conftest import Copy, only_case
from tests.faults.nursery import working
from tests.faults.test_kill import KILLS, SEED, saved
from tests.faults.worker import Task
from trafficking_desk.desk.backups import back_up, find_in, look
from trafficking_desk.desk.cases import list_cases
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.keeping import keeping
from trafficking_desk.desk.vaults import lock, unlock, vault_state, verify

EACH: Final = max(2, KILLS // 4)
OF_A_VAULT: Final = {
    "desk.db",
    "keys.json",
    "keys.2.json",
    "head.json",
    "tries.json",
    "mark",
}


def kill_at(home: Path, case_id: str, kind: str, chance: random.Random) -> list[int]:
    """Return what the worker said was done before it was killed."""
    first = chance.randrange(10**6)
    task = Task(home, case_id, kind, first, seed=chance.randrange(10**6))
    with working(task) as worker:
        worker.listen(chance.randrange(3))
        worker.kill(after=chance.uniform(0.001, 0.4))
        return worker.heard


def starts(home: Path) -> Desk:
    """Start the program again, as a person would, and check everything."""
    desk = new_desk(home)
    assert vault_state(desk) == "locked"
    opened = unlock(desk, PASSPHRASE)
    assert set(opened.notices) <= {"not_closed", "minutes_missing"}
    verify(desk)
    assert {path.name for path in (home / "vault").iterdir()} - OF_A_VAULT <= {
        "desk.db-wal",
        "desk.db-shm",
    }
    return desk


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    """Return the same chances each time."""
    return random.Random(f"{SEED} {request.node.name}")  # noqa: S311 - repeatable


def test_every_backup_there_is_whole_when_copying_is_killed(
    copy: Copy, chance: random.Random
) -> None:
    """The newest that was said to be made is among them."""
    home = copy("home")
    case_id = only_case(home)
    made = 0
    for _kill in range(EACH):
        said = kill_at(home, case_id, "backing_up", chance)
        desk = starts(home)
        found = find_in(desk.paths.backups)
        assert all(one.sound for one in found)
        assert all(look(one.folder, PASSPHRASE).cases == 1 for one in found)
        assert set(said) <= set(saved(desk, case_id))
        assert bool(found) >= bool(said)
        made += len(said)
        lock(desk)
    desk = starts(home)
    last = back_up(desk)
    assert list(desk.paths.backups.iterdir()) == [last.folder]  # the rest is swept
    lock(desk)
    assert made


def test_there_is_always_a_vault_when_restoring_is_killed(
    copy: Copy, chance: random.Random
) -> None:
    """The old one or the restored one; what was set aside opens as well."""
    home = copy("home")
    case_id = only_case(home)
    for _kill in range(EACH):
        said = kill_at(home, case_id, "restoring", chance)
        desk = starts(home)
        assert set(said) <= set(saved(desk, case_id))
        lock(desk)
    asides = sorted(home.glob("vault.aside-*/"))
    assert asides
    for aside in asides[-2:]:
        shutil.rmtree(home / "vault")
        aside.rename(home / "vault")
        lock(starts(home))


def test_a_case_is_there_or_gone_when_deleting_is_killed(
    copy: Copy, chance: random.Random
) -> None:
    """Never half, and every deletion that was said left its tombstone."""
    home = copy("home")
    case_id = only_case(home)
    gone = 0
    for _kill in range(EACH):
        gone += len(kill_at(home, case_id, "deleting", chance))
        desk = starts(home)
        there = [line for line in list_cases(desk) if line.id != case_id]
        stones = keeping(desk).deleted
        assert len(stones) >= gone
        assert not {line.id for line in there} & {stone.case_id for stone in stones}
        gone = len(stones)
        lock(desk)
    assert gone
