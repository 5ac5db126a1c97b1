"""How often programs are killed at work: `KILLS` in all, over all kinds of work.

`make test` kills 40 times, `make faults` 500: so the environment says.
"""

import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import pytest

from tests.faults.worker import MIGRATING, STEP_OF

KILLS: Final = int(os.environ.get("KILLS", "40"))
SEED: Final = 20261122
KINDS: Final = (*STEP_OF, MIGRATING)
_MOST: Final = 10  # kills of one vault: histories grow


@dataclass(frozen=True)
class Round:
    """So many kills of one vault, at moments that are the same each time."""

    kind: str
    number: int
    kills: int

    def __str__(self) -> str:
        """Return what pytest calls it."""
        return f"{self.kind}-{self.number}"

    def chance(self) -> random.Random:
        """Return where its moments come from."""
        return random.Random(f"{SEED} {self}")  # noqa: S311 - repeatable


def share(kind: str) -> int:
    """Return how many of the kills are of this kind."""
    each, more = divmod(KILLS, len(KINDS))
    return each + (KINDS.index(kind) < more)


def killed_at(*kinds: str) -> pytest.MarkDecorator:
    """Run a test once for each round of these kinds; it takes a `round_`."""
    rounds = [one for kind in kinds for one in _rounds(kind)]
    return pytest.mark.parametrize("round_", rounds, ids=str, indirect=True)


def _rounds(kind: str) -> Iterator[Round]:
    left, number = share(kind), 0
    while left > 0:
        kills = min(left, _MOST)
        yield Round(kind, number, kills)
        left, number = left - kills, number + 1
