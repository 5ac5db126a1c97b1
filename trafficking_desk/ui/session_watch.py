"""Hears from the system that nobody sits here now: sleep, lock, another user.

On Linux over the local message bus, with no network. Where there is no bus, the
idle lock is left: after sleep it is due at once, for the clock went on.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage

_LOGIN: Final = "org.freedesktop.login1"
_ROOT: Final = "/org/freedesktop/login1"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"


@dataclass(frozen=True, slots=True)
class Sign:
    """A signal of the system; `slot` of SessionWatch hears it."""

    service: str
    path: str
    interface: str
    name: str
    slot: str


_SAVERS: Final = (
    Sign(
        "org.freedesktop.ScreenSaver",
        "/org/freedesktop/ScreenSaver",
        "org.freedesktop.ScreenSaver",
        "ActiveChanged",
        "onFlag(QDBusMessage)",
    ),
    Sign(
        "org.freedesktop.ScreenSaver",
        "/ScreenSaver",
        "org.freedesktop.ScreenSaver",
        "ActiveChanged",
        "onFlag(QDBusMessage)",
    ),
    Sign(
        "org.gnome.ScreenSaver",
        "/org/gnome/ScreenSaver",
        "org.gnome.ScreenSaver",
        "ActiveChanged",
        "onFlag(QDBusMessage)",
    ),
)


class SessionWatch(QObject):
    """Calls `away` when the computer sleeps, or the session locks or is left."""

    def __init__(self, owner: QObject, away: Callable[[], None]) -> None:
        super().__init__(owner)
        self._away = away

    def listen(self) -> bool:
        """Begin to listen; False if there is no bus to listen to."""
        name = os.environ.get("XDG_SESSION_ID", "")
        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        heard = (self.hear_logins(system, name), self.hear_savers(session))
        return any(heard)

    def hear_logins(self, bus: QDBusConnection, session: str) -> bool:
        """Listen to sleep, and to one session's lock; "" hears of every session.

        Some desktops do not say which session is ours: locking once too often is
        better than not at all.
        """
        return _hear(bus, _login_signs(session), self)

    def hear_savers(self, bus: QDBusConnection) -> bool:
        """Listen to screen savers, which lock the screen on most desktops."""
        return _hear(bus, _SAVERS, self)

    @Slot(QDBusMessage)
    def onFlag(self, message: QDBusMessage) -> None:  # noqa: N802 - Qt looks it up
        """Hear of sleep or a screen saver: True begins it, False ends it."""
        if message.arguments()[:1] == [True]:
            self._away()

    @Slot(QDBusMessage)
    def onLock(self, _message: QDBusMessage) -> None:  # noqa: N802 - Qt looks it up
        """Hear that the session is to be locked."""
        self._away()

    @Slot(str, "QVariantMap", "QStringList")
    def onChange(  # noqa: N802 - Qt looks it up
        self, _interface: str, changed: dict[str, object], _dropped: list[str]
    ) -> None:
        """Hear what changed about the session: it may not be in front any more."""
        if changed.get("Active") is False or changed.get("LockedHint") is True:
            self._away()


def session_path(session: str) -> str:
    """Return where login1 keeps a session: what is no letter is written as hex.

    >>> session_path("12"), session_path("c1")
    ('/org/freedesktop/login1/session/_312', '/org/freedesktop/login1/session/c1')
    """
    first = re.sub(r"^[^A-Za-z]", _hex, session)
    rest = re.sub(r"[^A-Za-z0-9]", _hex, first[3 if first != session else 0 :])
    kept = first[:3] if first != session else ""
    return f"{_ROOT}/session/{kept}{rest}"


def _hex(found: re.Match[str]) -> str:
    return f"_{ord(found[0]):02x}"


def _login_signs(session: str) -> Iterator[Sign]:
    manager = f"{_LOGIN}.Manager"
    yield Sign(_LOGIN, _ROOT, manager, "PrepareForSleep", "onFlag(QDBusMessage)")
    path = session_path(session) if session else ""  # "" is any path
    yield Sign(_LOGIN, path, f"{_LOGIN}.Session", "Lock", "onLock(QDBusMessage)")
    yield Sign(
        _LOGIN,
        path,
        _PROPERTIES,
        "PropertiesChanged",
        "onChange(QString,QVariantMap,QStringList)",
    )


def _hear(bus: QDBusConnection, signs: Iterable[Sign], receiver: QObject) -> bool:
    """Connect all; say whether any is heard."""
    return sum(_connect(bus, sign, receiver) for sign in signs) > 0


def _connect(bus: QDBusConnection, sign: Sign, receiver: QObject) -> bool:
    if not bus.isConnected():
        return False
    # PySide's own stub asks for bytes here, PySide itself for a str.
    heard = bus.connect(  # type: ignore[call-overload]
        sign.service, sign.path, sign.interface, sign.name, receiver, SLOT(sign.slot)
    )
    return bool(heard)
