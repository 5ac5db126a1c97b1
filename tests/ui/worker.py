"""Somebody at the desk: finds what is visible by its words, as people do."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

_PATIENCE = 20_000  # ms
_TABS = 120  # more than any screen has stops


class Worker:
    """Uses windows through what they show; waits, and never sleeps."""

    def __init__(self, qtbot: QtBot, app: QApplication) -> None:
        self._qtbot = qtbot
        self._app = app

    def clicks(self, words: str, below: str = "") -> None:
        """Press the button, tick box or choice that says `words`.

        With `below`, the first one that stands under those words.
        """
        self.waits_until(lambda: self._button(words, below) is not None)
        button = self._button(words, below)
        assert button is not None
        button.setFocus()
        button.click()

    def chooses(self, *answers: str) -> None:
        """Click each of `answers`."""
        for answer in answers:
            self.clicks(answer)

    def types_into(self, label: str, text: str, below: str = "") -> None:
        """Type `text`, letter by letter, into the box called `label`."""
        self.waits_until(lambda: self._box(label, below) is not None)
        box = self._box(label, below)
        assert box is not None
        box.setFocus()
        QTest.keyClicks(box, text)

    def empties(self, label: str) -> None:
        """Take out all that stands in the box called `label`."""
        self.types_into(label, "")
        self.presses(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.presses(Qt.Key.Key_Delete)

    def presses(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key where the focus is."""
        at = self._app.focusWidget() or self._window()
        QTest.keyClick(at, key, modifier)

    def keys(self, text: str) -> None:
        """Type where the focus is."""
        at = self._app.focusWidget()
        assert at is not None
        QTest.keyClicks(at, text)

    def tabs_to(self, words: str) -> None:
        """Press Tab until what says `words` has the focus, or fail."""
        for _press in range(_TABS):
            self._app.processEvents()  # what was just drawn is in the order too
            if words in _names(self._app.focusWidget()):
                return
            self.presses(Qt.Key.Key_Tab)
        assert words in _names(self._app.focusWidget())

    def waits_for_focus(self, words: str) -> None:
        """Wait until what says `words` has the focus, or fail."""
        self.waits_until(lambda: words in _names(self._app.focusWidget()))

    def sees(self, words: str) -> bool:
        """Say whether `words` stand somewhere on the screen, once it is drawn."""
        self._app.processEvents()
        return any(words in text for text in self._texts())

    def waits_to_see(self, words: str) -> None:
        """Wait until `words` come, or fail."""
        self.waits_until(lambda: self.sees(words))

    def waits_until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so, or fail."""
        self._qtbot.waitUntil(is_so, timeout=_PATIENCE)

    def focus(self) -> QWidget | None:
        """Return what would hear the next key."""
        return self._app.focusWidget()

    def window_title(self) -> str:
        """Return what the title bar says."""
        return self._window().windowTitle()

    def visible(self) -> Iterator[QWidget]:
        """Return every visible widget."""
        for window in self._app.topLevelWidgets():
            if window.isVisible():
                yield from (w for w in window.findChildren(QWidget) if w.isVisible())

    def _window(self) -> QWidget:
        return next(w for w in self._app.topLevelWidgets() if w.isVisible())

    def _texts(self) -> Iterator[str]:
        for widget in self.visible():
            if isinstance(widget, QLabel | QAbstractButton):
                yield widget.text()
            elif isinstance(widget, QPlainTextEdit):
                yield widget.toPlainText()

    def _button(self, words: str, below: str = "") -> QAbstractButton | None:
        buttons = [w for w in self.visible() if isinstance(w, QAbstractButton)]
        usable = [b for b in buttons if b.isEnabled() and self._is_below(b, below)]
        by_name = (b for b in usable if words in (b.accessibleName(), b.text()))
        return next(by_name, None)

    def _box(self, label: str, below: str = "") -> QWidget | None:
        boxes = [w for w in self.visible() if isinstance(w, QLineEdit | QPlainTextEdit)]
        called = [box for box in boxes if box.accessibleName() == label]
        under = [box for box in called if self._is_below(box, below)]
        return min(under, key=_height, default=None)

    def _is_below(self, widget: QWidget, words: str) -> bool:
        if not words:
            return True
        over = self._button(words)
        return over is not None and _height(widget) > _height(over)


def _height(widget: QWidget) -> int:
    return widget.mapToGlobal(QPoint(0, 0)).y()


def _names(widget: QWidget | None) -> tuple[str, ...]:
    if widget is None:
        return ()
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName(), text)
