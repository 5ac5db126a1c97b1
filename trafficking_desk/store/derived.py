"""Keys derived from the database's key, one for each use."""

import hashlib
import hmac
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES: Final = 32


def derived_key(secret: bytes | bytearray, use: str, salt: bytes = b"") -> bytes:
    """Return a 256-bit key for one use: it tells nothing of `secret` or others."""
    info = f"trafficking-desk/{use}".encode()
    return HKDF(SHA256(), KEY_BYTES, salt=salt, info=info).derive(bytes(secret))


def mac(key: bytes, data: bytes) -> bytes:
    """Return what only a holder of `key` can have made of `data`."""
    return hmac.digest(key, data, hashlib.sha256)


def is_mac(key: bytes, data: bytes, made: bytes) -> bool:
    """Say whether `made` is the MAC of `data`."""
    return hmac.compare_digest(mac(key, data), made)
