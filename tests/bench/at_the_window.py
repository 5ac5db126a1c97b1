"""The real window on a vault, in a process of its own: prints figures as JSON.

`python -m tests.bench.at_the_window stalls`, or `memory PROCESS` with the number of
one that shows a bare window; the home is that of TRAFFICKING_DESK_HOME.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Final

from PySide6.QtCore import QEventLoop, Qt, QTimer

from tests.bench.held import held
from tests.desks import PASSPHRASE
from trafficking_desk.app import build, make_app
from trafficking_desk.desk.backups import backup_place, find_in
from trafficking_desk.paths import find_paths
from trafficking_desk.ui.demo.hand import Hand
from trafficking_desk.ui.main_window import MainWindow
from trafficking_desk.ui.places import Backups, People

TICK: Final = 5  # ms
IDLE: Final = 2000  # ms
LOOK: Final = 250  # ms between two looks whether the work is done
SEARCHES: Final = ("be", "07700 01", "TD-012345")
OWN: Final = Path("/proc/self/task")


class Beat:
    """Ticks on the window's thread: the longest gap is how long that stood still.

    How long a busy machine kept this thread, and the one of the others that it may
    have waited for, from a processor is taken off: it is no doing of the desk's.
    """

    def __init__(self) -> None:
        self._timer = QTimer(interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last = self._longest = 0.0
        self._waited: dict[str, float] = {}

    def longest(self, done: Callable[[], bool] | None = None) -> float:
        """Return the longest gap, in ms, until it is `done`, or for a while."""
        loop = QEventLoop()
        self._begin()
        self._longest = 0.0
        self._timer.start()
        look = QTimer(interval=LOOK)
        if done is None:
            QTimer.singleShot(IDLE, loop.quit)
        else:
            look.timeout.connect(lambda: loop.quit() if done() else None)
            look.start()
        loop.exec()
        self._timer.stop()
        look.stop()
        return self._longest

    def _tick(self) -> None:
        gap = (perf_counter() - self._last) * 1e3
        if gap > self._longest:
            kept = {
                thread: waited - self._waited.get(thread, 0)
                for thread, waited in _waited().items()
            }
            own = kept.pop(str(os.getpid()), 0)  # the window's thread is the first
            kept_by_others = max(kept.values(), default=0)
            self._longest = max(self._longest, gap - own - kept_by_others)
        self._begin()

    def _begin(self) -> None:
        self._waited = _waited()
        self._last = perf_counter()


def _waited() -> dict[str, float]:
    """Return for how long each thread has waited for a processor, in ms."""
    found = {}
    for path in OWN.glob("*/schedstat"):
        found[path.parent.name] = int(path.read_text().split()[1]) / 1e6
    return found


def main(what: str) -> None:
    """Measure one thing and print it."""
    window = build(make_app([]), find_paths())
    window.resize(1280, 800)
    window.show()
    hand = Hand(window)
    hand.types("Passphrase", PASSPHRASE)
    hand.clicks("Unlock")
    hand.awaits("Find a case")
    while not find_in(backup_place(window.desk).folder):  # the one of the day
        hand.rests(1)
    measured = {"stalls": _stalls, "memory": _memory}[what](window, hand)
    window.close()
    print(json.dumps(measured))  # noqa: T201 - the answer to the bench


def _stalls(window: MainWindow, hand: Hand) -> dict[str, float]:
    """Return the longest stall of each work, in ms, and of none."""
    beat = Beat()
    window.go(Backups())
    hand.awaits("Back up now")
    hand.rests(1)
    found = {"idle": beat.longest()}
    hand.clicks("Back up now")
    copying = "Copying and checking"
    found["backup"] = beat.longest(lambda: not hand.sees(copying))
    window.go(People())
    hand.clicks("Check the history")
    found["check"] = beat.longest(lambda: hand.sees("The history is whole"))
    hand.clicks("Change the database key")
    hand.clicks("Change the key now")
    found["rekey"] = beat.longest(lambda: hand.sees("encrypted with a new key"))
    return found


def _memory(window: MainWindow, hand: Hand) -> dict[str, float]:
    """Return what is held with the list open and after searches, in MB.

    And by the bare window beside it, for they share pages with each other.
    """
    assert window.isVisible()
    bare = sys.argv[2]
    found = {"list": held() - held(bare)}
    for typed in SEARCHES:
        hand.types("Find a case", typed)
        hand.rests(1)
    return {**found, "searched": held() - held(bare), "bare": held(bare)}


if __name__ == "__main__":
    main(sys.argv[1])
