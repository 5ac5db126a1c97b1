"""Killed while copying, restoring and deleting: there is always a whole vault."""

import random
import shutil
from pathlib import Path

from tests.faults.aftermath import buried, copied, saved, starts
from tests.faults.conftest import Copy, only_case
from tests.faults.kills import Round, killed_at
from tests.faults.nursery import working
from tests.faults.worker import Task
from trafficking_desk.desk.backups import back_up
from trafficking_desk.desk.vaults import lock


def kill_at(home: Path, case_id: str, kind: str, chance: random.Random) -> list[int]:
    """Return what the worker said was done before it was killed."""
    first = chance.randrange(10**6)
    task = Task(home, case_id, kind, first, seed=chance.randrange(10**6))
    with working(task) as worker:
        worker.listen(chance.randrange(3))
        worker.kill(after=chance.uniform(0.001, 0.4))
        return worker.heard


@killed_at("backing_up")
def test_every_backup_there_is_whole_when_copying_is_killed(
    copy: Copy, round_: Round
) -> None:
    """None that was said to be made is missing, but what the rotation drops."""
    home, chance = copy("home"), round_.chance()
    case_id, newest = only_case(home), -1
    for _kill in range(round_.kills):
        said = kill_at(home, case_id, round_.kind, chance)
        desk = starts(home)
        numbers = copied(desk, case_id)
        assert max(numbers, default=-1) - newest - len(said) in {0, 1}
        assert set(said) <= set(saved(desk, case_id))
        newest = max(numbers, default=-1)
        lock(desk)
    desk = starts(home)
    last = back_up(desk)
    assert list(desk.paths.backups.iterdir()) == [last.folder]  # the rest is swept
    lock(desk)


@killed_at("restoring")
def test_there_is_always_a_vault_when_restoring_is_killed(
    copy: Copy, round_: Round
) -> None:
    """The old one or the restored one; what was set aside opens as well."""
    home, chance = copy("home"), round_.chance()
    case_id = only_case(home)
    for _kill in range(round_.kills):
        said = kill_at(home, case_id, round_.kind, chance)
        desk = starts(home)
        assert set(said) <= set(saved(desk, case_id))
        lock(desk)
    for aside in sorted(home.glob("vault.aside-*/"))[-2:]:
        shutil.rmtree(home / "vault")
        aside.rename(home / "vault")
        lock(starts(home))


@killed_at("deleting")
def test_a_case_is_there_or_gone_when_deleting_is_killed(
    copy: Copy, round_: Round
) -> None:
    """Never half, and every deletion that was said left its tombstone."""
    home, chance = copy("home"), round_.chance()
    case_id, gone = only_case(home), 0
    for _kill in range(round_.kills):
        said = kill_at(home, case_id, round_.kind, chance)
        desk = starts(home)
        now = len(buried(desk, case_id))
        assert now - gone - len(said) in {0, 1}
        gone = now
        lock(desk)
