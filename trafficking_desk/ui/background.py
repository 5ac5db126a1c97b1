"""Slow work off the window's thread: the only way from a screen to the desk."""

import sys
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from trafficking_desk.errors import DeskError
from trafficking_desk.ui.ports import Failed
from trafficking_desk.ui.sweeping import Sweeper

T = TypeVar("T")
_SWITCH: Final = 0.001  # seconds that a lane may keep the window's thread waiting
Unexpected = Callable[[BaseException], None]


@dataclass(slots=True)
class _Job:
    """One verb under way, and what came of it."""

    verb: Callable[[], Any]
    then: Callable[[Any], None]
    failed: Failed
    value: Any = None
    error: BaseException | None = None


class Lane(QObject):
    """One thread. Verbs run in the order posted; answers come back as signals.

    A lane is a `Post`. `unexpected` is given, on the window's thread, whatever
    is raised and is no DeskError.
    """

    _answered = Signal()

    def __init__(self, name: str, unexpected: Unexpected) -> None:
        super().__init__()
        self._unexpected = unexpected
        self._closed = False
        # The window's thread lets go of a job last: a widget that the other
        # thread let go of last would die there, and the program with it.
        self._jobs: deque[_Job] = deque()
        self._todo: deque[_Job] = deque()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._answered.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def __call__(
        self, verb: Callable[[], T], then: Callable[[T], None], failed: Failed
    ) -> None:
        """Post `verb`; see `Post`. After `close` nothing is taken any more."""
        if self._closed:
            return
        job = _Job(verb, then, failed)
        self._jobs.append(job)
        self._todo.append(job)
        self._thread.submit(self._run)

    def close(self) -> None:
        """Let every posted verb finish, so that nothing typed is lost."""
        self._closed = True
        self._thread.shutdown(wait=True)

    def _run(self) -> None:
        job = self._todo.popleft()
        try:
            job.value = job.verb()
        except BaseException as error:  # noqa: BLE001 - told on the window's thread
            job.error = error
        del job
        self._answered.emit()

    @Slot()
    def _answer(self) -> None:
        job = self._jobs.popleft()
        if job.error is None:
            job.then(job.value)
        elif isinstance(job.error, DeskError):
            job.failed(job.error)
        else:
            self._unexpected(job.error)


class Background:
    """The lanes: "vault" owns the writing connection, "aside" copies for long.

    "read" does all else.
    """

    def __init__(self, unexpected: Unexpected) -> None:
        sys.setswitchinterval(_SWITCH)
        self._sweeper = Sweeper()
        self.vault = Lane("vault", unexpected)
        self.read = Lane("read", unexpected)
        self.aside = Lane("aside", unexpected)

    def settled(self) -> None:
        """Take what is loaded by now as what stays."""
        self._sweeper.spare()

    def drained(self, then: Callable[[], None]) -> None:
        """Call `then` when both short lanes have answered, and answered once more."""

        def once_more(_none: None) -> None:
            self.vault(_mark, lambda _n: then(), _nothing)

        def read_done(_none: None) -> None:
            self.vault(_mark, once_more, _nothing)

        self.read(_mark, read_done, _nothing)

    def close(self) -> None:
        """Drain the lanes; reading first, it may only wait for values."""
        self.read.close()
        self.aside.close()
        self.vault.close()
        self._sweeper.stop()


def _mark() -> None:
    """Mark a place in the queue of a lane."""


def _nothing(_value: object) -> None:
    """Do nothing with an answer."""
