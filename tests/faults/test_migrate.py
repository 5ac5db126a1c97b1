"""Vaults of every earlier shape open, also when that was cut short."""

import random
import shutil
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, new_desk
from tests.faults.kills import Round, killed_at
from tests.faults.nursery import working
from tests.faults.old_vaults import (
    CASES,
    FILE_ID,
    LETTER,
    NAME,
    SHAPES,
    answers_of,
    case_of,
    make_old_vault,
)
from tests.faults.worker import MIGRATING, Task
from trafficking_desk.desk.attachments import open_attachment
from trafficking_desk.desk.cases import list_cases, read_case, record
from trafficking_desk.desk.keeping import keeping
from trafficking_desk.desk.vaults import lock, unlock, verify


@pytest.fixture(scope="session")
def old_homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a home of each shape, by its number; never changed."""
    folder = tmp_path_factory.mktemp("old")
    for shape in SHAPES:
        make_old_vault(folder / str(shape), shape)
    return folder


@pytest.mark.parametrize("shape", SHAPES)
def test_a_vault_of_every_earlier_shape_opens(
    old_homes: Path, tmp_path: Path, shape: int
) -> None:
    """With all that was in it, and it can be worked on and searched."""
    home = shutil.copytree(old_homes / str(shape), tmp_path / "home")

    check_it_is_all_there(home, shape, ())


@killed_at(MIGRATING)
def test_a_vault_of_before_opens_after_its_migration_was_killed(
    old_homes: Path, tmp_path: Path, round_: Round
) -> None:
    """At any statement, and killed once more on the way: no change is half there."""
    chance = round_.chance()
    for number in range(round_.kills):
        shape = SHAPES[number % len(SHAPES)]
        home = tmp_path / str(number)
        shutil.copytree(old_homes / str(shape), home)
        for _time in range(chance.choice((1, 2))):
            start_and_kill(home, chance)
        check_it_is_all_there(home, shape, ("not_closed", "minutes_missing"))


def start_and_kill(home: Path, chance: random.Random) -> None:
    """Kill it at a statement of the shapes' own, or at one of the cases' words."""
    most = chance.choice((50, 28 * CASES))
    with working(Task(home, "", MIGRATING)) as worker:
        worker.listen(chance.randrange(most))
        worker.kill(after=chance.uniform(0, 0.003))


def check_it_is_all_there(home: Path, shape: int, notices: tuple[str, ...]) -> None:
    """Open it, read everything, write and search."""
    desk = new_desk(home)
    assert set(unlock(desk, PASSPHRASE).notices) <= set(notices)
    verify(desk)
    for number in range(0, CASES, 7):
        answers = answers_of(number)
        opened = read_case(desk, case_of(number))
        assert opened.case.person.known_as == answers["person.known_as"]
        assert opened.case.story.own_words == answers["story.own_words"]
        found = list_cases(desk, f"card{number}.")
        assert [line.id for line in found] == [case_of(number)]
    assert len(list_cases(desk)) == CASES
    assert read_case(desk, case_of(0)).drafts == {"person.where_now": "At sch"}
    assert shape < 2 or (desk.who and desk.who.name == NAME)
    assert len(keeping(desk).held) == (shape > 2)
    if shape > 3:
        assert open_attachment(desk, case_of(0), FILE_ID).data == LETTER
    record(desk, case_of(1), {"person.known_as": "Sam"})
    assert [line.id for line in list_cases(desk, "sam")] == [case_of(1)]
    verify(desk)
    lock(desk)
