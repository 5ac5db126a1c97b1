"""A report of a fault that holds no case data.

Only types and places of code: the words of an error may hold what was typed.
"""

import platform
import traceback
from pathlib import PurePath
from types import TracebackType
from typing import Final

from trafficking_desk import __version__

_PACKAGE: Final = "trafficking_desk"


def describe(error: BaseException) -> str:
    """Return the report: versions, then each error's type and its places."""
    lines = [
        f"Trafficking Desk {__version__}",
        f"Python {platform.python_version()} on {platform.system()}",
    ]
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        lines.append(f"{type(at).__module__}.{type(at).__qualname__}")
        lines += _places(at.__traceback__)
        at = at.__cause__ or at.__context__
    return "\n".join(lines)


def _places(trace: TracebackType | None) -> list[str]:
    frames = traceback.walk_tb(trace)
    return [f"  {_module(f.f_code.co_filename)}:{line}" for f, line in frames]


def _module(file: str) -> str:
    """Return a dotted name: a whole path may name the person at this computer.

    >>> _module("/opt/desk/trafficking_desk/ui/theme.py")
    'trafficking_desk.ui.theme'
    >>> _module("/opt/desk/thing.py")
    'thing'
    """
    parts = PurePath(file).with_suffix("").parts
    if _PACKAGE in parts:
        last = len(parts) - 1 - parts[::-1].index(_PACKAGE)
        return ".".join(parts[last:])
    return parts[-1] if parts else ""
