"""Stories about locking half way, and going on at the very same place."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import PASSPHRASE, Open, sets_up
from tests.ui.worker import Worker

CTRL = Qt.KeyboardModifier.ControlModifier


def unlocks(worker: Worker) -> None:
    """Type the passphrase."""
    worker.types_into("Passphrase", PASSPHRASE)
    worker.presses(Qt.Key.Key_Return)


def starts_a_case(worker: Worker) -> None:
    """Set up, start a concern, and go to the second question of the person."""
    sets_up(worker)
    worker.clicks("New concern")
    worker.clicks("Back to the case")
    worker.clicks("The person")
    worker.clicks("Yes, under 18")
    worker.clicks("Continue")
    worker.waits_to_see("What are they known as?")


def test_unlocking_leads_back_into_the_field_at_the_same_letter(
    opens: Open, worker: Worker
) -> None:
    """Not only to the page: the cursor stands where it stood."""
    opens()
    starts_a_case(worker)
    worker.types_into("What are they known as?", "Robin Lee")
    for _step in range(3):
        worker.presses(Qt.Key.Key_Left)
    worker.presses(Qt.Key.Key_L, CTRL)
    worker.waits_to_see("Unlock the desk")
    unlocks(worker)

    worker.waits_for_focus("What are they known as?")
    line = worker.focus()
    assert isinstance(line, QLineEdit)
    assert (line.text(), line.cursorPosition()) == ("Robin Lee", 6)
    worker.keys("La")
    assert line.text() == "Robin LaLee"


def test_quick_hide_leads_back_as_well(opens: Open, worker: Worker) -> None:
    """The blank page and the passphrase stand between."""
    opens()
    starts_a_case(worker)
    worker.types_into("What are they known as?", "Robin")
    worker.presses(Qt.Key.Key_Left)
    for _press in range(3):
        worker.presses(Qt.Key.Key_Shift)
    worker.presses(Qt.Key.Key_Escape)
    worker.waits_to_see("Unlock the desk")
    unlocks(worker)

    worker.waits_for_focus("What are they known as?")
    line = worker.focus()
    assert isinstance(line, QLineEdit)
    assert line.cursorPosition() == 4


def test_their_own_words_go_on_under_the_same_sign(opens: Open, worker: Worker) -> None:
    """Also when the sign was found by typing."""
    opens()
    starts_a_case(worker)
    worker.clicks("Back to the case")
    worker.clicks("What was seen and heard")
    worker.types_into("Find a sign", "carries drugs")
    worker.clicks("Carries or keeps drugs, cash or weapons for someone else")
    worker.clicks("Told by the person")
    worker.types_into("Their own words", "I hold it.")
    worker.presses(Qt.Key.Key_Left)
    worker.presses(Qt.Key.Key_L, CTRL)
    worker.waits_to_see("Unlock the desk")
    unlocks(worker)

    worker.waits_for_focus("Their own words")
    box = worker.focus()
    assert isinstance(box, QPlainTextEdit)
    assert box.toPlainText() == "I hold it."
    assert box.textCursor().position() == 9


def test_another_place_chosen_while_locked_starts_at_its_top(
    opens: Open, worker: Worker
) -> None:
    """Nobody is thrown into a field of where they no longer want to be."""
    opens()
    starts_a_case(worker)
    worker.types_into("What are they known as?", "Robin")
    worker.presses(Qt.Key.Key_L, CTRL)
    worker.waits_to_see("Unlock the desk")
    worker.clicks("Cases")
    unlocks(worker)

    worker.waits_for_focus("Find a case")


def test_locking_closes_what_stands_in_front(
    opens: Open, worker: Worker, qtbot: QtBot
) -> None:
    """A dialog that waits for an answer hears "cancelled"; other windows go."""
    window = opens()
    sets_up(worker)
    dialog, other = QDialog(window), QLabel("Robin Lee")
    qtbot.addWidget(other)
    other.show()
    QTimer.singleShot(0, window, window.lock)
    answer = dialog.exec()

    assert answer == QDialog.DialogCode.Rejected
    worker.waits_to_see("Unlock the desk")
    assert not worker.sees("Robin Lee")
    assert window.isVisible()


def test_locking_takes_copied_words_off_the_clipboard(
    opens: Open, worker: Worker, qapp: QApplication
) -> None:
    """Another person at the computer pastes nothing."""
    opens()
    starts_a_case(worker)
    worker.types_into("What are they known as?", "Robin Lee")
    worker.presses(Qt.Key.Key_A, CTRL)
    worker.presses(Qt.Key.Key_C, CTRL)
    assert qapp.clipboard().text() == "Robin Lee"
    worker.presses(Qt.Key.Key_L, CTRL)

    assert qapp.clipboard().text() == ""
