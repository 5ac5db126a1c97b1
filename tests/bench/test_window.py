"""What the real window holds, and how long it stands still, with 20,000 cases."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.bench.ratio import tell

MOST_HELD: Final = 60.0  # MB above a bare window
MOST_STILL: Final = 50.0  # ms
ROUNDS: Final = 3  # at most: the least disturbed one counts

BARE: Final = """
import json
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
from tests.bench.held import held
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTableView())
window.resize(1280, 800)
window.show()
QTimer.singleShot(1000, app.quit)
app.exec()
print(json.dumps({"bare": held()}))
"""


def test_the_list_takes_little_memory(big_copy: Path) -> None:
    """Open, and after three searches; both windows share what they share."""
    bare = told(["-c", BARE], big_copy)["bare"]
    held = told(["-m", "tests.bench.at_the_window", "memory"], big_copy)
    above = {name: most - bare for name, most in held.items()}
    parts = ", ".join(f"{name} {most:.0f} MB" for name, most in held.items())
    tell("memory above a bare window", f"{max(above.values()):.0f} MB", parts)

    assert max(above.values()) <= MOST_HELD


def test_the_window_answers_while_heavy_work_runs(big_copy: Path) -> None:
    """A backup, a check of everything, a new key: each on a lane of its own."""
    least: dict[str, float] = {}
    for _round in range(ROUNDS):
        found = told(["-m", "tests.bench.at_the_window", "stalls"], big_copy)
        least = {name: min(ms, least.get(name, ms)) for name, ms in found.items()}
        if max(least.values()) <= MOST_STILL:
            break
    parts = ", ".join(f"{name} {ms:.0f} ms" for name, ms in least.items())
    worst = max(ms for name, ms in least.items() if name != "idle")
    tell("longest stall of the window", f"{worst:.0f} ms", parts)

    assert worst <= MOST_STILL


def told(command: list[str], home: Path) -> dict[str, float]:
    """Run Python on a desk in `home` and return what it printed last."""
    surroundings = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "TRAFFICKING_DESK_HOME": str(home),
    }
    ran = subprocess.run(  # noqa: S603 - our own
        [sys.executable, *command],
        env=surroundings,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    figures: dict[str, float] = json.loads(ran.stdout.splitlines()[-1])
    return figures
