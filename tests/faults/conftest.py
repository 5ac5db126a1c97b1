"""A vault worth losing, to be damaged in copies."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from _pytest.terminal import TerminalReporter

from tests.desks import PASSPHRASE, new_desk, open_desk
from tests.faults.kills import Round
from tests.faults.rich_home import Seen, make_rich_home, seen_in
from trafficking_desk.desk.cases import list_cases, record, save_draft, start_case
from trafficking_desk.desk.vaults import lock, unlock
from trafficking_desk.store.key_cost import derive

Copy = Callable[[str], Path]
_COUNTED = "kills: "


@pytest.fixture(scope="session", autouse=True)
def one_guess_each() -> Iterator[None]:
    """Derive the key of a passphrase and a salt once: copies are opened often.

    Programs that are started to be killed work it out themselves.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("trafficking_desk.store.keys.derive", cache(derive))
        yield


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


@pytest.fixture(scope="session")
def rich_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a locked home with something of everything; never changed."""
    home = tmp_path_factory.mktemp("rich") / "home"
    make_rich_home(home)
    return home


@pytest.fixture(scope="session")
def truth(rich_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """Return what is to be seen in it."""
    return seen_in(shutil.copytree(rich_home, tmp_path_factory.mktemp("true") / "h"))


@pytest.fixture
def round_(
    request: pytest.FixtureRequest, record_property: Callable[[str, object], None]
) -> Round:
    """Return the kills of one test, counted for the end of the run."""
    one: Round = request.param
    record_property(f"{_COUNTED}{one.kind}", one.kills)
    return one


def only_case(home: Path) -> str:
    """Return the id of the home's one case."""
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    (line,) = list_cases(desk)
    lock(desk)
    return line.id


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Say how many programs were killed at what, and were whole after it."""
    survived: Counter[str] = Counter()
    for report in terminalreporter.getreports("passed"):
        for name, number in report.user_properties:
            if name.startswith(_COUNTED):
                survived[name.removeprefix(_COUNTED)] += int(str(number))
    if survived:
        each = ", ".join(f"{kind} {number}" for kind, number in survived.items())
        terminalreporter.write_line(f"{survived.total()} kills survived: {each}")
