"""Stories of somebody who never touches the mouse."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Open, sets_up
from tests.ui.worker import Worker
from trafficking_desk.ui.widgets.textarea import Textarea

_CTRL = Qt.KeyboardModifier.ControlModifier


def test_ctrl_f_finds_the_search_box_of_the_screen(opens: Open, worker: Worker) -> None:
    """Contacts and guidance each have their own."""
    opens()
    worker.clicks("Contacts")
    worker.presses(Qt.Key.Key_F, _CTRL)
    worker.waits_for_focus("Find a number")
    worker.clicks("Guidance")
    worker.presses(Qt.Key.Key_F, _CTRL)
    worker.waits_for_focus("Find guidance")


def test_ctrl_enter_presses_the_main_button(opens: Open, worker: Worker) -> None:
    """Also from the middle of a box to type in."""
    opens()
    sets_up(worker)
    worker.presses(Qt.Key.Key_Return, _CTRL)

    worker.waits_to_see("Danger now")


def test_settings_list_the_keys(opens: Open, worker: Worker) -> None:
    """One short list says what the keyboard can do."""
    opens()
    sets_up(worker)
    worker.clicks("Settings")

    assert worker.sees("Ctrl+F: Go to the search box of this screen")


def test_the_page_follows_the_arrow_keys(opens: Open, worker: Worker) -> None:
    """A choice that is picked can always be seen."""
    opens().resize(800, 480)
    sets_up(worker)
    worker.clicks("Settings")
    worker.clicks("Health, one of: Where you work")
    for _step in range(4):
        worker.presses(Qt.Key.Key_Down)

    focus = worker.focus()
    assert focus is not None
    worker.waits_until(lambda: _is_in_sight(focus))


def test_words_put_back_into_a_box_leave_the_cursor_behind_them(qtbot: QtBot) -> None:
    """What is typed next goes on from there."""
    box = Textarea("Their own words")
    qtbot.addWidget(box)
    box.set_value("He said ")
    QTest.keyClicks(box.field, "no")

    assert box.value() == "He said no"


def _is_in_sight(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    assert above is not None
    view = above.viewport()
    at = QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())
    return view.rect().contains(at)


def test_a_box_that_grows_while_typing_stays_in_sight(
    opens: Open, worker: Worker
) -> None:
    """The bar at the bottom never lies over the line that is being typed."""
    opens().resize(900, 560)
    sets_up(worker)
    worker.clicks("New concern")
    worker.waits_to_see("Danger now")
    worker.clicks("I do not know, one of: Is anyone in danger now?")
    worker.clicks("Continue")
    worker.types_into("What is happening?", "")
    for _line in range(8):
        worker.keys("He waits")
        worker.presses(Qt.Key.Key_Return)

    box = worker.focus()
    assert box is not None
    worker.waits_until(lambda: _is_in_sight(box))


@pytest.mark.usefixtures("desk")
def test_the_main_key_goes_to_the_first_part_that_is_not_done(worker: Worker) -> None:
    """On a case there is no bar of buttons to press one of."""
    sets_up(worker)
    worker.clicks("New concern")
    worker.clicks("Back to the case")
    worker.waits_to_see("Chronology and follow-up")
    worker.presses(Qt.Key.Key_Return, _CTRL)

    worker.waits_for_focus("Yes, one of: Is anyone in danger now?")
