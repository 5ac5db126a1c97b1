"""A window's timer for the Qt-free presenters."""

from collections.abc import Callable
from time import monotonic_ns

from PySide6.QtCore import QObject, Qt, QTimer

_NANOSECONDS = 1_000_000


class QtTimer:
    """Calls `due` once after the time given; stops with its `owner`."""

    def __init__(self, owner: QObject, due: Callable[[], None]) -> None:
        self._timer = QTimer(owner, singleShot=True)
        # A coarse timer may ring 5 % late: a promise of one second hangs on it.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(due)

    def start(self, milliseconds: int) -> None:
        """Start, or start anew."""
        self._timer.start(milliseconds)

    def stop(self) -> None:
        """Ring no more until started again."""
        self._timer.stop()


def milliseconds() -> int:
    """Return a clock that only ever runs forward."""
    return monotonic_ns() // _NANOSECONDS
