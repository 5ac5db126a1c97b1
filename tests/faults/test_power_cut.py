"""Power cuts: only what was synced is left.

The system still writes what a killed program handed to it, so killing proves
nothing here. A preloaded shim keeps what a cut would leave.
"""

import os
import random
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

from tests.faults.conftest import Copy, only_case
from tests.faults.test_kill import KILLS, SEED, after_opening

HERE: Final = Path(__file__).parent
COMPILER: Final = shutil.which("cc") or shutil.which("gcc")
ENOUGH: Final = {"typing": 40, "saving": 40, "sealing": 40, "rekeying": 3}

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="LD_PRELOAD is Linux's"),
    pytest.mark.skipif(COMPILER is None, reason="no C compiler to build the shim"),
]


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the compiled shim."""
    built = tmp_path_factory.mktemp("shim") / "power_cut.so"
    asked = ["-shared", "-fPIC", "-Wall", "-Werror", "-o", str(built)]
    assert COMPILER is not None
    subprocess.run(  # noqa: S603 - ours
        [COMPILER, *asked, str(HERE / "power_cut.c"), "-ldl"], check=True
    )
    return built


def after_power_cut(
    home: Path, kind: str, synchronous: str, shim: Path, after: float = 0.001
) -> tuple[list[int], Path]:
    """Return what was said to be saved, and the home as the cut left it.

    The cut comes `after` seconds, once enough was said.
    """
    case_id = only_case(home)
    left = Path(shutil.copytree(home, home.with_name(f"{home.name}-left")))
    asked = [str(home), case_id, kind, synchronous]
    with subprocess.Popen(  # noqa: S603 - ours
        [sys.executable, "-m", "tests.faults.power_cut_worker", *asked],
        cwd=HERE.parents[1],
        env={
            **os.environ,
            "LD_PRELOAD": str(shim),
            "WATCHED": str(home),
            "SURE": str(left),
        },
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        said = [int(running.stdout.readline()) for _time in range(ENOUGH[kind])]
        with suppress(subprocess.TimeoutExpired):
            running.wait(after)
        running.kill()
        said += [int(line) for line in running.stdout.read().split()]
    return said, left


@pytest.mark.parametrize("turn", range(max(1, KILLS // 40)))
@pytest.mark.parametrize("kind", ENOUGH)
def test_what_was_said_to_be_saved_survives_a_power_cut(
    copy: Copy, shim: Path, kind: str, turn: int
) -> None:
    """With the setting that the program uses; at most one more is there."""
    chance = random.Random(f"{SEED} {kind} {turn}")  # noqa: S311 - repeatable
    after = chance.uniform(0.001, 0.15)
    said, left = after_power_cut(copy("home"), kind, "FULL", shim, after)

    found = after_opening(left, only_case(left), kind)
    if kind == "typing":
        assert found[0] in {said[-1], said[-1] + 1}
    else:
        assert found[: len(said)] == said
        assert len(found) - len(said) in {0, 1}


@pytest.mark.parametrize("synchronous", ["OFF", "NORMAL"])
def test_the_shim_does_drop_what_was_not_synced(
    copy: Copy, shim: Path, synchronous: str
) -> None:
    """Saved answers are lost if syncing is turned off: so the test above can fail."""
    said, left = after_power_cut(copy("home"), "saving", synchronous, shim)

    found = after_opening(left, only_case(left), "saving")
    assert len(found) < len(said)
