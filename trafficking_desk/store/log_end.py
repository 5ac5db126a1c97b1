"""Whether a write-ahead log that a crash left behind still has its end.

SQLite drops everything from the first torn frame on and says nothing. The format
is described at https://www.sqlite.org/fileformat2.html#walformat (2026-11-22).
"""

import struct
from array import array
from pathlib import Path
from typing import Final

_HEADER: Final = struct.Struct(">IIIIIIII")
_FRAME: Final = struct.Struct(">IIIIII")
_MAGIC: Final = 0x377F0682  # its last bit tells the order of bytes in the sums
_WORD: Final = 0xFFFFFFFF

_Sums = tuple[int, int]


def ends_torn(path: Path) -> bool:
    """Say whether the log was damaged or cut, or stops inside a save."""
    try:
        log = path.read_bytes()
    except FileNotFoundError:
        return False
    if not log:
        return False
    if len(log) < _HEADER.size:
        return True
    magic, _version, page, _count, *salts, first, second = _HEADER.unpack_from(log)
    little = magic == _MAGIC
    sums = _added((0, 0), log[: _HEADER.size - 8], little=little)
    if magic | 1 != _MAGIC | 1 or sums != (first, second):
        return True
    return _frames_are_torn(log, page, tuple(salts), sums, little=little)


def sound_pages(log: bytes, page_size: int) -> dict[int, int]:
    """Return where in the log the newest saved copy of each page begins.

    What stands behind the first frame that does not fit is not used, as SQLite does.
    """
    found: dict[int, int] = {}
    if len(log) < _HEADER.size:
        return found
    magic, _version, page, _count, *salts, first, second = _HEADER.unpack_from(log)
    little, sums = magic == _MAGIC, (first, second)
    unsaved: dict[int, int] = {}
    step = _FRAME.size + page_size
    for at in range(_HEADER.size, len(log) - step + 1, step):
        frame = log[at : at + step]
        number, size, *rest = _FRAME.unpack_from(frame)
        sums = _added(sums, frame[:8] + frame[_FRAME.size :], little=little)
        if page != page_size or rest != [*salts, *sums]:
            break
        unsaved[number] = at + _FRAME.size
        if size:  # the last frame of a save
            found |= unsaved
            unsaved = {}
    return found


def _frames_are_torn(
    log: bytes, page: int, salts: tuple[int, ...], sums: _Sums, *, little: bool
) -> bool:
    """Walk the frames; those of an earlier round, with other salts, lie behind."""
    step = _FRAME.size + page
    sound, complete = True, True
    for at in range(_HEADER.size, len(log), step):
        frame = log[at : at + step]
        if len(frame) < step:
            ours = _packed(salts).startswith(frame[8:16])
            return (sound and ours) or not complete
        _number, size, *rest = _FRAME.unpack_from(frame)
        if tuple(rest[:2]) != salts:
            sound = False
            continue
        if not sound:
            return True  # a frame of this round behind one that does not fit
        sums = _added(sums, frame[:8] + frame[_FRAME.size :], little=little)
        if sums != tuple(rest[2:]):
            return True
        complete = size > 0  # the last frame of a save holds the database's size
    return not complete


def _added(sums: _Sums, data: bytes, *, little: bool) -> _Sums:
    words = array("I", data)
    if little != (struct.pack("=H", 1) == b"\1\0"):
        words.byteswap()
    first, second = sums
    for one, two in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & _WORD
        second = (second + two + first) & _WORD
    return first, second


def _packed(salts: tuple[int, ...]) -> bytes:
    return struct.pack(">II", *salts)
