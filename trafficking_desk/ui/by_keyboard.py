"""What the keyboard can do on every screen, and the page that follows it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from trafficking_desk.ui.centre import Centre
from trafficking_desk.ui.keys import MAIN_KEY, SEARCH_KEY
from trafficking_desk.ui.widgets.sight import follow

_ON_THE_KEYPAD = "Ctrl+Enter"


class ByKeyboard(QObject):
    """Ctrl+Enter, Ctrl+F, and what has the focus always in sight."""

    def __init__(self, app: QApplication, window: QWidget, centre: Centre) -> None:
        super().__init__(window)
        self._window = window
        self._centre = centre
        for keys in (MAIN_KEY, _ON_THE_KEYPAD):
            QShortcut(QKeySequence(keys), window, self.press_main)
        QShortcut(QKeySequence(SEARCH_KEY), window, self.go_to_search)
        app.focusChanged.connect(self._on_focus)

    def press_main(self) -> None:
        """Press the main button of the page, if there is one to press."""
        page = self._centre.page()
        main = page.main if page is not None else None
        if main is not None and main.isVisible() and main.isEnabled():
            main.setFocus()  # what is being typed is left, and so recorded
            main.click()

    def go_to_search(self) -> None:
        """Go to the page's search box, with what stands there selected."""
        page = self._centre.page()
        box = page.search if page is not None else None
        if box is not None and box.isVisible():
            box.field.setFocus()
            box.field.selectAll()

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._window.isAncestorOf(now):
            follow(now)
