"""What was copied here does not stay on the clipboard.

Programs that keep a history of the clipboard are asked not to; those that do not
listen are out of reach.
"""

from collections.abc import Callable
from hashlib import sha256
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import (
    QClipboard,
    QGuiApplication,
    QStandardItem,
    QStandardItemModel,
)

AFTER: Final = 60_000  # milliseconds
# What keeps Windows and KDE from remembering: beside the text, in a form of its own.
_OURS: Final = "application/x-trafficking-desk"  # tells the guard whose it is
_OF_WINDOWS: Final = "ExcludeClipboardContentFromMonitorProcessing"
_NO_HISTORY: Final = (
    (f'application/x-qt-windows-mime;value="{_OF_WINDOWS}"', b"1"),
    ("x-kde-passwordManagerHint", b"secret"),
)


def put(clipboard: QClipboard, text: str) -> None:
    """Let `text` be pasted elsewhere, and ask that no history keep it."""
    data = _data_of_qt()
    data.setText(text)
    data.setData(_OURS, b"1")
    for kind, value in _NO_HISTORY:
        data.setData(kind, value)
    clipboard.setMimeData(data)


def _data_of_qt() -> QMimeData:
    """Return an empty one that Qt made.

    One made in Python is destroyed by Qt without Python's lock: the program falls
    when the clipboard is emptied while a lane is at work, or at its end (seen).
    """
    model = QStandardItemModel()
    model.appendRow(QStandardItem())
    data = model.mimeData([model.index(0, 0)])
    for kind in data.formats():
        data.removeFormat(kind)
    return data


def _at_desk() -> bool:
    return QGuiApplication.focusWindow() is not None


class ClipboardGuard(QObject):
    """Clears what the desk put there, after a minute and at lock.

    What another program put there since is left alone. `at_desk` says whether one
    of our windows has the focus, `after` how many milliseconds a copy may stay.
    """

    def __init__(
        self,
        clipboard: QClipboard,
        at_desk: Callable[[], bool] = _at_desk,
        after: int = AFTER,
    ) -> None:
        super().__init__()
        self._at_desk = at_desk
        self._clipboard = clipboard
        self._ours = b""  # the hash of what was copied here
        self._timer = QTimer(self, singleShot=True, interval=after)
        self._timer.timeout.connect(self.clear)
        clipboard.dataChanged.connect(self._look)

    def clear(self) -> None:
        """Empty the clipboard if it still holds what was copied here."""
        self._timer.stop()
        ours, self._ours = self._ours, b""
        if ours and self._held() == ours:
            self._clipboard.clear()
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def _look(self) -> None:
        # Not every platform knows who put it there; but to copy elsewhere one has
        # to leave our window.
        held = self._held()
        self._ours = held if held and self._is_ours() else b""
        if self._ours:
            self._timer.start()
        else:
            self._timer.stop()

    def _is_ours(self) -> bool:
        clipboard = self._clipboard
        return (
            self._at_desk()
            or clipboard.ownsClipboard()
            or clipboard.mimeData().hasFormat(_OURS)
        )

    def _held(self) -> bytes:
        text = self._clipboard.text()
        return sha256(text.encode("utf-8", "surrogatepass")).digest() if text else b""
