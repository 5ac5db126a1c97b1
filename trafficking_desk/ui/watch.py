"""Watches keys and mouse: Shift three times, and nobody there any more."""

from collections.abc import Callable
from datetime import datetime
from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from trafficking_desk.ui.idle import IdleWatch
from trafficking_desk.ui.qt_timer import milliseconds
from trafficking_desk.ui.quick_hide.presenter import TripleShift

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


class Watch(QObject):
    """An event filter for the whole program; it never stops an event.

    `minutes` says how long nobody may touch the desk before `idle` is called.
    """

    def __init__(
        self,
        hide: Callable[[], None],
        idle: Callable[[], None],
        minutes: Callable[[], int],
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._hide = hide
        self._idle = idle
        self._minutes = minutes
        self._shift = TripleShift()
        self._watch = IdleWatch(monotonic, clock)
        self._timer = QTimer(self, interval=_LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a touch; hide at the third Shift."""
        kind = event.type()
        if kind in _TOUCHES:
            self._watch.touched()
        # A key reaches the window first, then the field inside it: count once.
        if (
            kind == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and watched.isWidgetType()
            and not event.isAutoRepeat()
        ):
            self._count(event)
        return False

    def _count(self, event: QKeyEvent) -> None:
        shift = event.key() == Qt.Key.Key_Shift
        if self._shift.pressed(milliseconds(), shift=shift):
            self._hide()

    def _look(self) -> None:
        if self._watch.is_due(self._minutes()):
            self._watch.touched()
            self._idle()
