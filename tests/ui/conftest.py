"""A window on a new machine, and somebody in front of it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.worker import Worker
from trafficking_desk.app import build
from trafficking_desk.paths import Paths
from trafficking_desk.store.key_cost import KeyCost
from trafficking_desk.ui.main_window import MainWindow
from trafficking_desk.ui.theme import apply, load_theme

NOW = datetime(2026, 11, 23, 14, 10, tzinfo=UTC)
PASSPHRASE = "three blue horses"  # noqa: S105 - opens what a test makes

Open = Callable[..., MainWindow]


@pytest.fixture
def opens(qapp: QApplication, qtbot: QtBot, desk_home: Path) -> Iterator[Open]:
    """Return what opens the desk's window, again and again if need be."""
    windows: list[MainWindow] = []

    def open_desk(*, training: bool = False) -> MainWindow:
        cheap = KeyCost()
        paths = Paths(desk_home)
        window = build(qapp, paths, training=training, as_of=NOW, cost=cheap)
        windows.append(window)
        window.resize(1280, 800)
        with qtbot.waitActive(window):
            window.show()
        return window

    yield open_desk
    for window in windows:
        window.close()
        window.deleteLater()
    apply(qapp, load_theme("light"))  # letters made large stay so for the next test


@pytest.fixture
def worker(qtbot: QtBot, qapp: QApplication) -> Worker:
    """Return somebody at the desk."""
    return Worker(qtbot, qapp)


@pytest.fixture
def desk(opens: Open) -> MainWindow:
    """Return the window of a machine where nothing is set up yet."""
    return opens()


def sets_up(
    worker: Worker,
    organisation: str = "Ysgol Brynbuga",
    nation: str = "Wales",
    lead: str = "ext. 214",
) -> None:
    """Walk through first run as a school would; no `lead`: number not known yet."""
    worker.clicks("Continue")
    worker.types_into("Name of your organisation", organisation)
    worker.clicks("Continue")
    worker.chooses(nation, "Continue", "School or college", "Continue")
    if lead:
        worker.types_into("Your safeguarding lead: number", lead)
    else:
        worker.clicks("Your safeguarding lead: I do not know yet")
    worker.clicks("The deputy, or whoever stands in: I do not know yet")
    worker.clicks("Continue")
    for who in (
        "Children's services of your council",
        "Adult services of your council",
        "The council officer for worries about staff",
    ):
        worker.clicks(f"{who}: I do not know yet")
    worker.clicks("Continue")
    worker.types_into("Passphrase", PASSPHRASE)
    worker.types_into("The same once more", PASSPHRASE)
    worker.clicks("Make my desk")
    worker.clicks("Print later")
    worker.waits_to_see("No cases yet")


def unlocks(worker: Worker, passphrase: str = PASSPHRASE) -> None:
    """Type a passphrase and wait until the desk is open."""
    worker.types_into("Passphrase", passphrase)
    worker.clicks("Unlock")
    worker.waits_to_see("Everyone who unlocks this laptop")
