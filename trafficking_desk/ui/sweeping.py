"""Python's garbage, collected on the window's thread alone.

Widgets that refer to each other are freed by the collector, and Qt ends the
program when a widget dies on another thread than its own.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY: Final = 500  # ms


class Sweeper(QObject):
    """Collects in place of Python's own, which runs on any thread, until `stop`."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self.spare()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def spare(self) -> None:
        """Never look again through what there is now, such as forms and modules.

        A look through all of it holds the window up for a tenth of a second.
        """
        gc.freeze()

    def sweep(self) -> None:
        """Collect the oldest generation that is due, as Python would."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Hand back to Python: no other thread is left."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
