"""Stories about opening, hiding and locking the desk."""

from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
)
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NOW, PASSPHRASE, Open, sets_up
from tests.ui.worker import Worker
from trafficking_desk.bundled import bundled
from trafficking_desk.content.load import load_content
from trafficking_desk.desk.desk import Desk
from trafficking_desk.paths import Paths
from trafficking_desk.settings import Settings, read_settings, write_settings
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


def test_cases_wait_behind_the_passphrase(opens: Open, worker: Worker) -> None:
    """Locking leads back to where the worker was, once unlocked."""
    opens()
    sets_up(worker)
    worker.clicks("Settings")
    worker.presses(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    worker.waits_to_see("Unlock the desk")
    worker.clicks("Cases")
    assert worker.sees("Unlock the desk")

    worker.types_into("Passphrase", PASSPHRASE)
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


def test_the_text_grows_while_one_looks(
    opens: Open, worker: Worker, desk_home: Path
) -> None:
    """Settings are kept at once and the window follows."""
    opens()
    sets_up(worker)
    worker.clicks("Settings")
    worker.clicks("100 %, one of: Text size")
    focused = worker.focus()
    assert focused is not None
    before = focused.font().pixelSize()
    worker.clicks("200 %, one of: Text size")
    worker.waits_to_see("Saved 14:10")

    focused = worker.focus()
    assert focused is not None
    assert focused.font().pixelSize() == 2 * before
    assert read_settings(Paths(desk_home).settings).text_size == 200


def test_tab_goes_down_the_page_and_never_leaves_a_stop_out(
    desk: MainWindow, worker: Worker
) -> None:
    """From the rail through the bar into the page, top to bottom, round again."""
    worker.clicks("Contacts")
    names = []
    for _step in range(14):
        worker.presses(Qt.Key.Key_Tab)
        focused = worker.focus()
        assert focused is not None
        names.append(focused.accessibleName())

    start = names.index("New concern")
    assert names[start : start + 8] == [
        "New concern",
        "Cases",
        "Contacts",
        "Guidance",
        "Forms to print",
        "Settings",
        "In danger now? Call 999",
        "Quick hide",
    ]
    assert names[:3] == [
        "Find a number",
        "Nation: England",
        "Whom do you need?: Everyone",
    ]
    assert desk.isVisible()


def test_keys_lead_everywhere(desk: MainWindow, worker: Worker) -> None:
    """Nobody needs a mouse."""
    alt = Qt.KeyboardModifier.AltModifier
    worker.presses(Qt.Key.Key_3, alt)
    assert worker.sees("Find a number")
    worker.presses(Qt.Key.Key_5, alt)
    assert worker.sees("Contact sheet for the wall")
    worker.presses(Qt.Key.Key_F1)
    assert worker.sees("Find guidance")
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


@pytest.mark.parametrize(
    "place",
    [
        "New concern",
        "Cases",
        "Contacts",
        "Guidance",
        "Forms to print",
        "Settings",
        "In danger now? Call 999",
    ],
)
def test_every_control_says_what_it_is(opens: Open, worker: Worker, place: str) -> None:
    """A screen reader finds a name on whatever takes the focus."""
    opens()
    sets_up(worker)
    worker.clicks(place)
    worker.waits_until(lambda: not worker.sees("No cases yet") or place == "Cases")

    kinds = QAbstractButton | QLineEdit | QPlainTextEdit
    takes = [w for w in worker.visible() if isinstance(w, kinds)]
    assert len(takes) > 8
    assert [w for w in takes if not w.accessibleName()] == []


@pytest.mark.parametrize("size", [(1024, 600), (1280, 720)])
@pytest.mark.parametrize("percent", [100, 200])
def test_no_page_needs_scrolling_sideways(
    opens: Open, worker: Worker, desk_home: Path, size: tuple[int, int], percent: int
) -> None:
    """Also with the largest letters on the smallest screen."""
    write_settings(Paths(desk_home).settings, Settings(text_size=percent))
    window = opens()
    window.resize(*size)
    for place in ("Contacts", "Guidance", "Forms to print", "In danger now? Call 999"):
        worker.clicks(place)
        worker.waits_until(lambda: not sideways(worker))
        assert window.width() == size[0]


def sideways(worker: Worker) -> list[QScrollBar]:
    """Return the bars that scroll a page sideways."""
    bars = [bar for bar in worker.visible() if isinstance(bar, QScrollBar)]
    return [bar for bar in bars if bar.orientation() == Qt.Orientation.Horizontal]
