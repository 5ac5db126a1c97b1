"""Killed at work: what was said to be saved is there."""

import random
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, new_desk
from tests.faults.aftermath import found_after
from tests.faults.conftest import Copy, only_case
from tests.faults.kills import KILLS, KINDS, Round, killed_at, share
from tests.faults.nursery import working
from tests.faults.worker import STEPS, Task
from trafficking_desk.desk.vaults import unlock
from trafficking_desk.store.errors import VaultInUseError


@killed_at(*STEPS)
def test_nothing_saved_is_lost_when_the_program_is_killed(
    copy: Copy, round_: Round
) -> None:
    """Again and again on one vault, at moments drawn from a seed."""
    home, kind, chance = copy("home"), round_.kind, round_.chance()
    case_id = only_case(home)
    kept: list[int] = []
    for _kill in range(round_.kills):
        first = kept[-1] + 1000 if kept else 0
        said = worked_until_killed(home, case_id, kind, first, chance)
        found = found_after(home, case_id, kind)
        # At most one more was saved and could not be said any more.
        one_more = [first + len(said)]
        known, more = kept + said, kept + said + one_more
        if kind == "typing":
            known, more = known[-1:], one_more
        assert found in (known, more)
        kept = found


def worked_until_killed(
    home: Path, case_id: str, kind: str, first: int, chance: random.Random
) -> list[int]:
    """Return what the worker said was saved before it was killed."""
    slow = kind == "rekeying"
    task = Task(home, case_id, kind, first, seed=chance.randrange(10**6))
    with working(task) as worker:
        worker.listen(chance.randrange(4 if slow else 20))
        worker.kill(after=chance.uniform(0, 0.15 if slow else 0.02))
        return worker.heard


def test_the_kills_are_shared_out_and_none_is_left_over() -> None:
    """Over every kind of work there is."""
    assert sum(map(share, KINDS)) == KILLS
    assert min(map(share, KINDS)) >= KILLS // len(KINDS) > 0


def test_a_second_program_is_kept_out_while_the_first_runs(copy: Copy) -> None:
    """Until it ends, however it ends."""
    home = copy("home")
    case_id = only_case(home)
    with working(Task(home, case_id, "typing")) as first:
        first.listen(1)
        with pytest.raises(VaultInUseError):
            unlock(new_desk(home), PASSPHRASE)

    assert only_case(home) == case_id
