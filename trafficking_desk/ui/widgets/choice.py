"""A big tick box and a big radio button whose words wrap."""

from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy

from trafficking_desk.ui.widgets.by_hand import ByHand
from trafficking_desk.ui.widgets.choice_face import Face


class ChoiceLike(Protocol):
    """One answer to pick."""

    @property
    def value(self) -> str:
        """Return what is stored."""

    @property
    def label(self) -> str:
        """Return what is shown."""

    @property
    def hint(self) -> str:
        """Return the quiet line below, or ""."""


class _Big(ByHand):
    """What both share: drawn and measured by its face. Stands before Qt's class."""

    _face: Face

    @property
    def hint(self) -> str:
        """Return the quiet line below the label."""
        return self._face.hint

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        return self._face.size()

    def minimumSizeHint(self) -> QSize:
        """Return the size with one word a line."""
        return self._face.least()

    def hasHeightForWidth(self) -> bool:
        """Grow in height when the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that label and hint need."""
        return self._face.height_for(width)

    def hitButton(self, position: QPoint) -> bool:
        """Count a click anywhere on mark or words."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Leave the drawing to the face."""
        self._face.draw()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()


class BigCheckBox(_Big, QCheckBox):
    """A tick box at least 44 px high."""

    def __init__(self, label: str, hint: str = "") -> None:
        super().__init__(label)
        self._face = Face(self, hint, dot=False)
        _settle(self, hint)


class BigRadio(_Big, QRadioButton):
    """A radio button at least 44 px high."""

    def __init__(self, label: str, hint: str = "") -> None:
        super().__init__(label)
        self._face = Face(self, hint, dot=True)
        _settle(self, hint)


def _settle(button: _Big, hint: str) -> None:
    button.listen_for_every_hand()
    button.setAccessibleName(button.text())
    button.setAccessibleDescription(hint)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
