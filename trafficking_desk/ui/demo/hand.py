"""Uses a window as a worker does: finds what is visible by its words."""

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from time import monotonic
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)
_BLINK: Final = 50  # milliseconds between two looks for a dialog
PATIENCE: Final = 30.0  # seconds before a screen counts as not coming
Box = QLineEdit | QPlainTextEdit | QTextEdit


class NothingThereError(LookupError):
    """Nothing visible has these words: the walk cannot go on."""


class Hand:
    """Clicks, types and looks at one window."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def clicks(self, words: str) -> None:
        """Press the button, tick or choice called `words`, once it is there."""
        button = self._comes(lambda: self._button(words), words)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()
        self.settles()

    def types(self, label: str, text: str) -> None:
        """Type `text` into the box called `label`, in place of what it holds."""
        box = self._comes(lambda: self._box(label), label)
        box.setFocus(Qt.FocusReason.TabFocusReason)
        self._press(box, Qt.Key.Key_A, "", Qt.KeyboardModifier.ControlModifier)
        for letter in text:
            key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
            self._press(box, key, letter)
        self.settles()

    def leaves(self) -> None:
        """Let go of the box with the focus, as Tab does."""
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self.settles()

    def sees(self, words: str) -> bool:
        """Say whether `words` stand anywhere visible."""
        return any(words in text for text in self._texts())

    def awaits(self, words: str) -> None:
        """Wait until `words` are visible. Raises NothingThereError."""
        self._comes(lambda: self.sees(words) or None, words)

    def settles(self) -> None:
        """Let the window do what it was told."""
        for _turn in range(5):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def rests(self, seconds: float) -> None:
        """Look on for a while: pages are drawn a moment after they are shown."""
        until = monotonic() + seconds
        while monotonic() < until:
            self.settles()

    def picture(self, path: Path) -> None:
        """Save what the window shows."""
        self.settles()
        self.window.grab().save(str(path))

    def saves_as(self, path: Path) -> None:
        """Answer the next "save as" window with `path`."""
        watch = QTimer(self.window)

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QFileDialog):
                watch.stop()
                line = dialog.findChild(QLineEdit)
                if line is not None:
                    line.setText(str(path))
                dialog.done(QFileDialog.DialogCode.Accepted)

        watch.timeout.connect(answer)
        watch.start(_BLINK)

    def scrolls_to(self, words: str) -> None:
        """Bring the label `words` to the top of its page."""
        label = self._comes(lambda: self._label(words), words)
        parent = label.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        body = parent.widget() if isinstance(parent, QScrollArea) else None
        if isinstance(parent, QScrollArea) and body is not None:
            at = label.mapTo(body, QPoint(0, 0)).y()
            parent.verticalScrollBar().setValue(at)
        self.settles()

    def _comes(self, look: Callable[[], T | None], words: str) -> T:
        until = monotonic() + PATIENCE
        while monotonic() < until:
            found = look()
            if found:
                return found
            self.settles()
        raise NothingThereError(words)

    def _press(
        self,
        box: QWidget,
        key: Qt.Key,
        letter: str,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(box, QKeyEvent(kind, key, held, letter))

    def _visible(self, kind: type[W]) -> Iterator[W]:
        for widget in self.window.findChildren(kind):
            if widget.isVisibleTo(self.window) and widget.isEnabled():
                yield widget

    def _button(self, words: str) -> QAbstractButton | None:
        buttons = list(self._visible(QAbstractButton))
        for plain in (True, False):
            for button in buttons:
                name = button.text().replace("&", "") if plain else _name(button)
                if name == words:
                    return button
        starts = (b for b in buttons if _name(b).startswith(words))
        return next(starts, None)

    def _box(self, label: str) -> Box | None:
        lines, texts = self._visible(QLineEdit), self._visible(QPlainTextEdit)
        boxes: Iterator[Box] = chain(lines, texts, self._visible(QTextEdit))
        fits = (b for b in boxes if b.accessibleName() == label and not b.isReadOnly())
        return next(fits, None)

    def _label(self, words: str) -> QLabel | None:
        return next((x for x in self._visible(QLabel) if words in x.text()), None)

    def _texts(self) -> Iterator[str]:
        for label in self._visible(QLabel):
            yield label.text()
        for button in self._visible(QAbstractButton):
            yield button.text()


def _name(button: QAbstractButton) -> str:
    return button.accessibleName() or button.text()
