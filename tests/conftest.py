"""What every test starts from: no screen, no home, no language of its own."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest
from argon2.low_level import hash_secret_raw

# Read once, when Qt or gettext starts: too early for a fixture.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["LANGUAGE"] = "en"

# Here a passphrase costs what it costs a worker: other programs open these vaults,
# or the cost is what is tested.
_FULL_COST: Final = ("/faults/", "/bench/", "/unit/store/test_key")
_PATCH: Final = pytest.MonkeyPatch()


@pytest.hookimpl(tryfirst=True)  # before any fixture makes a vault
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let a passphrase take less than a millisecond; half the time went there."""
    _PATCH.undo()
    if not any(place in item.path.as_posix() for place in _FULL_COST):
        cheap = partial(_cheap, hash_secret_raw)
        _PATCH.setattr("trafficking_desk.store.key_cost.hash_secret_raw", cheap)


def _cheap(hashed: Callable[..., bytes], *typed: bytes, **cost: Any) -> bytes:  # noqa: ANN401 - Argon2's own options
    return hashed(
        *typed, **cost | {"time_cost": 1, "memory_cost": 8 * cost["parallelism"]}
    )


@pytest.fixture(autouse=True)
def desk_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder where this test's program keeps everything it keeps.

    It does not exist yet, as on a new machine.
    """
    home = tmp_path / "desk-home"
    monkeypatch.setenv("TRAFFICKING_DESK_HOME", str(home))
    return home
