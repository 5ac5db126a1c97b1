"""Finding a field again by what it is called."""

from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from trafficking_desk.ui.spot import find_spot, go_to


def form(qtbot: QtBot, *, lines: int = 2) -> QWidget:
    """Return a shown form: some lines of one name, a button, a box."""
    shown = QWidget()
    box = QVBoxLayout(shown)
    parts: list[QWidget] = [QLineEdit("Robin Lee") for _line in range(lines)]
    parts += [QPushButton("Continue"), QPlainTextEdit("one\ntwo")]
    for part in parts:
        part.setAccessibleName("Name")
        box.addWidget(part)
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
    return shown


def test_the_second_of_two_lines_is_found_with_its_cursor(
    qtbot: QtBot, qapp: QApplication
) -> None:
    first = form(qtbot)
    line = first.findChildren(QLineEdit)[1]
    line.setFocus()
    line.setCursorPosition(5)
    spot = find_spot(first, qapp.focusWidget())
    again = form(qtbot)
    assert spot is not None

    field = go_to(again, spot)
    assert field is again.findChildren(QLineEdit)[1]
    assert qapp.focusWidget() is field
    assert again.findChildren(QLineEdit)[1].cursorPosition() == 5


def test_a_box_keeps_its_place_in_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    first = form(qtbot)
    box = first.findChildren(QPlainTextEdit)[0]
    box.setFocus()
    cursor = box.textCursor()
    cursor.setPosition(6)
    box.setTextCursor(cursor)
    spot = find_spot(first, qapp.focusWidget())
    again = form(qtbot)
    assert spot is not None

    go_to(again, spot)
    assert again.findChildren(QPlainTextEdit)[0].textCursor().position() == 6


def test_a_field_that_is_gone_is_not_guessed(qtbot: QtBot, qapp: QApplication) -> None:
    first = form(qtbot)
    first.findChildren(QLineEdit)[1].setFocus()
    spot = find_spot(first, qapp.focusWidget())
    assert spot is not None

    assert go_to(form(qtbot, lines=1), spot) is None


def test_what_is_remembered_holds_no_word(qtbot: QtBot, qapp: QApplication) -> None:
    """Names of fields may say something about a case."""
    first = form(qtbot)
    first.findChildren(QLineEdit)[0].setFocus()

    spot = find_spot(first, qapp.focusWidget())
    assert "Name" not in repr(spot)
    assert "Robin" not in repr(spot)


def test_a_focus_elsewhere_is_no_spot(qtbot: QtBot) -> None:
    first, second = form(qtbot), form(qtbot)

    assert find_spot(first, second.findChildren(QLineEdit)[0]) is None
    assert find_spot(first, None) is None
