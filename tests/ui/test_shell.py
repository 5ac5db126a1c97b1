"""Stories about what opens for everyone, even when something is broken."""

from pathlib import Path

from msgspec import structs
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NOW, Open, sets_up
from tests.ui.worker import Worker
from trafficking_desk.bundled import bundled
from trafficking_desk.content.load import load_content
from trafficking_desk.desk.desk import Desk
from trafficking_desk.paths import Paths
from trafficking_desk.ui.main_window import MainWindow


def test_contacts_guidance_and_forms_open_before_unlocking(
    opens: Open, worker: Worker
) -> None:
    """Nobody needs a passphrase to find out whom to ring."""
    first = opens()
    sets_up(worker)
    first.close()
    opens()
    worker.waits_to_see("Unlock the desk")

    worker.clicks("Contacts")
    assert worker.sees("999")
    assert worker.sees("ext. 214")
    assert worker.sees("not set: ask your lead")
    worker.clicks("Guidance")
    assert worker.sees("If you have two minutes")
    worker.clicks("Forms to print")
    assert worker.sees("Contact sheet for the wall")
    worker.clicks("In danger now? Call 999")
    assert worker.sees("What to tell them")


def test_a_dead_number_leads_to_the_one_that_works(
    desk: MainWindow, worker: Worker
) -> None:
    """Old guides still print it."""
    worker.clicks("Contacts")
    worker.types_into("Find a number", "0800 783 2589")

    assert worker.sees("That number is no longer in use")
    assert desk.isVisible()


def test_an_unforeseen_fault_shows_one_calm_page(
    desk: MainWindow, worker: Worker
) -> None:
    """The report names places in the program, never the words of the error."""
    try:
        {}["Maria Popescu"]  # type: ignore[index]
    except KeyError as error:
        desk.show_fault(error)

    assert worker.sees("Your saved cases are safe")
    assert worker.sees("builtins.KeyError")
    assert worker.sees("test_shell:")
    assert not worker.sees("Popescu")
    worker.clicks("Contacts")
    assert worker.sees("Find a number")


def test_a_broken_settings_file_still_opens_the_desk(
    opens: Open, worker: Worker, desk_home: Path
) -> None:
    """A calm banner says what to do; the rest works."""
    desk_home.mkdir(parents=True)
    Paths(desk_home).settings.write_text("{ not json")
    opens()

    assert worker.sees("The settings file is damaged")
    worker.clicks("Contacts")
    assert worker.sees("999")


def test_a_broken_form_is_named_and_the_rest_opens(
    qapp: QApplication, qtbot: QtBot, worker: Worker, desk_home: Path
) -> None:
    """The banner says which file and what to do; it can be closed."""
    content = load_content(bundled("forms"), bundled("resources"))
    fault = "missing.toml: line 3: put the quotation mark back"
    broken = structs.replace(content, faults=(fault,))
    desk = Desk(Paths(desk_home), broken, lambda: NOW)
    window = MainWindow(qapp, desk, QIcon())
    with qtbot.waitActive(window):
        window.show()

    assert worker.sees(fault)
    worker.clicks("Contacts")
    assert worker.sees("999")
    worker.clicks("Close this message")
    assert not worker.sees(fault)
    window.close()
