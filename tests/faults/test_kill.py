"""Killed while writing: what was said to be saved is there."""

import random
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.desks import PASSPHRASE, new_desk
from tests.faults.conftest import Copy
from trafficking_desk.desk.cases import history, list_cases, read_case
from trafficking_desk.desk.vaults import check_vault, lock, unlock

ROOT: Final = Path(__file__).parents[2]
KILLS: Final = 8
SEED: Final = 20261122


def test_nothing_saved_is_lost_when_the_program_is_killed(copy: Copy) -> None:
    """Again and again on one vault, at moments drawn from a seed."""
    home = copy("home")
    case_id = only_case(home)
    chance = random.Random(SEED)  # noqa: S311 - repeatable
    facts: list[int] = []
    for _kill in range(KILLS):
        first = facts[-1] + 1000 if facts else 0
        said = write_until_killed(home, case_id, first, chance)
        facts += said["fact"]
        found = after_opening(home, case_id, newest_draft=max(said["draft"]))
        # At most one more was saved and could not be said any more.
        assert [number for number in found if number in set(facts)] == facts
        assert len(found) - len(facts) in {0, 1}
        facts = found
    assert len(facts) > KILLS


def test_a_second_program_is_kept_out_while_the_first_runs(copy: Copy) -> None:
    """Until it ends, however it ends."""
    home = copy("home")
    with writer(home, only_case(home), 0, 1) as first:
        assert first.stdout is not None
        first.stdout.readline()
        second = writer(home, "any", 0, 1, stderr=subprocess.PIPE)
        _out, said = second.communicate()
        first.kill()

    assert second.returncode == 1
    assert "VaultInUseError" in said
    assert only_case(home)


def write_until_killed(
    home: Path, case_id: str, first: int, chance: random.Random
) -> dict[str, list[int]]:
    """Return what the writer said it saved, by kind, before it was killed."""
    said: dict[str, list[int]] = {"fact": [], "draft": []}
    lines = chance.randrange(20, 120)
    with writer(home, case_id, first, chance.randrange(10**6)) as running:
        assert running.stdout is not None
        for number, line in enumerate(running.stdout):
            if number == lines:
                running.kill()  # what it printed meanwhile is still read
            kind, count = line.split()
            said[kind].append(int(count))
    return said


def writer(
    home: Path, case_id: str, first: int, seed: int, stderr: int | None = None
) -> subprocess.Popen[str]:
    """Start a writer."""
    asked = [home, case_id, first, seed]
    return subprocess.Popen(  # noqa: S603 - ours
        [sys.executable, "-m", "tests.faults.writer", *map(str, asked)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
    )


def after_opening(home: Path, case_id: str, newest_draft: int) -> list[int]:
    """Return the facts found, after checking the vault and the draft."""
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    check_vault(desk)
    told = history(desk, case_id, "person.known_as")
    draft = read_case(desk, case_id).drafts["person.where_now"]
    lock(desk)
    assert int(draft.split()[0]) >= newest_draft
    return [int(str(fact.value)) for fact in told if str(fact.value).isdecimal()]


def only_case(home: Path) -> str:
    """Return the id of the home's one case."""
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    (line,) = list_cases(desk)
    lock(desk)
    return line.id
