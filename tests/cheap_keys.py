"""Passphrases that take no time, for tests of anything but what they cost.

A key still hangs on each part of the cost, so that a changed one opens nothing.
"""

import os
from collections.abc import Callable
from functools import partial
from typing import Any, Final

import pytest
from argon2.low_level import hash_secret_raw

# `make faults` says how many are killed: there a passphrase costs what it costs a
# worker. All programs of a test have to agree.
AS_WORKERS_HAVE_IT: Final = "KILLS" in os.environ
_SMALL: Final = 97  # KiB; a prime, so that one more is never the same
_PATCH: Final = pytest.MonkeyPatch()


def make_keys_cheap() -> None:
    """Let deriving a key take less than a millisecond in this process."""
    dear_again()
    cheap = partial(_cheap, hash_secret_raw)
    _PATCH.setattr("trafficking_desk.store.key_cost.hash_secret_raw", cheap)


def dear_again() -> None:
    """Let it take its time again."""
    _PATCH.undo()


def start_worker() -> None:
    """Have the same keys as the test that started this program."""
    if not AS_WORKERS_HAVE_IT:
        make_keys_cheap()


def _cheap(hashed: Callable[..., bytes], *typed: bytes, **cost: Any) -> bytes:  # noqa: ANN401 - Argon2's own options
    memory = 8 * cost["parallelism"] + cost["memory_cost"] % _SMALL
    return hashed(*typed, **cost | {"memory_cost": memory})
