"""`keys.json`, kept twice: one damaged copy must not cost the cases."""

import hashlib
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from trafficking_desk.store.errors import KeyFileDamagedError
from trafficking_desk.store.files import replace_file
from trafficking_desk.store.keys import KeyFile
from trafficking_desk.store.trouble import in_plain_words

COPIES: Final = ("keys.json", "keys.2.json")
_MOST_BYTES: Final = 1_000_000


class _Checked(Struct, frozen=True, forbid_unknown_fields=True):
    """Tells a damaged file from a wrong passphrase; protects against no one."""

    checksum: str
    keys: msgspec.Raw


def has_keys(folder: Path) -> bool:
    """Say whether any copy is there, good or bad."""
    return any((folder / name).exists() for name in COPIES)


def write_keys(folder: Path, keys: KeyFile) -> None:
    """Write both copies, one after the other, each in one step."""
    raw = msgspec.json.encode(keys)
    checked = _Checked(_checksum(raw), msgspec.Raw(raw))
    for name in COPIES:
        replace_file(folder / name, msgspec.json.encode(checked))


def read_keys(folder: Path) -> KeyFile:
    """Return the newest good copy. Raises KeyFileDamagedError if none is good."""
    good = _good_copies(folder)
    if not good:
        raise KeyFileDamagedError
    return max(good, key=lambda keys: keys.generation)


def mend_keys(folder: Path, keys: KeyFile) -> None:
    """Write both copies again unless both say `keys` already."""
    if _good_copies(folder) != [keys] * len(COPIES):
        write_keys(folder, keys)


def _good_copies(folder: Path) -> list[KeyFile]:
    copies = (_read_copy(folder / name) for name in COPIES)
    return [keys for keys in copies if keys is not None]


def _read_copy(path: Path) -> KeyFile | None:
    with in_plain_words():
        try:
            with path.open("rb") as file:
                data = file.read(_MOST_BYTES)
        except FileNotFoundError:
            return None
    try:
        checked = msgspec.json.decode(data, type=_Checked)
        if _checksum(bytes(checked.keys)) != checked.checksum:
            return None
        return msgspec.json.decode(checked.keys, type=KeyFile)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _checksum(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
