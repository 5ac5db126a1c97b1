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
SCREENLESS: Final = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
ROUNDS: Final = 3  # at most: the least disturbed one counts

BARE: Final = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTableView())
window.resize(1280, 800)
window.show()
app.processEvents()
print("shown", flush=True)
sys.stdin.read()
"""


def test_the_list_takes_little_memory(big_copy: Path) -> None:
    """Open, and after three searches."""
    with subprocess.Popen(  # noqa: S603 - our own
        [sys.executable, "-c", BARE],
        env=SCREENLESS,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as bare:
        assert bare.stdout is not None
        bare.stdout.readline()
        found = told(["memory", str(bare.pid)], big_copy)
        bare.communicate(b"")
    most = max(found["list"], found["searched"])
    parts = ", ".join(f"{name} {megabytes:.0f} MB" for name, megabytes in found.items())
    tell("memory above a bare window", f"{most:.0f} MB", parts)

    assert most <= MOST_HELD


def test_the_window_answers_while_heavy_work_runs(big_copy: Path) -> None:
    """A backup, a check of everything, a new key: each on a lane of its own."""
    least: dict[str, float] = {}
    for _round in range(ROUNDS):
        found = told(["stalls"], big_copy)
        least = {name: min(ms, least.get(name, ms)) for name, ms in found.items()}
        if max(least.values()) <= MOST_STILL:
            break
    parts = ", ".join(f"{name} {ms:.0f} ms" for name, ms in least.items())
    worst = max(ms for name, ms in least.items() if name != "idle")
    tell("longest stall of the window", f"{worst:.0f} ms", parts)

    assert worst <= MOST_STILL


def told(asked: list[str], home: Path) -> dict[str, float]:
    """Return what the real window on a desk in `home` measured."""
    ran = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-m", "tests.bench.at_the_window", *asked],
        env=SCREENLESS | {"TRAFFICKING_DESK_HOME": str(home)},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    figures: dict[str, float] = json.loads(ran.stdout.splitlines()[-1])
    return figures
