"""Desks for tests: the real thing, with a clock that can be set."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from trafficking_desk.content.model import Content
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.vaults import create_vault
from trafficking_desk.paths import Paths
from trafficking_desk.store.key_cost import KeyCost

PASSPHRASE = "quiet harbour lanterns"  # noqa: S105 - opens what a test makes
NO_CONTENT = Content(
    sources={}, groups=(), quick_lists=(), forms={}, contacts={}, guidance=()
)


@dataclass
class Clock:
    """Stands still until it is moved."""

    now: datetime = field(
        default_factory=lambda: datetime(2026, 11, 20, 15, tzinfo=UTC)
    )

    def __call__(self) -> datetime:
        """Return the time it shows."""
        return self.now

    def move(self, **by: float) -> None:
        """Move on, or back: `move(minutes=-5)`."""
        self.now += timedelta(**by)


def new_desk(home: Path, clock: Clock | None = None, *, training: bool = False) -> Desk:
    """Return a desk without a vault; making one costs no more than the floor."""
    return Desk(
        Paths(home), NO_CONTENT, clock or Clock(), training=training, cost=KeyCost()
    )


def open_desk(home: Path, clock: Clock | None = None) -> Desk:
    """Return a desk with a new, open vault."""
    desk = new_desk(home, clock)
    create_vault(desk, PASSPHRASE)
    return desk
