"""One program at a time: the lock beside the vault folder, and who holds it."""

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec
from filelock import FileLock, Timeout
from msgspec import Struct

from trafficking_desk.store.errors import VaultInUseError
from trafficking_desk.store.trouble import in_plain_words

_MOST_CHARACTERS: Final = 60


class _Holder(Struct, frozen=True):
    """A program, never a person. Beside the lock: Windows lets none read that."""

    host: str
    process: int


@dataclass(frozen=True, slots=True)
class Hold:
    """The lock, held."""

    _lock: FileLock
    _told: Path

    def release(self) -> None:
        """Let others in; releasing twice is fine."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._told.unlink(missing_ok=True)
        self._lock.release()


@contextmanager
def held(folder: Path) -> Iterator[Hold]:
    """Lend the hold; it stays unless an error comes out.

    Raises VaultInUseError, which tells what is known, if another program has it.
    """
    told = folder.with_name(f"{folder.name}.holder")
    with in_plain_words():
        folder.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder.with_name(f"{folder.name}.lock"), thread_local=False)
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise _in_use(told) from error
    hold = Hold(lock, told)
    with suppress(OSError):  # only told, never relied on
        told.write_bytes(msgspec.json.encode(_Holder(platform.node(), os.getpid())))
    try:
        yield hold
    except BaseException:
        hold.release()
        raise


def _in_use(told: Path) -> VaultInUseError:
    try:
        holder = msgspec.json.decode(told.read_bytes(), type=_Holder)
        since = datetime.fromtimestamp(told.stat().st_mtime).astimezone()
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return VaultInUseError()
    if holder.host == platform.node():
        return VaultInUseError("", holder.process, since)
    return VaultInUseError(_plain(holder.host), holder.process, since)


def _plain(host: str) -> str:
    """Return a name fit to be shown: anyone can write that file."""
    kept = "".join(char for char in host if char.isalnum() or char in ".-_ ")
    return kept[:_MOST_CHARACTERS] or "?"
