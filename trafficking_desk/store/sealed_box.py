"""Boxes that anyone can close for a person, and only that person can open.

X25519 with a throw-away key, HKDF-SHA256 and AES-256-GCM. A new database key is
given to everybody this way, without asking for their passphrases.
"""

import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import (
    X25519PrivateKey,
    X25519PublicKey,
)
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from trafficking_desk.store.derived import KEY_BYTES, derived_key

NONCE_BYTES: Final = 12
_USE: Final = "sealed box"


def public_half(private: bytes) -> bytes:
    """Return the public half of a private key of 32 bytes."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def close_box(public: bytes, content: bytes | bytearray, bound: bytes) -> bytes:
    """Return `content` so that only the holder of the private half can read it."""
    once = X25519PrivateKey.generate()
    shared = once.exchange(X25519PublicKey.from_public_bytes(public))
    mine = once.public_key().public_bytes_raw()
    nonce = secrets.token_bytes(NONCE_BYTES)
    door = AESGCM(derived_key(shared, _USE, mine + public))
    return mine + nonce + door.encrypt(nonce, bytes(content), bound)


def open_box(private: bytes, box: bytes, bound: bytes) -> bytearray:
    """Return what is inside. Raises ValueError if it was not closed for us."""
    key = X25519PrivateKey.from_private_bytes(private)
    theirs, rest = box[:KEY_BYTES], box[KEY_BYTES:]
    shared = key.exchange(X25519PublicKey.from_public_bytes(theirs))
    door = AESGCM(derived_key(shared, _USE, theirs + public_half(private)))
    try:
        content = door.decrypt(rest[:NONCE_BYTES], rest[NONCE_BYTES:], bound)
    except InvalidTag as error:
        raise ValueError from error
    return bytearray(content)
