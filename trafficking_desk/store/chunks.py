"""Encrypting one file in pieces, each bound to its place.

ChaCha20-Poly1305 over 64 KiB at a time. The nonce is the piece's number and
whether it is the last; the file's name is authenticated too. So no piece can be
changed, moved, left out or taken from another file without it being noticed. A
nonce never comes twice: a key encrypts one file, once.
"""

import secrets
from collections.abc import Iterator
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

CHUNK: Final = 64 * 1024
_TAG: Final = 16
_USE: Final = b"trafficking-desk/file/1/"


def new_file_key() -> bytes:
    """Return a random key for one file."""
    return secrets.token_bytes(32)


def close_up(key: bytes, name: str, data: bytes) -> bytes:
    """Return `data` encrypted. Use each key for one file only."""
    door = ChaCha20Poly1305(key)
    return b"".join(
        door.encrypt(nonce, piece, _bound(name, nonce))
        for nonce, piece in _pieces(data, CHUNK)
    )


def open_up(key: bytes, name: str, closed: bytes) -> bytes:
    """Return what was encrypted. Raises ValueError if anything is not as it was."""
    door = ChaCha20Poly1305(key)
    try:
        return b"".join(
            door.decrypt(nonce, piece, _bound(name, nonce))
            for nonce, piece in _pieces(closed, CHUNK + _TAG)
        )
    except InvalidTag as error:
        raise ValueError from error


def _pieces(data: bytes, size: int) -> Iterator[tuple[bytes, bytes]]:
    """Yield (nonce, piece); even nothing has one piece, the last."""
    last = max(0, len(data) - 1) // size
    for number in range(last + 1):
        nonce = number.to_bytes(11, "big") + bytes([number == last])
        yield nonce, data[number * size : (number + 1) * size]


def _bound(name: str, nonce: bytes) -> bytes:
    return _USE + name.encode() + b"/" + nonce
