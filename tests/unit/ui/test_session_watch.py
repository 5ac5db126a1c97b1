"""Locking when the computer sleeps or the session is left, over a bus of our own."""

import shutil
import subprocess
from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from trafficking_desk.ui.session_watch import SessionWatch, session_path

_LOGIN: Final = "org.freedesktop.login1"
_MANAGER: Final = ("/org/freedesktop/login1", f"{_LOGIN}.Manager", "PrepareForSleep")
_SESSION: Final = "2"
_LOCK: Final = (session_path(_SESSION), f"{_LOGIN}.Session", "Lock")
_CHANGED: Final = (
    session_path(_SESSION),
    "org.freedesktop.DBus.Properties",
    "PropertiesChanged",
)
_SAVER: Final = (
    "/org/freedesktop/ScreenSaver",
    "org.freedesktop.ScreenSaver",
    "ActiveChanged",
)
_GNOME: Final = ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged")
_SERVICES: Final = (
    _LOGIN,
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
)


class System:
    """A message bus with nobody on it but the test, and what was heard."""

    def __init__(self, address: str, session: str) -> None:
        self.sender = QDBusConnection.connectToBus(address, "sender")
        self.hearer = QDBusConnection.connectToBus(address, "hearer")
        for service in _SERVICES:
            assert self.sender.registerService(service)
        self.away = 0
        self.owner = QObject()
        self.watch = SessionWatch(self.owner, self._left)
        assert self.watch.hear_logins(self.hearer, session)
        assert self.watch.hear_savers(self.hearer)

    def says(self, signal: tuple[str, str, str], *arguments: object) -> None:
        """Send one signal."""
        message = QDBusMessage.createSignal(*signal)
        message.setArguments(list(arguments))
        assert self.sender.send(message)

    def _left(self) -> None:
        self.away += 1


@pytest.fixture(params=[_SESSION])
def system(request: pytest.FixtureRequest) -> Iterator[System]:
    """Return a system to hear from."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("this machine has no message bus")
    command = [daemon, "--session", "--nofork", "--print-address"]
    with subprocess.Popen(  # noqa: S603 - a program of this machine, found by name
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as bus:
        assert bus.stdout is not None
        made = System(bus.stdout.readline().strip(), request.param)
        yield made
        QDBusConnection.disconnectFromBus("sender")
        QDBusConnection.disconnectFromBus("hearer")
        bus.terminate()


@pytest.mark.parametrize(
    ("signal", "arguments"),
    [
        (_MANAGER, (True,)),
        (_LOCK, ()),
        (_CHANGED, (f"{_LOGIN}.Session", {"Active": False}, ["x"])),
        (_CHANGED, (f"{_LOGIN}.Session", {"LockedHint": True}, ["x"])),
        (_SAVER, (True,)),
        (_GNOME, (True,)),
    ],
)
def test_whoever_leaves_the_computer_leaves_the_desk(
    system: System,
    qtbot: QtBot,
    signal: tuple[str, str, str],
    arguments: tuple[object, ...],
) -> None:
    """Sleep, lock, another user in front, a screen saver: each once."""
    system.says(signal, *arguments)

    qtbot.waitUntil(lambda: system.away == 1)


def test_coming_back_does_not_lock_again(system: System, qtbot: QtBot) -> None:
    """Signals come in order: only the last of these says that somebody left."""
    system.says(_MANAGER, False)  # noqa: FBT003 - as the bus sends it
    system.says(_SAVER, False)  # noqa: FBT003 - as the bus sends it
    system.says(_CHANGED, f"{_LOGIN}.Session", {"Active": True}, ["x"])
    system.says(_LOCK)

    qtbot.waitUntil(lambda: system.away > 0)
    assert system.away == 1


def test_another_session_may_lock_without_us(system: System, qtbot: QtBot) -> None:
    """Two people can be logged in at once."""
    system.says((session_path("7"), f"{_LOGIN}.Session", "Lock"))
    system.says(_LOCK)

    qtbot.waitUntil(lambda: system.away > 0)
    assert system.away == 1


@pytest.mark.parametrize("system", [""], indirect=True)
def test_who_does_not_know_its_session_hears_of_all(
    system: System, qtbot: QtBot
) -> None:
    """Better once too often than not at all."""
    system.says((session_path("7"), f"{_LOGIN}.Session", "Lock"))

    qtbot.waitUntil(lambda: system.away == 1)


def test_without_a_bus_there_is_nothing_to_hear() -> None:
    """Then the idle lock is left, and nothing fails."""
    nothing = QDBusConnection("nobody made this one")
    watch = SessionWatch(QObject(), lambda: None)

    assert not watch.hear_savers(nothing)
    assert not watch.hear_logins(nothing, "")
