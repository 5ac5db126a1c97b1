"""Keeps None alive on Python 3.11.

PySide6 6.12.0 is built as if None could not die, as from Python 3.12 on: each
call that returns None takes one reference too many, and after some thousands
of calls Python 3.11 ends the program ("none_dealloc: deallocating None").
"""

import ctypes
import sys
from typing import Final

_MORTAL: Final = sys.version_info < (3, 12)
_MANY: Final = 1 << 60  # references; a lifetime of clicks takes far fewer


def keep_none() -> None:
    """Give None more references than can ever be taken."""
    if _MORTAL and sys.implementation.name == "cpython":
        count = ctypes.c_ssize_t.from_address(id(None))
        count.value = max(count.value, _MANY)
