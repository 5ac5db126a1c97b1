"""The middle of the window: one screen at a time."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.ui.frame.banners import Banners
from trafficking_desk.ui.widgets.page import Page


@runtime_checkable
class Leaves(Protocol):
    """A screen that keeps what is typed before it goes."""

    def leave(self) -> None:
        """Post what is not saved yet."""


class Centre(QWidget):
    """Swaps screens.

    A screen that has gone lives on, unseen, until `drained` calls back: answers
    to what it posted may still be under way.
    """

    def __init__(self, drained: Callable[[Callable[[], None]], None]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._drained = drained
        self._screen: QWidget | None = None
        self.banners = Banners()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self.banners)

    def leave(self) -> None:
        """Have the present screen keep what is typed."""
        if isinstance(self._screen, Leaves):
            self._screen.leave()

    def show_screen(self, screen: QWidget) -> None:
        """Put `screen` in place of the last one, which was left before."""
        old, self._screen = self._screen, screen
        self.banners.clear_problem()
        if old is not None:
            self._box.removeWidget(old)
            old.hide()
            self._drained(old.deleteLater)
        self._box.addWidget(screen, 1)
        screen.show()
        self.take_focus()

    def take_focus(self) -> None:
        """Start at the field the screen chose, else at its title."""
        if self._screen is None:
            return
        page = self._screen
        if not isinstance(page, Page):
            page = page.findChild(Page) or page
        start = page.title if isinstance(page, Page) else page
        (_chosen(self._screen) or start).setFocus()


def _chosen(screen: QWidget) -> QWidget | None:
    """Return what asked for the focus while hidden; each parent may know of it."""
    for part in (screen, *screen.findChildren(QWidget)):
        chosen = part.focusWidget()
        if chosen is not None and chosen.isEnabled():
            return chosen
    return None
