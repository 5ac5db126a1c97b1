"""A little room kept beside the vault for the last words before locking.

When the disk is full, what was typed since must still be written down before the
desk closes: the reserve is deleted, and its room taken for that.
"""

import os
import shutil
from pathlib import Path
from typing import Final

SIZE: Final = 1_000_000  # bytes: the longest texts that a case takes, many times
_ROOMY: Final = 4  # reserves; on a disk with less, it would only be in the way


class Reserve:
    """The reserve of the vault in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._path = folder.with_name(f"{folder.name}.reserve")

    def keep(self) -> None:
        """Have it there, where the disk has plenty. Raises OSError."""
        if self._path.exists() or self._free() < _ROOMY * SIZE:
            return
        # Not zeros: some disks store those in no room at all.
        self._path.write_bytes(os.urandom(SIZE))

    def give_up(self) -> None:
        """Make its room free if the disk is nearly full. Raises OSError."""
        if self._path.exists() and self._free() < SIZE:
            self._path.unlink()

    def _free(self) -> int:
        return shutil.disk_usage(self._path.parent).free
