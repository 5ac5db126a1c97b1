"""Old pages, old copies, cut logs: each passes SQLite's own checks."""

import shutil
from collections.abc import Callable, Iterable
from itertools import combinations
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, new_desk
from tests.faults.conftest import Copy, only_case
from tests.faults.nursery import working
from tests.faults.worker import Task
from trafficking_desk.desk.cases import list_cases, record, save_draft
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.keeping import end_hold, hold, keeping
from trafficking_desk.desk.opened import Opened
from trafficking_desk.desk.people import add_person, remove_person
from trafficking_desk.desk.vaults import lock, unlock, verify
from trafficking_desk.errors import DeskError
from trafficking_desk.store.audit import AuditLine

PAGE = 4096


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
    """Each page that changed, one at a time: both integrity checks are content.

    One holds what it held before: the index of references, written anew.
    """
    home = copy("home")
    path = home / "vault" / "desk.db"
    old = path.read_bytes()
    work(home, times=40)
    shutil.copytree(home, home.with_name("new"))
    places = changed_pages(old, path.read_bytes())
    assert len(places) > 5
    sound = state_of(home)
    assert sound is not None
    passed = 0
    for place in places:
        put_back(home, old, [place])
        found = state_of(home)
        assert found in (None, sound), place // PAGE
        passed += found is not None
    assert passed <= 1


def hold_it(desk: Desk, case_id: str) -> None:
    """Put a legal hold on the case."""
    hold(desk, case_id, "a court asked for it")


def type_on(desk: Desk, case_id: str) -> None:
    """Type some more, and do not leave the field."""
    save_draft(desk, case_id, "person.where_now", "At the school gate")


@pytest.mark.parametrize("act", [hold_it, type_on])
def test_no_two_old_pages_put_back_take_off_a_hold_or_words(
    copy: Copy, act: Callable[[Desk, str], None]
) -> None:
    """Each page and each two of them: told, or nothing is other than it was."""
    home = copy("home")
    path = home / "vault" / "desk.db"
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    (line,) = list_cases(desk)
    hold(desk, line.id, "first")
    end_hold(desk, line.id, "over")
    lock(desk)
    old = path.read_bytes()
    unlock(desk, PASSPHRASE)
    act(desk, line.id)
    lock(desk)
    shutil.copytree(home, home.with_name("new"))
    pages = changed_pages(old, path.read_bytes())
    sound = state_of(home)
    assert sound is not None
    changed = 0
    for places in (*combinations(pages, 1), *combinations(pages, 2)):
        put_back(home, old, places)
        found = state_of(home)
        assert found in (None, sound), [place // PAGE for place in places]
        changed += found is None
    assert changed > len(pages)


def test_who_was_removed_is_let_in_by_no_old_pages_and_keys(copy: Copy) -> None:
    """Unless the end of the history is an old one: that is an old copy, and told."""
    home = copy("home")
    path, theirs = home / "vault" / "desk.db", "green lanterns falling"
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    person = add_person(desk, "Sam", "worker", theirs)
    lock(desk)
    old, keys = path.read_bytes(), (home / "vault" / "keys.json").read_bytes()
    unlock(desk, PASSPHRASE)
    remove_person(desk, person.id)
    lock(desk)
    shutil.copytree(home, home.with_name("new"))
    pages = changed_pages(old, path.read_bytes())
    told = kept_out = 0
    for places in (*combinations(pages, 1), *combinations(pages, 2)):
        for passphrase in (theirs, PASSPHRASE):
            put_back(home, old, places)
            for name in ("keys.json", "keys.2.json"):
                (home / "vault" / name).write_bytes(keys)
            one = new_desk(home)
            try:
                notices = unlock(one, passphrase).notices
                told += 1
            except DeskError:
                kept_out += passphrase == theirs
                continue
            finally:
                lock(one)
            assert notices != (), [place // PAGE for place in places]
            assert passphrase == PASSPHRASE or "older_cases" in notices
    assert told
    assert kept_out > len(pages)


def changed_pages(old: bytes, new: bytes) -> list[int]:
    """Return where pages begin that are not what they were."""
    places = range(0, len(old), PAGE)
    return [place for place in places if old[place:][:PAGE] != new[place:][:PAGE]]


def put_back(home: Path, old: bytes, places: Iterable[int]) -> None:
    """Make the home new again, but for some pages."""
    shutil.rmtree(home)
    shutil.copytree(home.with_name("new"), home)
    path = home / "vault" / "desk.db"
    data = bytearray(path.read_bytes())
    for place in places:
        data[place : place + PAGE] = old[place:][:PAGE]
    path.write_bytes(data)


def state_of(home: Path) -> object:
    """Return what the vault says; None if opening or the check says anything."""
    desk = new_desk(home)
    try:
        told = unlock(desk, PASSPHRASE).notices
        verify(desk)
        (line,) = list_cases(desk)
        with desk.open_vault().reading() as records:
            drafts = records.drafts.of_case(line.id)
            known = records.cases.has_reference(line.reference)
            answers = records.facts.current(line.id)
        held = [one.decision.reason for one in keeping(desk).held]
    except DeskError:
        return None
    finally:
        lock(desk)
    return None if told else (line, known, answers, drafts, held)


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


def history(home: Path) -> tuple[AuditLine, ...]:
    """Return the lines of the vault's history."""
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    with desk.open_vault().reading() as records:
        lines = records.audit.lines()
    lock(desk)
    return lines
