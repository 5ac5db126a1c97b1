"""A disk that is full, fails, is read-only or gone, at each write of each verb."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.faults.conftest import Copy, only_case
from tests.faults.failing_disk_worker import HARMS, LONG_VERBS, VERBS
from tests.faults.kills import KILLS
from tests.faults.power_cut import COMPILER, HERE, build_shim

MOST: Final = max(3, KILLS // 25)  # writes of each verb that are refused
SLOW: Final = ("people", "making")  # each derives keys
TOO_LONG: Final = 600  # seconds

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="LD_PRELOAD is Linux's"),
    pytest.mark.skipif(COMPILER is None, reason="no C compiler to build the shim"),
]


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the compiled shim."""
    return build_shim("failing_disk.c", tmp_path_factory.mktemp("shim"))


@pytest.mark.parametrize("verb", [*VERBS, *LONG_VERBS])
def test_a_disk_that_refuses_any_write_costs_nothing_that_was_saved(
    copy: Copy, shim: Path, verb: str
) -> None:
    """It is said plainly, what was there stays, and the work goes on after it."""
    home = copy("home")
    most = min(MOST, 2) if verb in SLOW else MOST
    asked = [str(home), only_case(home), verb, str(most)]
    done = subprocess.run(  # noqa: S603 - ours
        [sys.executable, "-m", "tests.faults.failing_disk_worker", *asked],
        cwd=HERE.parents[1],
        env={**os.environ, "LD_PRELOAD": str(shim), "WATCHED": str(home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=TOO_LONG,
    )
    assert done.returncode == 0, done.stderr
    sys.stdout.write(done.stdout)
    assert [line.split()[1] for line in done.stdout.splitlines()] == list(HARMS)
