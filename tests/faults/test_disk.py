"""Full, failing and read-only disks: the old stays, the work goes on after."""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, new_desk, open_desk
from tests.faults.conftest import Copy
from tests.unit.store.conftest import STAMP
from trafficking_desk.desk.cases import (
    list_cases,
    read_case,
    record,
    save_draft,
    start_case,
)
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import events
from trafficking_desk.desk.vaults import check_vault, lock, unlock
from trafficking_desk.store.case_rows import CaseRows
from trafficking_desk.store.connection import open_database
from trafficking_desk.store.drafts import Drafts
from trafficking_desk.store.errors import CannotWriteError, DiskFullError
from trafficking_desk.store.facts import Facts
from trafficking_desk.store.keys import new_key
from trafficking_desk.store.migrations import build
from trafficking_desk.store.trouble import in_plain_words

LONG = "word " * 20_000
NOBODY = 65534


def fill(desk: Desk, case_id: str) -> int:
    """Record long stories until the disk refuses; return how many went in."""
    for number in range(1000):
        record(desk, case_id, {"story.own_words": f"{number} {LONG}"})
    pytest.fail("the disk never refused")


def test_a_full_database_keeps_what_it_holds(tmp_path: Path) -> None:
    """SQLite itself reports a full disk: the verb is undone, the next one works."""
    db = open_database(tmp_path / "desk.db", new_key(), mode="rwc")
    build(db)
    CaseRows(db).add("one", STAMP)
    facts, drafts = Facts(db), Drafts(db)
    facts.append("one", {"a": "kept"}, STAMP)
    (pages,) = db.query("PRAGMA page_count")
    db.execute(f"PRAGMA max_page_count = {pages['page_count'] + 5}").fetchall()

    with pytest.raises(DiskFullError), in_plain_words(), db.atomic():
        facts.append("one", {"a": "lost", "b": LONG}, STAMP)

    assert facts.current("one") == {"a": "kept"}
    drafts.save("one", {"b": "short"}, STAMP)
    assert drafts.of_case("one") == {"b": "short"}
    db.close()


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="mounting takes root on Linux"
)
def test_a_full_disk_is_said_and_work_goes_on_after_space_is_made(
    tmp_path: Path,
) -> None:
    """On a real file system of four megabytes."""
    with small_disk(tmp_path / "disk") as disk:
        desk = open_desk(disk / "home")
        case = start_case(desk)
        record(desk, case.id, {"person.known_as": "Robin"})
        ballast = disk / "ballast"
        ballast.write_bytes(bytes(2_000_000))

        with pytest.raises(DiskFullError, match="Free some space"):
            fill(desk, case.id)
        kept = read_case(desk, case.id)
        assert kept.case.person.known_as == "Robin"
        ballast.unlink()

        after = record(desk, case.id, {"person.known_as": "Rob"})
        assert after.case.person.known_as == "Rob"
        assert after.case.story == kept.case.story
        check_vault(desk)
        lock(desk)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_write_error_is_said_and_work_goes_on_after_it(copy: Copy) -> None:
    """The system refuses to let any file grow, then allows it again."""
    desk = new_desk(copy("home"))
    unlock(desk, PASSPHRASE)
    case = start_case(desk)
    save_draft(desk, case.id, "story.own_words", "They kn")

    with files_no_larger_than(500_000), pytest.raises(CannotWriteError):
        fill(desk, case.id)

    after = record(desk, case.id, {"person.known_as": "Robin"})
    assert after.case.person.known_as == "Robin"
    check_vault(desk)
    lock(desk)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_disk_that_takes_no_more_keeps_nobody_from_reading(copy: Copy) -> None:
    """That the case was read is written down as soon as that can be done."""
    desk = new_desk(copy("home"))
    unlock(desk, PASSPHRASE)
    (line,) = list_cases(desk)

    with files_no_larger_than(0):
        assert read_case(desk, line.id).case.person.known_as == "Robin"
    assert "case_read" not in [event.what for event in events(desk, line.id)]
    read_case(desk, line.id)
    assert events(desk, line.id)[-1].what == "case_read"
    lock(desk)


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such rights")
def test_a_folder_that_cannot_be_written_to_is_said_and_left_alone(
    whole_home: Path,
) -> None:
    """No case can be saved there, so the desk does not pretend that it can."""
    with read_only_copy(whole_home) as home:
        before = {path: path.stat().st_mtime_ns for path in home.rglob("*")}
        with pytest.raises(CannotWriteError, match="may be written to"):
            unlock(new_desk(home), PASSPHRASE)
        assert {path: path.stat().st_mtime_ns for path in home.rglob("*")} == before


@contextmanager
def small_disk(place: Path, megabytes: int = 4) -> Iterator[Path]:
    """Lend a file system of a few megabytes."""
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    if not mount or not unmount:
        pytest.skip("no mount command here")
    place.mkdir()
    size = f"size={megabytes}m"
    asked = [mount, "-t", "tmpfs", "-o", size, "tmpfs", str(place)]
    if subprocess.run(asked, check=False, capture_output=True).returncode:  # noqa: S603 - ours
        pytest.skip("mounting is not allowed here")
    try:
        yield place
    finally:
        if place.is_mount():
            subprocess.run([unmount, "-l", str(place)], check=True)  # noqa: S603 - ours


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """Let no file of this process grow past `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def read_only_copy(home: Path) -> Iterator[Path]:
    """Lend a copy that this process may read and not write.

    Rights do not bind root, so root becomes nobody for as long. Not in
    `tmp_path`, which nobody else may enter.
    """
    with tempfile.TemporaryDirectory() as folder:
        place = Path(shutil.copytree(home, Path(folder) / "home"))
        for path in (Path(folder), place, *place.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        me = os.geteuid()
        if me == 0:
            os.seteuid(NOBODY)
        try:
            yield place
        finally:
            os.seteuid(me)
            for path in (Path(folder), place, *place.rglob("*")):
                path.chmod(0o755)
