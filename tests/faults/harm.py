"""Harm done to the bytes of a home's files.

`KILLS` in the environment also says in how many places of each file.
"""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from tests.faults.kills import KILLS, SEED

PLACES: Final = max(20, KILLS // 10)
Harm = Callable[[bytes], bytes]


def harms(data: bytes, chance: random.Random) -> Iterator[Harm]:
    """Yield harms all over `data`: a bit flipped, some bytes wiped, the rest cut."""
    for part in range(PLACES):
        low, high = (len(data) * end // PLACES for end in (part, part + 1))
        at = chance.randrange(low, max(high, low + 1))
        kind = chance.choice((flipped, flipped, wiped, cut))
        yield kind(at, chance.randrange(8))


def flipped(at: int, bit: int = 0) -> Harm:
    """Turn one bit over."""
    return lambda data: data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]


def wiped(at: int, _bit: int = 0) -> Harm:
    """Write zeros over what would fit in a disk's smallest piece."""
    return lambda data: (data[:at] + bytes(512) + data[at + 512 :])[: len(data)]


def cut(at: int, _bit: int = 0) -> Harm:
    """Lose the rest."""
    return lambda data: data[:at]


def harmed(home: Path, to: Path, paths: tuple[str, ...], harm: Harm) -> Path:
    """Return a copy of a home in which some files were harmed alike."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(home, to)
    for path in paths:
        whole = (to / path).read_bytes()
        (to / path).write_bytes(harm(whole))
    return to


def unharmed(home: Path, to: Path) -> Path:
    """Return a fresh copy of a home."""
    return harmed(home, to, (), lambda data: data)


def chance_for(what: str) -> random.Random:
    """Return the same chances each time."""
    return random.Random(f"{SEED} {what}")  # noqa: S311 - repeatable
