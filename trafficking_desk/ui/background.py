"""Slow work off the window's thread: the only way from a screen to the desk."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from trafficking_desk.errors import DeskError
from trafficking_desk.ui.ports import Failed

T = TypeVar("T")
Unexpected = Callable[[BaseException], None]


class Lane(QObject):
    """One thread. Verbs run in the order posted; answers come back as signals.

    A lane is a `Post`. `unexpected` is given, on the window's thread, whatever
    is raised and is no DeskError.
    """

    _answered = Signal(object)

    def __init__(self, name: str, unexpected: Unexpected) -> None:
        super().__init__()
        self._unexpected = unexpected
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._answered.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def __call__(
        self, verb: Callable[[], T], then: Callable[[T], None], failed: Failed
    ) -> None:
        """Post `verb`; see `Post`. After `close` nothing is taken any more."""
        try:
            self._thread.submit(self._run, verb, then, failed)
        except RuntimeError:  # the program is closing
            return

    def close(self) -> None:
        """Let every posted verb finish, so that nothing typed is lost."""
        self._thread.shutdown(wait=True)

    def _run(
        self, verb: Callable[[], T], then: Callable[[T], None], failed: Failed
    ) -> None:
        try:
            value = verb()
        except DeskError as error:
            self._answered.emit(partial(failed, error))
        except BaseException as error:  # noqa: BLE001 - shown on the calm page
            self._answered.emit(partial(self._unexpected, error))
        else:
            self._answered.emit(partial(then, value))

    @Slot(object)
    def _call(self, answer: Callable[[], None]) -> None:
        answer()


class Background:
    """The two lanes: "vault" owns the writing connection, "read" all else."""

    def __init__(self, unexpected: Unexpected) -> None:
        self.vault = Lane("vault", unexpected)
        self.read = Lane("read", unexpected)

    def close(self) -> None:
        """Drain both lanes; reading first, it may only wait for values."""
        self.read.close()
        self.vault.close()
