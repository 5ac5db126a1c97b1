"""Old pages, old copies, cut logs: each passes SQLite's own checks."""

import shutil
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, new_desk
from tests.faults.conftest import Copy, only_case
from tests.faults.nursery import working
from tests.faults.worker import Task
from trafficking_desk.desk.cases import list_cases, record
from trafficking_desk.desk.opened import Opened
from trafficking_desk.desk.vaults import lock, unlock, verify
from trafficking_desk.errors import DeskError
from trafficking_desk.store.audit import AuditLine

PAGE = 4096
# The index of references: written anew, with what it held before.
SAME_AGAIN = 5 * PAGE


def opened(home: Path) -> Opened:
    """Unlock, lock again, and return what unlocking said."""
    desk = new_desk(home)
    answer = unlock(desk, PASSPHRASE)
    lock(desk)
    return answer


def work(home: Path, times: int = 1) -> None:
    """Write some more into the home's case."""
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    (line,) = list_cases(desk)
    for number in range(times):
        record(desk, line.id, {"person.known_as": f"Robin {number}"})
    lock(desk)


def test_an_untouched_vault_has_nothing_to_say(copy: Copy) -> None:
    """Otherwise the tests below would prove nothing."""
    home = copy("home")
    work(home)

    assert opened(home).notices == ()


def test_a_whole_old_database_put_back_is_noticed_and_written_down(copy: Copy) -> None:
    """It opens: it may be a backup. Unlocking says so, once."""
    home = copy("home")
    old = (home / "vault" / "desk.db").read_bytes()
    work(home)
    (home / "vault" / "desk.db").write_bytes(old)

    assert opened(home).notices == ("older_cases",)
    assert opened(home).notices == ()
    assert {"notices": ["older_cases"]} in [line.detail for line in history(home)]


def test_no_old_page_put_back_passes(copy: Copy) -> None:
    """Each page that changed, one at a time: both integrity checks are content."""
    home = copy("home")
    path = home / "vault" / "desk.db"
    old = path.read_bytes()
    work(home, times=40)
    shutil.copytree(home, home.with_name("new"))
    new = path.read_bytes()
    places = [p for p in range(0, len(old), PAGE) if old[p:][:PAGE] != new[p:][:PAGE]]
    assert len(places) > 5
    for place in places:
        if place == SAME_AGAIN:
            continue
        shutil.rmtree(home)
        shutil.copytree(home.with_name("new"), home)
        path.write_bytes(new[:place] + old[place:][:PAGE] + new[place + PAGE :])
        assert is_noticed(home), place // PAGE


@pytest.mark.parametrize("harm", ["gone", "old", "flipped"])
def test_a_head_that_was_tampered_with_keeps_nobody_out_and_is_told(
    copy: Copy, harm: str
) -> None:
    """And the next locking writes a good one."""
    home = copy("home")
    head = home / "vault" / "head.json"
    old = head.read_bytes()
    work(home)
    match harm:
        case "gone":
            head.unlink()
        case "old":
            head.write_bytes(old)
        case _:
            head.write_bytes(head.read_bytes().replace(b"1", b"2"))
    expected = "head_missing" if harm == "gone" else "head_changed"

    assert opened(home).notices == (expected,)
    assert opened(home).notices == ()


@pytest.fixture(scope="module")
def killed_home(whole_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home whose program was killed while writing; never changed."""
    home = shutil.copytree(whole_home, tmp_path_factory.mktemp("killed") / "home")
    with working(Task(home, only_case(home), "saving")) as worker:
        worker.listen(30)
    return home


@pytest.fixture
def crashed(killed_home: Path, tmp_path: Path) -> Path:
    """Return a copy of that home."""
    return shutil.copytree(killed_home, tmp_path / "crashed")


def test_a_killed_program_leaves_a_whole_log(crashed: Path) -> None:
    """So it is only said that the desk was not closed."""
    assert opened(crashed).notices == ("not_closed",)


@pytest.mark.parametrize("part", range(8))
@pytest.mark.parametrize("harm", ["cut", "flipped"])
def test_a_log_harmed_after_a_crash_is_told(
    crashed: Path, harm: str, part: int
) -> None:
    """SQLite itself drops what is behind the harm and says nothing."""
    log = crashed / "vault" / "desk.db-wal"
    data = bytearray(log.read_bytes())
    place = len(data) * part // 8 + 17
    if harm == "cut":
        del data[place // (PAGE + 24) * (PAGE + 24) + 32 :]
    else:
        data[place] ^= 1
    log.write_bytes(data)

    assert opened(crashed).notices == ("minutes_missing",)


def test_a_log_that_is_gone_after_a_crash_is_told(crashed: Path) -> None:
    """The mark beside the keys has seen later lines."""
    (crashed / "vault" / "desk.db-wal").unlink()

    assert opened(crashed).notices == ("minutes_missing",)


def is_noticed(home: Path) -> bool:
    """Say whether opening or the check says anything."""
    desk = new_desk(home)
    try:
        told = unlock(desk, PASSPHRASE).notices
        verify(desk)
    except DeskError:
        return True
    finally:
        lock(desk)
    return told != ()


def history(home: Path) -> tuple[AuditLine, ...]:
    """Return the lines of the vault's history."""
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    with desk.open_vault().reading() as records:
        lines = records.audit.lines()
    lock(desk)
    return lines
