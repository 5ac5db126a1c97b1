"""While the key is changed nothing can be typed that would have to wait."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from tests.ui.conftest import PASSPHRASE, Open, sets_up
from tests.ui.worker import Worker
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.rotation import change_key
from trafficking_desk.desk.vaults import vault_state
from trafficking_desk.ui.main_window import MainWindow
from trafficking_desk.ui.people import view
from trafficking_desk.ui.places import Cases, People, Section

EMERGENCY = "Do not block a door"
DONE = "All cases are encrypted with a new key."


class Slow:
    """Changes the key once it may go on."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.may_go_on = threading.Event()

    def __call__(self, desk: Desk, tell: Callable[[float], None]) -> None:
        """Say that it is under way, and wait."""
        tell(0.5)
        self.begun.set()
        assert self.may_go_on.wait(20)
        change_key(desk, tell)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    """Return a change of key that waits half way."""
    slow = Slow()
    monkeypatch.setattr(view, "change_key", slow)
    return slow


@pytest.fixture
def window(opens: Open, worker: Worker, slow: Slow) -> MainWindow:
    """Return a window with a case, and the key half changed."""
    window = opens()
    sets_up(worker)
    window.go(People())
    worker.clicks("Change the database key")
    worker.clicks("Change the key now")
    worker.waits_until(slow.begun.is_set)
    return window


def boxes(worker: Worker) -> int:
    """Return how many boxes there are to type into."""
    kinds = (QLineEdit, QPlainTextEdit)
    return sum(isinstance(one, kinds) and one.isEnabled() for one in worker.visible())


def leaves_for_cases(window: MainWindow, worker: Worker) -> bool:
    """Try to go from the page for emergencies to the list of cases."""
    if worker.sees(EMERGENCY):
        window.go(Cases())
    return not worker.sees(EMERGENCY)


def test_no_box_can_be_reached_until_the_key_is_changed(
    window: MainWindow, worker: Worker, slow: Slow
) -> None:
    """Neither by the rail, by keys, nor by a link; then all is as always."""
    window.go(Section("none such", "safe_now"))
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_6):
        worker.presses(key, Qt.KeyboardModifier.AltModifier)
    worker.clicks("Cases")
    assert worker.sees("Change the database key")
    assert boxes(worker) == 0

    slow.may_go_on.set()
    worker.waits_to_see(DONE)
    worker.clicks("Cases")
    worker.waits_to_see("No cases yet")


def test_an_emergency_does_not_wait(
    window: MainWindow, worker: Worker, slow: Slow
) -> None:
    """The page says what to do; afterwards one goes on from there."""
    worker.clicks("In danger now? Call 999")
    worker.waits_to_see(EMERGENCY)
    assert boxes(worker) == 0
    assert not leaves_for_cases(window, worker)

    slow.may_go_on.set()
    worker.waits_until(lambda: leaves_for_cases(window, worker))
    worker.waits_to_see("No cases yet")


@pytest.mark.parametrize("hides", [False, True])
def test_locking_hides_at_once_all_the_same(
    window: MainWindow, worker: Worker, slow: Slow, *, hides: bool
) -> None:
    """The vault closes behind it, when the new key is there."""
    if hides:
        window.quick_hide()
        assert worker.window_title() == "Notes"
        worker.presses(Qt.Key.Key_Escape)
    else:
        window.lock()
    worker.waits_to_see("Unlock the desk")
    assert vault_state(window.desk) == "open"

    slow.may_go_on.set()
    worker.waits_until(lambda: vault_state(window.desk) == "locked")
    worker.types_into("Passphrase", PASSPHRASE)
    worker.clicks("Unlock")
    worker.waits_until(lambda: vault_state(window.desk) == "open")
    worker.clicks("Cases")
    worker.waits_to_see("No cases yet")
