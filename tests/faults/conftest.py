"""A vault worth losing, to be damaged in copies."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, new_desk, open_desk
from trafficking_desk.desk.cases import list_cases, record, save_draft, start_case
from trafficking_desk.desk.vaults import lock, unlock

Copy = Callable[[str], Path]


@pytest.fixture(scope="session")
def whole_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a locked desk's home with one case of some length; never changed."""
    home = tmp_path_factory.mktemp("whole") / "home"
    desk = open_desk(home)
    case = start_case(desk)
    for number in range(8):
        record(desk, case.id, {"story.own_words": f"{number}" * 3000})
    record(desk, case.id, {"person.known_as": "Robin"})
    save_draft(desk, case.id, "person.where_now", "At sch")
    lock(desk)
    return home


@pytest.fixture
def copy(whole_home: Path, tmp_path: Path) -> Copy:
    """Return how to get a fresh copy of that home under a name."""

    def make(name: str) -> Path:
        return Path(shutil.copytree(whole_home, tmp_path / name))

    return make


def only_case(home: Path) -> str:
    """Return the id of the home's one case."""
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    (line,) = list_cases(desk)
    lock(desk)
    return line.id
