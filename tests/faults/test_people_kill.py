"""Killed while ways in are given and taken: whoever was told so can unlock."""

from tests.faults.aftermath import found_after, starts
from tests.faults.conftest import Copy, only_case
from tests.faults.kills import Round, killed_at
from tests.faults.nursery import working
from tests.faults.worker import PEOPLE, Task, passphrase_of
from trafficking_desk.desk.vaults import lock


@killed_at(*PEOPLE)
def test_nobody_loses_the_way_in_when_the_program_is_killed(
    copy: Copy, round_: Round
) -> None:
    """The lead gets in, and so does the newest of those who were added."""
    home, chance = copy("home"), round_.chance()
    case_id = only_case(home)
    for kill in range(round_.kills):
        task = Task(home, case_id, round_.kind, kill * 1000, chance.randrange(10**6))
        with working(task) as worker:
            worker.listen(chance.randrange(3))
            worker.kill(after=chance.uniform(0, 0.15))
            newest = worker.heard[-1:]
        assert set(newest) <= set(found_after(home, case_id, round_.kind))
        for number in newest:
            lock(starts(home, passphrase_of(number)))
