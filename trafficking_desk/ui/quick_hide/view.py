"""The blank page: an empty sheet that says nothing."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame

from trafficking_desk.words import _


class BlankPage(QFrame):
    """A white sheet called "Notes". Escape leads back, nothing else does."""

    def __init__(self, back: Callable[[], None]) -> None:
        super().__init__()
        self._back = back
        self.setObjectName("blank")
        self.setAccessibleName(_("Notes"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Come back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._back()


def empty_picture() -> QPixmap:
    """Return the window's icon while it says nothing."""
    picture = QPixmap(64, 64)
    picture.fill(Qt.GlobalColor.white)
    return picture
