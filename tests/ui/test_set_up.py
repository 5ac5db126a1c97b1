"""Stories about setting up a new desk."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.ui.conftest import PASSPHRASE, sets_up
from tests.ui.worker import Worker
from trafficking_desk.paths import Paths
from trafficking_desk.settings import read_settings
from trafficking_desk.ui.main_window import MainWindow


def test_a_new_desk_is_set_up_and_opens_on_an_empty_list(
    desk: MainWindow, worker: Worker, desk_home: Path
) -> None:
    """Organisation, nation and numbers are kept; no name of a person is asked."""
    sets_up(worker)

    kept = read_settings(Paths(desk_home).settings)
    assert (kept.organisation, kept.nation, kept.kind) == (
        "Ysgol Brynbuga",
        "wales",
        "school",
    )
    assert kept.local["own_dsl"].day == "ext. 214"
    assert kept.local["own_dsl"].checked == "2026-11-23"
    assert "deputy_lead" not in kept.local
    assert worker.sees("Ysgol Brynbuga")
    assert desk.isVisible()


def test_a_number_left_open_must_be_said_to_be_unknown(
    desk: MainWindow, worker: Worker
) -> None:
    """An empty number is a problem until “I do not know yet” is ticked."""
    worker.clicks("Continue")
    worker.clicks("Continue")
    worker.chooses("England", "Continue", "Health", "Continue", "Continue")

    assert worker.sees("There is a problem")
    assert worker.sees("Your safeguarding lead: type the number")
    assert desk.isVisible()


def test_two_different_passphrases_make_no_vault(
    desk: MainWindow, worker: Worker, desk_home: Path
) -> None:
    """A slip of the finger is found before anything is locked with it."""
    worker.clicks("Continue")
    worker.clicks("Continue")
    worker.chooses("Scotland", "Continue", "Charity or community group", "Continue")
    worker.clicks("Your safeguarding lead: I do not know yet")
    worker.clicks("The deputy, or whoever stands in: I do not know yet")
    worker.clicks("Continue")
    worker.clicks("Children's services of your council: I do not know yet")
    worker.clicks("Adult services of your council: I do not know yet")
    worker.clicks("Continue")
    worker.types_into("Passphrase", PASSPHRASE)
    worker.types_into("The same once more", "three blue houses")
    worker.clicks("Make my desk")

    assert worker.sees("The two are not the same")
    assert not Paths(desk_home).vault.exists()
    assert desk.isVisible()


def test_set_up_goes_by_keyboard_and_waits_where_it_was_left(
    desk: MainWindow, worker: Worker
) -> None:
    """Enter goes on from the first field; looking away loses nothing."""
    worker.presses(Qt.Key.Key_Return)
    worker.waits_for_focus("Name of your organisation")
    worker.keys("Ysgol Brynbuga")
    worker.presses(Qt.Key.Key_Return)
    worker.waits_for_focus("England, one of: Which nation do you work in?")
    worker.clicks("Wales")
    worker.presses(Qt.Key.Key_Return)
    worker.clicks("School or college")
    worker.presses(Qt.Key.Key_Return)
    worker.waits_for_focus("Your safeguarding lead: number")
    worker.keys("ext. 214")
    worker.clicks("The deputy, or whoever stands in: I do not know yet")
    worker.clicks("Contacts")
    worker.clicks("New concern")

    worker.waits_for_focus("Your safeguarding lead: number")
    worker.presses(Qt.Key.Key_Return)
    worker.clicks("Back")
    worker.waits_for_focus("Your safeguarding lead: number")
    worker.waits_until(lambda: "ext. 214" in _typed(worker))
    worker.clicks("Back")
    worker.waits_for_focus("School or college, one of: Where do you work?")
    assert desk.isVisible()


def _typed(worker: Worker) -> list[str]:
    return [w.text() for w in worker.visible() if isinstance(w, QLineEdit)]
