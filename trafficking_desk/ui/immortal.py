"""Keeps None, True, False and NotImplemented alive on Python 3.11.

PySide6 6.12.0 is built as if they could not die, as from Python 3.12 on: each
call that returns one takes a reference too many, and after some thousands of
calls Python 3.11 ends the program ("none_dealloc: deallocating None").
"""

import ctypes
import sys
from typing import Final

_MORTAL: Final = sys.version_info < (3, 12)
_MANY: Final = 1 << 60  # references; a lifetime of clicks takes far fewer


def keep_constants() -> None:
    """Give the four constants more references than can ever be taken."""
    if not _MORTAL or sys.implementation.name != "cpython":
        return
    for constant in (None, True, False, NotImplemented):
        count = ctypes.c_ssize_t.from_address(id(constant))
        count.value = max(count.value, _MANY)
