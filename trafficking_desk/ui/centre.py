"""The middle of the window: one screen at a time."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from trafficking_desk.ui.frame.banners import Banners
from trafficking_desk.ui.places import Place
from trafficking_desk.ui.widgets.page import Page


class Centre(QWidget):
    """Swaps screens; one with a `leave()` keeps what is typed before it goes.

    A screen that has gone lives on, unseen, until `drained` calls back: answers
    to what it posted may still be under way.
    """

    def __init__(self, drained: Callable[[Callable[[], None]], None]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._drained = drained
        self._screen: QWidget | None = None
        self._start: QWidget | None = None
        self.banners = Banners()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self.banners)

    def leave(self) -> None:
        """Have the present screen keep what is typed, if it has such a verb."""
        leave = getattr(self._screen, "leave", None)
        if callable(leave):
            leave()

    def where(self, otherwise: Place) -> Place:
        """Return the place as the screen knows it, page and all; else `otherwise`."""
        where = getattr(self._screen, "where", None)
        place: Place = where() if callable(where) else otherwise
        return place

    @property
    def holds_words(self) -> bool:
        """Say whether words of cases are seen though the desk was not unlocked."""
        return bool(getattr(self._screen, "holds_words", False))

    def page(self) -> Page | None:
        """Return the page that is seen now."""
        screen = self._screen
        inside = screen.findChildren(Page) if screen is not None else []
        pages = [screen, *inside] if isinstance(screen, Page) else inside
        return next((page for page in pages if page.isVisible()), None)

    def show_screen(self, screen: QWidget) -> None:
        """Put `screen` in place of the last one, which was left before."""
        old, self._screen = self._screen, screen
        self._start = _chosen(screen) or _title(screen)
        self.banners.clear_problem()
        if old is not None:
            self._box.removeWidget(old)
            old.hide()
            self._drained(old.deleteLater)
        self._box.addWidget(screen, 1)
        screen.show()
        self.take_focus()
        if old is not None:
            old.setEnabled(False)  # a late answer gives the focus to none of it

    def take_focus(self) -> None:
        """Start at the field the screen chose, else at its title."""
        if self._start is not None and isValid(self._start):
            self._start.setFocus()


def _title(screen: QWidget) -> QWidget:
    page = screen if isinstance(screen, Page) else screen.findChild(Page)
    return page.title if isinstance(page, Page) else screen


def _chosen(screen: QWidget) -> QWidget | None:
    """Return what asked for the focus before it was shown: showing forgets it."""
    for part in (screen, *screen.findChildren(QWidget)):
        chosen = part.focusWidget()
        if chosen is not None and chosen.isEnabled():
            return chosen
    return None
