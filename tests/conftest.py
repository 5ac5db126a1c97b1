"""What every test starts from: no screen, no home, no language of its own."""

import os
from pathlib import Path

import pytest

# Read once, when Qt or gettext starts: too early for a fixture.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["LANGUAGE"] = "en"


@pytest.fixture(autouse=True)
def desk_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder where this test's program keeps everything it keeps.

    It does not exist yet, as on a new machine.
    """
    home = tmp_path / "desk-home"
    monkeypatch.setenv("TRAFFICKING_DESK_HOME", str(home))
    return home
