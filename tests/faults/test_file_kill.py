"""Killed while adding and removing files: each is there whole, or not at all."""

from tests.faults.aftermath import found_after
from tests.faults.conftest import Copy, only_case
from tests.faults.kills import Round, killed_at
from tests.faults.nursery import working
from tests.faults.worker import FILES, Task


@killed_at(*FILES)
def test_no_file_is_lost_or_left_behind_when_the_program_is_killed(
    copy: Copy, round_: Round
) -> None:
    """Again and again on one vault; what was half done is swept at opening."""
    home, chance = copy("home"), round_.chance()
    case_id, last = only_case(home), 0
    for _kill in range(round_.kills):
        task = Task(home, case_id, round_.kind, last + 1, chance.randrange(10**6))
        with working(task) as worker:
            worker.listen(chance.randrange(6))
            worker.kill(after=chance.uniform(0, 0.05))
            said = worker.heard
        for path in home.rglob("*"):
            assert b"CANARY" not in (path.read_bytes() if path.is_file() else b"")
        numbers = found_after(home, case_id, round_.kind)
        newest = max([last, *said])
        # At most one more was kept and could not be said any more.
        assert max(numbers, default=0) in (newest, newest + 1)
        assert {newest, newest - 1} - {0, -1} <= set(numbers)
        last = max(numbers, default=0)
