"""Killed at work: what was said to be saved is there.

`KILLS` in the environment says how often in all; `make faults` asks for 500.
"""

import os
import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pytest

from tests.desks import PASSPHRASE, new_desk
from tests.faults.conftest import Copy, only_case
from tests.faults.nursery import working
from tests.faults.worker import STEPS, Task
from trafficking_desk.desk.cases import history, read_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import events
from trafficking_desk.desk.vaults import lock, unlock, verify
from trafficking_desk.store.errors import VaultInUseError

KILLS: Final = int(os.environ.get("KILLS", "40"))
SEED: Final = 20261122


def saved(desk: Desk, case_id: str) -> list[int]:
    """Return the numbers written down; each came whole."""
    case = read_case(desk, case_id).case
    told = [
        int(str(fact.value))
        for fact in history(desk, case_id, "person.known_as")
        if str(fact.value).isdecimal()
    ]
    assert not told or case.facts.images_involved == (told[-1] % 2 == 0)
    return told


def typed(desk: Desk, case_id: str) -> list[int]:
    """Return the number that was typed last."""
    first = read_case(desk, case_id).drafts["person.where_now"].split()[0]
    return [int(first)] if first.isdecimal() else []


def issued(desk: Desk, case_id: str) -> list[int]:
    """Return the numbers of the packs that went out."""
    details = (line.detail for line in events(desk, case_id))
    return [
        int(str(detail["pages"]))
        for detail in details
        if isinstance(detail, dict) and "pages" in detail
    ]


FOUND: Final[Mapping[str, Callable[[Desk, str], list[int]]]] = {
    "typing": typed,
    "saving": saved,
    "sealing": issued,
    "rekeying": saved,
}


@pytest.mark.parametrize("kind", STEPS)
def test_nothing_saved_is_lost_when_the_program_is_killed(
    copy: Copy, kind: str
) -> None:
    """Again and again on one vault, at moments drawn from a seed."""
    home = copy("home")
    case_id = only_case(home)
    chance = random.Random(f"{SEED} {kind}")  # noqa: S311 - repeatable
    kept: list[int] = []
    for _kill in range(KILLS // len(STEPS)):
        first = kept[-1] + 1000 if kept else 0
        said = worked_until_killed(home, case_id, kind, first, chance)
        found = after_opening(home, case_id, kind)
        known = (kept + said)[-1:] if kind == "typing" else kept + said
        # At most one more was saved and could not be said any more.
        assert found in (known, known + found[-1:]) or found == [first + len(said)]
        kept = found
    assert kept[-1] > 1000


def worked_until_killed(
    home: Path, case_id: str, kind: str, first: int, chance: random.Random
) -> list[int]:
    """Return what the worker said was saved before it was killed."""
    slow = kind == "rekeying"
    task = Task(home, case_id, kind, first, seed=chance.randrange(10**6))
    with working(task) as worker:
        worker.listen(chance.randrange(4 if slow else 40))
        worker.kill(after=chance.uniform(0, 0.15 if slow else 0.02))
        return worker.heard


def after_opening(home: Path, case_id: str, kind: str) -> list[int]:
    """Return the numbers found; the vault is sound and nothing looks old."""
    desk = new_desk(home)
    opened = unlock(desk, PASSPHRASE)
    assert set(opened.notices) <= {"not_closed", "minutes_missing"}
    verify(desk)
    found = FOUND[kind](desk, case_id)
    lock(desk)
    assert {path.name for path in (home / "vault").iterdir()} <= {
        "desk.db",
        "keys.json",
        "keys.2.json",
        "head.json",
        "tries.json",
    }
    return found


def test_a_second_program_is_kept_out_while_the_first_runs(copy: Copy) -> None:
    """Until it ends, however it ends."""
    home = copy("home")
    case_id = only_case(home)
    with working(Task(home, case_id, "typing")) as first:
        first.listen(1)
        with pytest.raises(VaultInUseError):
            unlock(new_desk(home), PASSPHRASE)

    assert only_case(home) == case_id
