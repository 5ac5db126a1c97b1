"""A desk with an open vault."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desks import Clock, open_desk
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.vaults import lock


@pytest.fixture
def clock() -> Clock:
    """Return the desk's clock."""
    return Clock()


@pytest.fixture
def desk(desk_home: Path, clock: Clock) -> Iterator[Desk]:
    """Return a desk in the test's own home, unlocked."""
    opened = open_desk(desk_home, clock)
    yield opened
    lock(opened)
