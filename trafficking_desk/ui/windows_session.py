"""What Windows tells a window when nobody sits here any more.

Numbers and meanings are those of WinUser.h and WtsApi32.h, as described at
https://learn.microsoft.com/windows/win32/termserv/wm-wtssession-change and
https://learn.microsoft.com/windows/win32/power/wm-powerbroadcast (2026-11-22).
"""

import sys
from collections.abc import Callable
from ctypes import Structure, c_int, c_long, c_size_t, c_ssize_t, c_uint, c_void_p
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

_POWER: Final = 0x0218  # WM_POWERBROADCAST
_SUSPEND: Final = 0x0004  # PBT_APMSUSPEND
_SESSION: Final = 0x02B1  # WM_WTSSESSION_CHANGE
_END: Final = 0x0016  # WM_ENDSESSION
# Console or remote disconnect (another user), logoff, lock.
_LEFT: Final = frozenset({0x2, 0x4, 0x6, 0x7})
_KINDS: Final = (b"windows_generic_MSG", b"windows_dispatcher_MSG")
_THIS_SESSION: Final = 0  # NOTIFY_FOR_THIS_SESSION


class Message(Structure):
    """The MSG that Windows hands over; the type's own names are kept."""

    _fields_ = (
        ("hwnd", c_void_p),
        ("message", c_uint),
        ("wParam", c_size_t),
        ("lParam", c_ssize_t),
        ("time", c_uint),
        ("x", c_long),
        ("y", c_long),
    )


def means_away(message: int, detail: int) -> bool:
    """Say whether a message (its wParam is `detail`) means that nobody sits here.

    >>> means_away(0x02B1, 0x7), means_away(0x02B1, 0x8), means_away(0x0218, 0x4)
    (True, False, True)
    """
    if message == _POWER:
        return detail == _SUSPEND
    if message == _SESSION:
        return detail in _LEFT
    return message == _END and bool(detail)


class SessionFilter(QAbstractNativeEventFilter):
    """Reads each message on its way to Qt and takes none away."""

    def __init__(self, away: Callable[[], None]) -> None:
        super().__init__()
        self._away = away

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Call `away` for messages that mean it."""
        name = kind.data() if isinstance(kind, QByteArray) else kind
        if bytes(name) in _KINDS and message:
            told = Message.from_address(int(message))
            if means_away(told.message, told.wParam):
                self._away()
        return False, 0


def hear_windows(window: int, away: Callable[[], None]) -> SessionFilter | None:
    """Listen for `window`, Windows' own number of it; None on other systems.

    Keep what is returned: it listens for as long as it lives.
    """
    app = QCoreApplication.instance()
    if sys.platform == "win32" and app is not None:
        import ctypes  # noqa: PLC0415 - only there

        heard = SessionFilter(away)
        app.installNativeEventFilter(heard)
        # If it fails, Windows tells of sleep alone; the idle lock is left besides.
        register = ctypes.windll.wtsapi32.WTSRegisterSessionNotification
        register.argtypes = (c_void_p, c_uint)
        register.restype = c_int
        register(window, _THIS_SESSION)
        return heard
    return None
