"""What was copied at the desk does not stay behind."""

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from trafficking_desk.ui.clipboard_guard import ClipboardGuard, put

WORDS = "She said that they keep her passport."


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """Return an empty clipboard."""
    held = qapp.clipboard()
    held.clear()
    yield held
    held.clear()


def test_locking_empties_it(clipboard: QClipboard) -> None:
    guard = ClipboardGuard(clipboard, lambda: True)
    clipboard.setText(WORDS)
    assert clipboard.text() == WORDS
    guard.clear()

    assert clipboard.text() == ""


def test_so_does_the_end_of_its_time(clipboard: QClipboard, qtbot: QtBot) -> None:
    guard = ClipboardGuard(clipboard, lambda: True, after=20)
    clipboard.setText(WORDS)
    assert clipboard.text() == WORDS

    qtbot.waitUntil(lambda: clipboard.text() == "")
    guard.clear()


def test_what_another_program_copied_is_left_alone(clipboard: QClipboard) -> None:
    """Also when something was copied here before."""
    here = [True]
    guard = ClipboardGuard(clipboard, lambda: here[0])
    clipboard.setText(WORDS)
    here[0] = False
    clipboard.setText("a shopping list")
    guard.clear()

    assert clipboard.text() == "a shopping list"


def test_a_history_is_asked_not_to_keep_it(clipboard: QClipboard) -> None:
    """And it is taken off in its time, whatever window is in front."""
    guard = ClipboardGuard(clipboard, lambda: False)
    put(clipboard, WORDS)
    assert clipboard.text() == WORDS
    kinds = clipboard.mimeData().formats()
    assert any("ExcludeClipboardContentFromMonitorProcessing" in one for one in kinds)

    guard.clear()
    assert clipboard.text() == ""


LEAVES_IT: Final = """
from PySide6.QtWidgets import QApplication
from trafficking_desk.ui.clipboard_guard import put
app = QApplication([])
put(app.clipboard(), "left behind")
assert app.clipboard().text() == "left behind"
"""


def test_a_copy_left_on_the_clipboard_does_not_fell_the_program_at_its_end() -> None:
    """Qt empties its clipboard after Python has ended."""
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", LEAVES_IT]

    done = subprocess.run(command, env=surroundings, check=False)  # noqa: S603 - ours

    assert done.returncode == 0
