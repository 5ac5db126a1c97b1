"""How much work one guess at a passphrase costs (Argon2id, RFC 9106)."""

import time
from collections.abc import Callable
from typing import Final

from argon2.low_level import Type, hash_secret_raw
from msgspec import Struct

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
TARGET: Final = 1.0  # seconds that set-up aims at on this machine
_MEMORY_STEPS: Final = 2  # the floor's memory may double this often: to 256 MiB
_MOST_PASSES: Final = 12
_MOST_MEMORY: Final = 4 * 1024 * 1024  # KiB; more would hang a laptop
_MOST_LANES: Final = 64


class KeyCost(Struct, frozen=True, forbid_unknown_fields=True):
    """Argon2id's parameters; the defaults are the floor. `memory` is in KiB."""

    memory: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    @property
    def is_too_weak(self) -> bool:
        """Say whether any part is below the floor."""
        floor = KeyCost()
        return (
            self.memory < floor.memory
            or self.passes < floor.passes
            or self.lanes < floor.lanes
        )

    @property
    def is_too_heavy(self) -> bool:
        """Say whether it would hang the machine: no version of ours wrote it."""
        return (
            self.memory > _MOST_MEMORY
            or self.passes > 10 * _MOST_PASSES
            or self.lanes > _MOST_LANES
        )


def derive(passphrase: bytes, salt: bytes, cost: KeyCost) -> bytes:
    """Return the 256-bit key of a passphrase. Slow on purpose."""
    return hash_secret_raw(
        passphrase,
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def measure_cost(seconds: Callable[[], float] = time.perf_counter) -> KeyCost:
    """Return the cost that takes about a second here, never below the floor.

    One derivation at the floor is timed; the rest is reckoned from it.
    """
    floor = KeyCost()
    before = seconds()
    derive(b"measure", bytes(SALT_BYTES), floor)
    room = TARGET / max(seconds() - before, 0.001)
    memory = floor.memory
    for _step in range(_MEMORY_STEPS):
        if room >= 2:  # noqa: PLR2004 - twice the memory takes twice the time
            memory, room = memory * 2, room / 2
    passes = min(_MOST_PASSES, max(floor.passes, int(floor.passes * room)))
    return KeyCost(memory, passes, floor.lanes)
