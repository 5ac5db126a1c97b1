"""One big vault for all benches of a run."""

import shutil
from pathlib import Path

import pytest

from tests.bench.big_vault import make_big_vault


@pytest.fixture(scope="session")
def big_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a locked home of 20,000 cases; benches may add to it."""
    home = tmp_path_factory.mktemp("big") / "home"
    make_big_vault(home)
    return home


@pytest.fixture
def big_copy(big_home: Path, desk_home: Path) -> Path:
    """Return the test's own home, with a copy of the big vault."""
    return Path(shutil.copytree(big_home, desk_home))
