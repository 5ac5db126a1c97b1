"""Writing small files so that a power cut leaves the old one or the new one."""

import errno
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from trafficking_desk.store.trouble import in_plain_words

_FRESH: Final = ".new"
_UNKNOWN_HERE: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS})


def replace_file(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step, on the disk when this returns.

    Raises DiskFullError or CannotWriteError, and leaves the old file in place.
    """
    fresh = path.with_name(path.name + _FRESH)
    with in_plain_words():
        try:
            with fresh.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(path)
        except OSError:
            fresh.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def set_aside(folder: Path) -> Path:
    """Give `folder` a new name beside its place and return it: nothing is deleted."""
    number = 1
    while (aside := folder.with_name(f"{folder.name}.aside-{number}")).exists():
        number += 1
    folder.rename(aside)
    return aside


def sweep(folder: Path, names: Iterable[str]) -> None:
    """Remove what being killed inside `replace_file` left behind. Raises OSError."""
    for name in names:
        (folder / f"{name}{_FRESH}").unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Have what was written to `path` be on the disk. Raises OSError."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` last, where the system knows how to.

    Windows does so on its own; some network shares and sticks know no such call.
    """
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _UNKNOWN_HERE:
            raise
    finally:
        os.close(handle)
