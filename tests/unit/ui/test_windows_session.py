"""What Windows says, read from messages made up here: no Windows is needed."""

import sys
from ctypes import addressof, sizeof

import pytest
from PySide6.QtCore import QByteArray

from trafficking_desk.ui.windows_session import (
    Message,
    SessionFilter,
    hear_windows,
    means_away,
)

POWER, SESSION, END, KEY = 0x0218, 0x02B1, 0x0016, 0x0100


@pytest.mark.parametrize(
    ("message", "detail", "away"),
    [
        (SESSION, 1, False),  # this console is connected
        (SESSION, 2, True),  # another user took the console
        (SESSION, 3, False),
        (SESSION, 4, True),  # the remote session was left
        (SESSION, 5, False),
        (SESSION, 6, True),  # logged off
        (SESSION, 7, True),  # locked
        (SESSION, 8, False),  # unlocked
        (POWER, 4, True),  # going to sleep
        (POWER, 7, False),  # awake again
        (POWER, 10, False),  # on battery
        (END, 1, True),  # shutting down
        (END, 0, False),  # shutting down was called off
        (KEY, 7, False),
    ],
)
def test_each_message_means_away_or_not(message: int, detail: int, away: bool) -> None:  # noqa: FBT001 - a table
    """By Microsoft's own numbers."""
    assert means_away(message, detail) is away


@pytest.mark.parametrize("kind", [b"windows_generic_MSG", b"windows_dispatcher_MSG"])
def test_the_filter_hears_a_lock_and_takes_no_message_away(kind: bytes) -> None:
    """Qt still gets everything."""
    heard: list[str] = []
    listener = SessionFilter(lambda: heard.append("away"))
    for detail in (8, 7):
        told = Message(message=SESSION, wParam=detail)
        answer = listener.nativeEventFilter(QByteArray(kind), addressof(told))
        assert answer == (False, 0)
    assert heard == ["away"]


def test_messages_of_other_systems_are_not_read() -> None:
    """Their form is another one, and nothing is no message."""
    heard: list[str] = []
    listener = SessionFilter(lambda: heard.append("away"))
    told = Message(message=SESSION, wParam=7)
    listener.nativeEventFilter(QByteArray(b"xcb_generic_event_t"), addressof(told))
    listener.nativeEventFilter(QByteArray(b"windows_generic_MSG"), 0)
    assert heard == []


def test_a_message_has_the_shape_that_windows_gives_it() -> None:
    """Seven parts; on 64 bits the details lie 16 bytes in."""
    names = [name for name, _kind in Message._fields_]
    assert names == ["hwnd", "message", "wParam", "lParam", "time", "x", "y"]
    if sys.maxsize > 2**32:
        assert Message.wParam.offset == 16
        assert sizeof(Message) >= 44


@pytest.mark.skipif(sys.platform == "win32", reason="there it does listen")
def test_elsewhere_nothing_listens() -> None:
    """The message bus does, on Linux."""
    assert hear_windows(1, lambda: None) is None
