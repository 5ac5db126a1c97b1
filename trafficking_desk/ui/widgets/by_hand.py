"""Buttons that stay on, for every kind of hand."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    _Button = QAbstractButton
else:  # Qt allows one class of its own among the bases
    _Button = object


class ByHand(_Button):
    """Says `clicked` also when assistive technology picks it. Stands before Qt's class.

    Screen readers toggle a button without clicking it (seen under AT-SPI). Whoever
    listens for clicks would show the answer as picked and never record it.
    """

    _expected = False

    def listen_for_every_hand(self) -> None:
        """Turn a toggle that nobody here asked for into a click."""
        self.toggled.connect(self._tell)

    def setChecked(self, on: bool, /) -> None:  # noqa: FBT001 - Qt's own signature
        """Show as picked or not; tells nobody of a click."""
        self._expected = True
        super().setChecked(on)
        self._expected = False

    def nextCheckState(self) -> None:
        """Change as a click does; the click tells by itself."""
        self._expected = True
        super().nextCheckState()
        self._expected = False

    def _tell(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        turned_off_by_a_neighbour = self.autoExclusive() and not on
        if not self._expected and not turned_off_by_a_neighbour:
            # PySide6 has both clicked() and clicked(bool); its stubs know one.
            self.clicked[bool].emit(on)  # type: ignore[index]
