"""Encrypted files beside the database: photos, documents, sealed papers.

A file is on the disk before its row is, and goes after its row went. Killed in
between, a file without a row is left: nobody can read it, its key is nowhere.
"""

import hashlib
from collections.abc import Container, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from trafficking_desk.store.blob_errors import FileDamagedError
from trafficking_desk.store.blobs import Blob
from trafficking_desk.store.chunks import close_up, open_up
from trafficking_desk.store.files import replace_file, sync_folder
from trafficking_desk.store.trouble import in_plain_words

FILES: Final = "files"
_HEX: Final = frozenset("0123456789abcdef")
_NAME: Final = 32
_FRESH: Final = ".new"


def is_blob_name(name: str) -> bool:
    """Say whether `name` is one that this module gives."""
    return len(name) == _NAME and _HEX.issuperset(name)


class BlobFiles:
    """The folder of encrypted files of one vault; made when first needed."""

    def __init__(self, vault: Path) -> None:
        self._folder = vault / FILES

    def write(self, name: str, key: bytes, data: bytes) -> str:
        """Put `data` there, encrypted, and return the checksum of what is there.

        Raises DiskFullError or CannotWriteError and leaves nothing behind.
        """
        closed = close_up(key, name, data)
        with in_plain_words():
            if not self._folder.is_dir():
                self._folder.mkdir()
                sync_folder(self._folder.parent)
        replace_file(self._folder / name, closed)
        return hashlib.sha256(closed).hexdigest()

    def read(self, blob: Blob) -> bytes:
        """Return what was put there. Raises FileDamagedError."""
        try:
            data = open_up(blob.key, blob.id, (self._folder / blob.id).read_bytes())
        except (OSError, ValueError) as error:
            raise FileDamagedError from error
        if hashlib.sha256(data).hexdigest() != blob.sha256:
            raise FileDamagedError
        return data

    def is_there(self, blob: Blob) -> bool:
        """Say whether there is such a file, whole or not."""
        return (self._folder / blob.id).exists()

    def is_whole(self, blob: Blob) -> bool:
        """Say whether the file is there and as it was put there."""
        try:
            self.read(blob)
        except FileDamagedError:
            return False
        return True

    def remove(self, name: str) -> None:
        """Delete one; what cannot be deleted now is swept at the next opening."""
        with suppress(OSError):
            (self._folder / name).unlink(missing_ok=True)
            sync_folder(self._folder)

    def sweep(self, known: Container[str], *, delete: bool = True) -> None:
        """Delete what has no row, or else set it aside. Raises OSError.

        Strangers' files are left.
        """
        for path in self._all():
            name = path.name.removesuffix(_FRESH)
            if is_blob_name(name) and (name not in known or path.name != name):
                if delete:
                    path.unlink(missing_ok=True)
                else:
                    aside = self._folder.with_name(f"{FILES}.aside")
                    aside.mkdir(exist_ok=True)
                    path.replace(aside / path.name)

    def _all(self) -> Iterator[Path]:
        if self._folder.is_dir():
            yield from sorted(self._folder.iterdir())
