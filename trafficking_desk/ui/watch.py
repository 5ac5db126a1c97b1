"""Watches keys and mouse: Shift three times, and nobody there any more."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from trafficking_desk.ui.idle import IdleWatch
from trafficking_desk.ui.qt_timer import milliseconds
from trafficking_desk.ui.quick_hide.presenter import TripleShift

LOCK: Final = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)
_LOOK_EVERY: Final = 5000  # ms
_TOUCHES: Final = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    )
)


@dataclass(frozen=True, slots=True)
class Alarms:
    """What to do at the third Shift, and when nobody touched the desk.

    `idle` also when the keys to lock are pressed in a dialog.
    """

    hide: Callable[[], None]
    idle: Callable[[], None]


class Watch(QObject):
    """An event filter for the whole program; it never stops an event.

    `minutes` says how long nobody may touch the desk; it looks `every` so many
    milliseconds.
    """

    def __init__(
        self,
        app: QApplication,
        alarms: Alarms,
        minutes: Callable[[], int],
        clock: Callable[[], datetime],
        every: int = _LOOK_EVERY,
    ) -> None:
        super().__init__()
        self._app = app
        self._alarms = alarms
        self._minutes = minutes
        self._shift = TripleShift()
        self._watch = IdleWatch(monotonic, clock)
        self._timer = QTimer(self, interval=every)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a touch; hide at the third Shift, lock from a dialog, too."""
        kind = event.type()
        if kind in _TOUCHES:
            self._watch.touched()
        if (
            kind == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and not event.isAutoRepeat()
            and self._is_first(watched)
        ):
            self._count(event)
            # A dialog in front keeps the window's own shortcut from being heard.
            if event.keyCombination() == LOCK and self._app.activeModalWidget():
                self._alarms.idle()
        return False

    def stop(self) -> None:
        """Watch no more: the window is closed."""
        self._app.removeEventFilter(self)
        self._timer.stop()

    def _is_first(self, watched: QObject) -> bool:
        """Tell the key itself from its way up through the parents: count once."""
        focused = self._app.focusWidget()
        if focused is not None:
            return watched is focused
        return isinstance(watched, QWidget) and watched.isWindow()

    def _count(self, event: QKeyEvent) -> None:
        shift = event.key() == Qt.Key.Key_Shift
        if self._shift.pressed(milliseconds(), shift=shift):
            self._alarms.hide()

    def _look(self) -> None:
        if self._watch.is_due(self._minutes()):
            self._watch.touched()
            self._alarms.idle()
