"""The pages of an encrypted database one by one, without SQLite, only to read.

SQLCipher gives a page whole or not at all, and one bad page can keep the rest
shut. Here each page is opened by itself; one whose HMAC does not fit is never
used. Page format: https://www.zetetic.net/sqlcipher/design/ (2026-11-22): 4096
bytes that end in the IV and an HMAC-SHA512 over page, IV and page number.
"""

import hashlib
import hmac
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from trafficking_desk.store.log_end import sound_pages
from trafficking_desk.store.trouble import in_plain_words

PAGE: Final = 4096
USABLE: Final = 4016  # what is left for SQLite
_IV: Final = 16
_SALT: Final = 16  # the first page starts with it, in the clear
_MASK: Final = 0x3A
_ROUNDS: Final = 2
_KEY_BYTES: Final = 32


class LoosePages:
    """Every page of a database file, with what its log holds that is newer."""

    def __init__(self, database: Path, *keys: bytearray) -> None:
        """Use the first of `keys` that opens any page. Raises CannotWriteError."""
        with in_plain_words():
            self._data = database.read_bytes()
            log = database.with_name(f"{database.name}-wal")
            self._log = log.read_bytes() if log.exists() else b""
        self._newer = sound_pages(self._log, PAGE)
        self.count = max(-(-len(self._data) // PAGE), *self._newer, 0)
        self._use(keys[0])
        for key in keys[1:]:
            if self._opens_any(range(1, self.count + 1)):
                break
            self._use(key)

    def page(self, number: int) -> bytes | None:
        """Return a page, its first 100 bytes left out in page 1; None if torn."""
        raw = self._raw(number)
        if len(raw) != PAGE or not self._fits(number, raw):
            return None
        start, iv = _SALT if number == 1 else 0, raw[USABLE : USABLE + _IV]
        door = Cipher(AES(self._key), CBC(iv)).decryptor()
        return bytes(start) + door.update(raw[start:USABLE]) + door.finalize()

    def _opens_any(self, numbers: Iterable[int]) -> bool:
        return any(self._fits(number, self._raw(number)) for number in numbers)

    def _raw(self, number: int) -> bytes:
        if number in self._newer:
            at = self._newer[number]
            return self._log[at : at + PAGE]
        return self._data[(number - 1) * PAGE : number * PAGE]

    def _fits(self, number: int, raw: bytes) -> bool:
        sealed = raw[_SALT if number == 1 else 0 : USABLE + _IV]
        made = hmac.digest(self._seal, sealed + number.to_bytes(4, "little"), "sha512")
        return hmac.compare_digest(made, raw[USABLE + _IV :])

    def _use(self, key: bytearray) -> None:
        self._key = bytes(key)
        salt = bytes(byte ^ _MASK for byte in self._data[:_SALT])
        self._seal = hashlib.pbkdf2_hmac("sha512", key, salt, _ROUNDS, _KEY_BYTES)
