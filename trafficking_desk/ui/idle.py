"""When a desk that nobody touches locks itself."""

from collections.abc import Callable
from datetime import datetime, timedelta


class IdleWatch:
    """Says when nobody touched the desk for too long.

    `running` is a clock in seconds that only runs forward and may stand still
    while the computer sleeps; `wall` goes on then, but can be set back. The
    longer of the two times counts.
    """

    def __init__(
        self, running: Callable[[], float], wall: Callable[[], datetime]
    ) -> None:
        self._running = running
        self._wall = wall
        self.touched()

    def touched(self) -> None:
        """Note a key or a movement of the mouse."""
        self._at = self._running()
        self._wall_at = self._wall()

    def is_due(self, minutes: int) -> bool:
        """Say whether `minutes` have gone by; 0 means never."""
        slept = self._wall() - self._wall_at
        idle = max(timedelta(seconds=self._running() - self._at), slept)
        return minutes > 0 and idle >= timedelta(minutes=minutes)
