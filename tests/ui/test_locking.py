"""Stories about locking, hiding and unlocking the desk."""

from pathlib import Path

from PySide6.QtCore import Qt

from tests.ui.conftest import PASSPHRASE, Open, sets_up
from tests.ui.worker import Worker
from trafficking_desk.paths import Paths
from trafficking_desk.settings import read_settings
from trafficking_desk.ui.main_window import MainWindow


def test_cases_wait_behind_the_passphrase(opens: Open, worker: Worker) -> None:
    """Locking leads back to where the worker was, once unlocked."""
    opens()
    sets_up(worker)
    worker.clicks("Settings")
    worker.presses(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    worker.waits_to_see("Unlock the desk")
    worker.clicks("Cases")
    assert worker.sees("Unlock the desk")

    worker.waits_for_focus("Passphrase")
    worker.keys(PASSPHRASE)
    worker.presses(Qt.Key.Key_Return)
    worker.waits_to_see("No cases yet")


def test_a_wrong_passphrase_says_what_to_check(opens: Open, worker: Worker) -> None:
    """It says that nothing is lost, and empties the box for another try."""
    opens()
    sets_up(worker)
    worker.clicks("Lock")
    worker.types_into("Passphrase", "three green horses")
    worker.clicks("Unlock")
    worker.waits_to_see("Nothing is lost")

    worker.types_into("Passphrase", PASSPHRASE)
    worker.clicks("Unlock")
    worker.waits_to_see("No cases yet")


def test_shift_three_times_shows_a_blank_page_at_once(
    opens: Open, worker: Worker
) -> None:
    """The window says “Notes”; Escape leads to the passphrase, not to a case."""
    opens()
    sets_up(worker)
    for _press in range(3):
        worker.presses(Qt.Key.Key_Shift)

    assert worker.window_title() == "Notes"
    assert not worker.sees("Trafficking")
    assert not worker.sees("Cases")
    worker.presses(Qt.Key.Key_A)
    assert worker.window_title() == "Notes"
    worker.presses(Qt.Key.Key_Escape)
    worker.waits_to_see("Unlock the desk")
    assert worker.window_title() == "Trafficking Desk"


def test_shift_with_letters_hides_nothing(desk: MainWindow, worker: Worker) -> None:
    """Capitals are typed with Shift."""
    for _press in range(4):
        worker.presses(Qt.Key.Key_Shift)
        worker.presses(Qt.Key.Key_A)

    assert worker.window_title() == "Trafficking Desk"
    assert desk.isVisible()


def test_what_is_being_typed_is_kept_when_the_desk_locks(
    opens: Open, worker: Worker, desk_home: Path
) -> None:
    """Locking never asks and never loses."""
    opens()
    sets_up(worker)
    worker.clicks("Settings")
    worker.types_into("Name of your organisation", " Uwchradd")
    worker.presses(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    worker.waits_to_see("Unlock the desk")

    settings = Paths(desk_home).settings
    worker.waits_until(
        lambda: read_settings(settings).organisation == "Ysgol Brynbuga Uwchradd"
    )


def test_practice_opens_without_a_passphrase_under_a_banner(
    opens: Open, worker: Worker, desk_home: Path
) -> None:
    """The practice desk says what it is on every screen and keeps to its vault."""
    opens(training=True)
    assert worker.sees("Training: invented cases only")
    worker.clicks("Open the practice desk")
    worker.waits_until(lambda: not worker.sees("Open the practice desk"))

    assert worker.sees("Training: invented cases only")
    assert not Paths(desk_home).vault.exists()


def test_what_was_saved_is_not_told_while_locked(opens: Open, worker: Worker) -> None:
    """The time of the last save would say that somebody was at work."""
    opens()
    sets_up(worker)
    worker.clicks("Settings")
    worker.clicks("Dark")
    worker.waits_to_see("Saved 14:10")
    worker.clicks("Lock")
    worker.waits_to_see("Unlock the desk")
    assert not worker.sees("Saved 14:10")

    worker.types_into("Passphrase", PASSPHRASE)
    worker.presses(Qt.Key.Key_Return)
    worker.waits_to_see("Your organisation")
    assert not worker.sees("Saved 14:10")
