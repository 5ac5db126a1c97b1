"""From unlocking back to the very field where the desk was locked."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from trafficking_desk.ui.centre import Centre
from trafficking_desk.ui.places import Place
from trafficking_desk.ui.spot import Spot, find_spot, go_to
from trafficking_desk.ui.widgets.sight import bring_into_sight

Drained = Callable[[Callable[[], None]], None]


class WayBack:
    """Remembers one field. `drained` calls back once screens have what they read."""

    def __init__(self, app: QApplication, centre: Centre, drained: Drained) -> None:
        self._app = app
        self._centre = centre
        self._drained = drained
        self._kept: tuple[Place, Spot] | None = None

    def note(self, here: Place) -> None:
        """Remember where the focus is, if it is on the screen at `here`."""
        spot = find_spot(self._centre, self._app.focusWidget())
        if spot is not None:
            self._kept = here, spot

    def take(self, place: Place | None) -> None:
        """Go to the field if it was at `place`, once that is drawn; else forget it."""
        kept, self._kept = self._kept, None
        if kept is None or kept[0] != place:
            return
        spot = kept[1]

        def drawn() -> None:
            # What a screen planned for its first moment comes before.
            QTimer.singleShot(0, self._centre, lambda: self._go(spot))

        self._drained(drawn)

    def _go(self, spot: Spot) -> None:
        field = go_to(self._centre, spot)
        if field is not None:
            bring_into_sight(field)
