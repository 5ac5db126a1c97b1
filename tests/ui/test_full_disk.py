"""Stories about a disk that fills up while somebody types."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.faults.test_disk import small_disk
from tests.ui.conftest import PASSPHRASE, Open, sets_up
from tests.ui.worker import Worker

TITLE = "What happened, in order of time?"
TROUBLE = "The disk is full, so this could not be saved."

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="mounting takes root on Linux"
)


@pytest.fixture
def desk_home(tmp_path: Path) -> Iterator[Path]:
    """Return a home on a real file system, too small for what comes."""
    with small_disk(tmp_path / "disk", 8) as disk:
        yield disk / "home"


@pytest.fixture
def story(opens: Open, worker: Worker) -> None:
    """Have the story of a new case open."""
    opens()
    sets_up(worker)
    worker.clicks("Lock")
    unlocks(worker)
    worker.chooses("New concern", "Back to the case", "The story")
    worker.waits_for_focus(TITLE)


def unlocks(worker: Worker) -> None:
    """Type the passphrase."""
    worker.waits_for_focus("Passphrase")
    worker.keys(PASSPHRASE)
    worker.presses(Qt.Key.Key_Return)
    worker.waits_until(lambda: not worker.sees("Unlock the desk"))


def fill(disk: Path) -> Path:
    """Leave no room on the disk; return what takes it."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return ballast


@pytest.mark.usefixtures("story")
def test_typing_goes_on_and_is_saved_once_there_is_room(
    worker: Worker, desk_home: Path
) -> None:
    """The message comes at once, and goes when it is no longer true."""
    worker.keys("She came in at ten. ")
    worker.waits_to_see("Saved 14:10")
    ballast = fill(desk_home.parent)
    worker.keys("She had a new phone. ")
    worker.waits_to_see(TROUBLE)
    assert not worker.sees("Saved 14:10")
    worker.keys("It rang twice.")
    ballast.unlink()
    worker.waits_to_see("Saved 14:10")

    assert not worker.sees(TROUBLE)
    assert worker.sees("She came in at ten. She had a new phone. It rang twice.")


@pytest.mark.usefixtures("story")
def test_locking_a_full_disk_loses_nothing(worker: Worker, desk_home: Path) -> None:
    """There is room kept for that; afterwards the words stand there again."""
    worker.waits_until((desk_home / "vault.reserve").exists)
    fill(desk_home.parent)
    worker.keys("She had a new phone. ")
    worker.waits_to_see(TROUBLE)
    worker.keys("It rang twice.")
    worker.presses(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    unlocks(worker)

    worker.waits_to_see("She had a new phone. It rang twice.")
