"""The one place where faults of disk and database become words for people."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import sqlcipher3

from trafficking_desk.errors import DeskError
from trafficking_desk.store.errors import (
    CannotWriteError,
    DiskFullError,
    VaultDamagedError,
    VaultInUseError,
)

# sqlcipher3 hands over SQLite's own English sentences and no error number.
_MEANINGS: Final[tuple[tuple[str, type[DeskError]], ...]] = (
    ("database or disk is full", DiskFullError),
    ("readonly database", CannotWriteError),
    ("unable to open database", CannotWriteError),
    ("disk i/o error", CannotWriteError),
    ("database is locked", VaultInUseError),
    ("file is not a database", VaultDamagedError),
    ("malformed", VaultDamagedError),
    # FTS5's own pages cannot be read.
    ("vtable constructor failed", VaultDamagedError),
    ("corrupt", VaultDamagedError),
)
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})


@contextmanager
def in_plain_words() -> Iterator[None]:
    """Raise what the disk or SQLCipher raised inside as a DeskError.

    Errors that only a fault of ours can cause stay as they are.
    """
    try:
        yield
    except sqlcipher3.Error as error:
        meaning = _meaning(str(error).lower())
        if meaning is None:
            raise
        raise meaning from error
    except OSError as error:
        raise (DiskFullError if error.errno in _FULL else CannotWriteError) from error


def _meaning(said: str) -> type[DeskError] | None:
    return next((kind for words, kind in _MEANINGS if words in said), None)
