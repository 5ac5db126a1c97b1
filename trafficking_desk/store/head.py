"""The newest line of the history, kept beside the keys.

A page or a whole database from last week passes every check of its own: only
something outside it can tell that it is old. `head.json` is written when the
vault is opened and when it is closed. `mark` follows each save without waiting
for the disk, so it outlives a killed program and not always a power cut.
Both carry a MAC that takes the database's key.
"""

import struct
from pathlib import Path
from typing import Final, Literal

import msgspec
from msgspec import Struct

from trafficking_desk.store.derived import derived_key, is_mac, mac
from trafficking_desk.store.files import replace_file
from trafficking_desk.store.trouble import in_plain_words

HEAD: Final = "head.json"
MARK: Final = "mark"
_MARK: Final = struct.Struct(">Q32s32s")  # sequence, hash, MAC: in one disk sector
_MOST_BYTES: Final = 4096
_USE: Final = "head of the history"


class Head(Struct, frozen=True, forbid_unknown_fields=True):
    """One line of the history. `in_use` until the vault was closed in order."""

    sequence: int
    hash: str
    in_use: bool = False


class _Sealed(Struct, frozen=True, forbid_unknown_fields=True):
    head: msgspec.Raw
    mac: bytes


def write_head(folder: Path, key: bytearray, head: Head) -> None:
    """Put `head` on the disk in one step."""
    raw = msgspec.json.encode(head)
    sealed = _Sealed(msgspec.Raw(raw), mac(derived_key(key, _USE), raw))
    replace_file(folder / HEAD, msgspec.json.encode(sealed))


def read_head(folder: Path, *keys: bytearray) -> Head | Literal["missing", "changed"]:
    """Return the head, if it was sealed with one of `keys`."""
    with in_plain_words():
        try:
            with (folder / HEAD).open("rb") as file:
                data = file.read(_MOST_BYTES)
        except FileNotFoundError:
            return "missing"
    try:
        sealed = msgspec.json.decode(data, type=_Sealed)
        raw = bytes(sealed.head)
        if any(is_mac(derived_key(key, _USE), raw, sealed.mac) for key in keys):
            return msgspec.json.decode(raw, type=Head)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        pass
    return "changed"


class Mark:
    """Follows the newest line while the vault is open."""

    def __init__(self, folder: Path, key: bytearray) -> None:
        self._path = folder / MARK
        self._key = derived_key(key, _USE)

    def follow(self, sequence: int, line_hash: str) -> None:
        """Overwrite the mark. Raises OSError."""
        body = (sequence, bytes.fromhex(line_hash))
        made = mac(self._key, repr(body).encode())
        with self._path.open("r+b" if self._path.exists() else "wb") as file:
            file.write(_MARK.pack(*body, made))

    def remove(self) -> None:
        """Forget it: the head says all. Raises OSError."""
        self._path.unlink(missing_ok=True)


def read_mark(folder: Path, *keys: bytearray) -> Head | None:
    """Return the line it stood at; None if there is no mark that fits."""
    try:
        sequence, line_hash, made = _MARK.unpack((folder / MARK).read_bytes())
    except (OSError, struct.error):
        return None
    body = repr((sequence, line_hash)).encode()
    if any(is_mac(derived_key(key, _USE), body, made) for key in keys):
        return Head(sequence, line_hash.hex(), in_use=True)
    return None
