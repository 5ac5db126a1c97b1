"""How long the first window takes, against a bare PySide6 window."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.bench.ratio import compare

MOST: Final = 5.5

BARE: Final = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.processEvents()
"""
OURS: Final = """
from trafficking_desk.app import build, make_app
from trafficking_desk.paths import find_paths
app = make_app([])
window = build(app, find_paths())
window.show()
app.processEvents()
"""


def test_the_first_window_comes_soon(desk_home: Path) -> None:
    """Fonts, theme, content and the first page cost a few bare windows, no more."""
    surroundings = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "TRAFFICKING_DESK_HOME": str(desk_home),
    }

    def run(program: str) -> None:
        command = [sys.executable, "-c", program]
        subprocess.run(command, env=surroundings, check=True)  # noqa: S603 - our own

    ratio = compare("first window", lambda: run(OURS), lambda: run(BARE))

    assert ratio < MOST
