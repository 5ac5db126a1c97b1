"""What a screen reader may ask of a scrolling area."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollArea
from pytestqt.qtbot import QtBot

from trafficking_desk.ui.scroll_access import tell_of_scrolling_safely


@pytest.fixture(autouse=True, scope="module")
def installed() -> None:
    """Install it as the program does, once."""
    tell_of_scrolling_safely()


def test_asking_for_a_scroll_bar_that_is_gone_finds_nothing(qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidget(QLabel("All of the page"))
    told = QAccessible.queryAccessibleInterface(area)

    beyond = told.childCount()

    assert beyond > 0
    assert told.child(beyond) is None
    assert told.child(0) is not None


def test_a_text_box_can_still_be_read(qtbot: QtBot) -> None:
    box = QPlainTextEdit("What was seen")
    qtbot.addWidget(box)

    told = QAccessible.queryAccessibleInterface(box)

    assert told.role() == QAccessible.Role.EditableText
    assert told.textInterface().text(0, 13) == "What was seen"
