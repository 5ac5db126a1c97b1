"""Power cuts: what was said to be saved was synced, whatever else is lost."""

import os
import random
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, get_args

import pytest

from tests.desks import PASSPHRASE, new_desk
from tests.faults.aftermath import check_nothing_is_lost, found_after
from tests.faults.conftest import Copy, only_case
from tests.faults.kills import KILLS, SEED
from tests.faults.old_vaults import SHAPES, make_old_vault
from tests.faults.power_cut import COMPILER, HERE, Disk, Names, build_shim
from tests.faults.test_migrate import check_it_is_all_there
from tests.faults.worker import MIGRATING
from trafficking_desk.desk.vaults import lock, unlock, vault_state, verify
from trafficking_desk.errors import DeskError

# How much is done before the cut.
ENOUGH: Final = {
    "typing": 40,
    "saving": 30,
    "sealing": 40,
    "rekeying": 3,
    "people": 3,
    "attaching": 6,
    "backing_up": 3,
    "restoring": 2,
    "deleting": 3,
}
TURNS: Final = max(1, KILLS // 160)

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="LD_PRELOAD is Linux's"),
    pytest.mark.skipif(COMPILER is None, reason="no C compiler to build the shim"),
]


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the compiled shim."""
    return build_shim("power_cut.c", tmp_path_factory.mktemp("shim"))


@dataclass(frozen=True)
class Work:
    """What is done until the power is cut, `after` seconds once enough was said."""

    kind: str
    enough: int
    case_id: str = ""
    left_out: str = ""
    after: float = 0.001


def cut_off(home: Path, shim: Path, work: Work) -> tuple[list[int], Disk]:
    """Return what was said to be saved, and the disk as it was when power went."""
    disk = Disk(home, home.with_name(f"{home.name}-sure"))
    disk.note_all()
    asked = [str(home), work.case_id, work.kind, work.left_out, str(work.enough)]
    watched = {"WATCHED": str(home), "SURE": str(disk.sure)}
    with subprocess.Popen(  # noqa: S603 - ours
        [sys.executable, "-m", "tests.faults.power_cut_worker", *asked],
        cwd=HERE.parents[1],
        env={**os.environ, "LD_PRELOAD": str(shim), **watched},
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        said = [int(running.stdout.readline()) for _time in range(work.enough)]
        with suppress(subprocess.TimeoutExpired):
            running.wait(work.after)
        running.kill()
        said += [int(line) for line in running.stdout.read().split()]
    return said, disk


@pytest.mark.parametrize("turn", range(TURNS))
@pytest.mark.parametrize("kind", ENOUGH)
def test_what_was_said_to_be_saved_survives_a_power_cut(
    copy: Copy, shim: Path, kind: str, turn: int
) -> None:
    """Whether the names that nobody synced are lost, or written before the bytes."""
    home = copy("home")
    case_id = only_case(home)
    chance = random.Random(f"{SEED} {kind} {turn}")  # noqa: S311 - repeatable
    after = chance.uniform(0.001, 0.15)
    said, disk = cut_off(home, shim, Work(kind, ENOUGH[kind], case_id, after=after))

    for names in get_args(Names):
        left = disk.after_cut(home.with_name(names), names)
        check_nothing_is_lost(left, case_id, kind, said)


@pytest.mark.parametrize("names", get_args(Names))
@pytest.mark.parametrize("shape", SHAPES)
def test_a_vault_of_before_survives_a_power_cut_at_its_migration(
    tmp_path: Path, shim: Path, shape: int, names: Names
) -> None:
    """It is of the old shape or the new one, and all is in it."""
    home = tmp_path / "home"
    make_old_vault(home, shape)
    _said, disk = cut_off(home, shim, Work(MIGRATING, 1))

    left = disk.after_cut(tmp_path / names, names)
    check_it_is_all_there(left, shape, ("not_closed", "minutes_missing"))


@pytest.mark.parametrize("names", get_args(Names))
def test_a_new_vault_survives_a_power_cut(
    tmp_path: Path, shim: Path, names: Names
) -> None:
    """Once it was said to be made, it is there whole."""
    home = tmp_path / "home"
    home.mkdir()
    _said, disk = cut_off(home, shim, Work(MIGRATING, 1))

    desk = new_desk(disk.after_cut(tmp_path / names, names))
    assert vault_state(desk) == "locked"
    unlock(desk, PASSPHRASE)
    verify(desk)
    lock(desk)


@pytest.mark.parametrize("synchronous", ["OFF", "NORMAL"])
def test_answers_are_lost_if_the_database_does_not_sync(
    copy: Copy, shim: Path, synchronous: str
) -> None:
    """So the tests above can fail."""
    home = copy("home")
    case_id = only_case(home)
    said, disk = cut_off(home, shim, Work("saving", 30, case_id, synchronous))

    left = disk.after_cut(home.with_name("left"), "kept")
    assert len(found_after(left, case_id, "saving")) < len(said)


@pytest.mark.parametrize(
    ("kind", "left_out"),
    [
        ("rekeying", "files"),
        # Its folder is synced by SQLite, too, when that next makes a log.
        ("people", "files"),
        ("people", "folders"),
        ("attaching", "files"),
        ("attaching", "folders"),
        ("backing_up", "files"),
        ("backing_up", "folders"),
        ("restoring", "files"),
        ("restoring", "folders"),
    ],
)
def test_whole_files_are_lost_if_they_or_their_folders_are_not_synced(
    copy: Copy, shim: Path, kind: str, left_out: str
) -> None:
    """So the tests above can fail for keys, files, backups and restoring, too."""
    home = copy("home")
    case_id = only_case(home)
    work = Work(kind, ENOUGH[kind], case_id, left_out)
    said, disk = cut_off(home, shim, work)
    names: Names = "lost" if left_out == "folders" else "kept"

    left = disk.after_cut(home.with_name("left"), names)
    with pytest.raises((AssertionError, DeskError)):
        check_nothing_is_lost(left, case_id, kind, said)
