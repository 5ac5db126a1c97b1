"""None and its like live for ever, as PySide6 6.12 takes them to."""

import sys

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from trafficking_desk.ui.immortal import keep_constants

MANY = 1 << 50


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="they cannot die there")
def test_many_calls_cannot_wear_the_constants_out(qtbot: QtBot) -> None:
    keep_constants()
    button = QPushButton()
    qtbot.addWidget(button)
    for _call in range(20_000):
        button.update()

    for constant in (None, True, False, NotImplemented):
        assert sys.getrefcount(constant) > MANY
