"""Killed while adding and removing files: each is there whole, or not at all."""

import random
from pathlib import Path
from typing import Final

from tests.desks import PASSPHRASE, new_desk
from tests.faults.conftest import Copy, only_case
from tests.faults.nursery import working
from tests.faults.test_kill import KILLS, SEED
from tests.faults.worker import Task
from trafficking_desk.desk.attachments import attachments, open_attachment
from trafficking_desk.desk.vaults import lock, unlock, verify

EACH: Final = max(4, KILLS // 4)


def found(home: Path, case_id: str) -> list[int]:
    """Return the numbers of the files that are there, each opened and read."""
    desk = new_desk(home)
    opened = unlock(desk, PASSPHRASE)
    assert set(opened.notices) <= {"not_closed", "minutes_missing"}
    verify(desk)
    there = [one for one in attachments(desk, case_id) if one.removed_at is None]
    for one in there:
        data = open_attachment(desk, case_id, one.id).data
        assert data.startswith(f"CANARY-9920 {one.about.description} ".encode())
        assert data.endswith(b"x" * 200_000)
    lock(desk)
    on_disk = {path.name for path in (home / "vault").glob("files/*")}
    assert on_disk == {one.id for one in there}
    return [int(one.about.description) for one in there]


def test_no_file_is_lost_or_left_behind_when_the_program_is_killed(
    copy: Copy,
) -> None:
    """Again and again on one vault; what was half done is swept at opening."""
    home = copy("home")
    case_id = only_case(home)
    chance = random.Random(f"{SEED} files")  # noqa: S311 - repeatable
    last = 0
    for _kill in range(EACH):
        task = Task(home, case_id, "attaching", last + 1, chance.randrange(10**6))
        with working(task) as worker:
            worker.listen(chance.randrange(6))
            worker.kill(after=chance.uniform(0, 0.05))
            said = worker.heard
        for path in home.rglob("*"):
            assert b"CANARY" not in (path.read_bytes() if path.is_file() else b"")
        numbers = found(home, case_id)
        newest = max([last, *said])
        # At most one more was kept and could not be said any more.
        assert max(numbers, default=0) in (newest, newest + 1)
        assert {newest, newest - 1} - {0, -1} <= set(numbers)
        last = max(numbers, default=0)
    assert last > EACH
