"""What every test starts from: no screen, no home, no language of its own."""

import gc
import os
import tomllib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import pytest

from tests.cheap_keys import AS_WORKERS_HAVE_IT, dear_again, make_keys_cheap

# Read once, when Qt or gettext starts: too early for a fixture.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["LANGUAGE"] = "en"

# Here a passphrase costs what it costs a worker: the cost is what is tested.
_FULL_COST: Final = (
    "/bench/",
    "/unit/store/test_key",
    *(["/faults/"] if AS_WORKERS_HAVE_IT else []),
)


def pytest_configure() -> None:
    """Read the text of a shipped file once: each new window asks for them all."""
    tomllib.loads = _remembering(tomllib.loads)


def pytest_collection_finish() -> None:
    """Look for rubbish less often: the content and the libraries are none of it.

    A tenth of the time went there.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def _remembering(loads: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    once = lru_cache(maxsize=500)(loads)
    return lambda text: dict(once(text))  # readers take the rows out of it


@pytest.hookimpl(tryfirst=True)  # before any fixture makes a vault
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let a passphrase take less than a millisecond; half the time went there."""
    if any(place in item.path.as_posix() for place in _FULL_COST):
        dear_again()
    else:
        make_keys_cheap()


@pytest.fixture(autouse=True)
def desk_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder where this test's program keeps everything it keeps.

    It does not exist yet, as on a new machine.
    """
    home = tmp_path / "desk-home"
    monkeypatch.setenv("TRAFFICKING_DESK_HOME", str(home))
    return home
