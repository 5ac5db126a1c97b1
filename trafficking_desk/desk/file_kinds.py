"""What a file is, told by what is inside: its name may say anything."""

from collections.abc import Mapping
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile

from trafficking_desk.store.attachments import FileKind
from trafficking_desk.store.blob_errors import FileKindError

ENDINGS: Final[Mapping[FileKind, str]] = {
    "jpeg": "jpg",
    "png": "png",
    "webp": "webp",
    "heic": "heic",
    "pdf": "pdf",
    "docx": "docx",
    "odt": "odt",
    "text": "txt",
}
_STARTS: Final[tuple[tuple[bytes, FileKind], ...]] = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"%PDF-", "pdf"),
)
_HEIC_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1"})
_ODT: Final = b"application/vnd.oasis.opendocument.text"
_DOCX: Final = frozenset({"[Content_Types].xml", "word/document.xml"})
_MACROS: Final = ("vbaproject.bin", "basic/", "scripts/")
_CONTROLS: Final = frozenset(range(32)) - frozenset(b"\t\n\f\r")


def kind_of(data: bytes) -> FileKind:
    """Return what `data` is. Raises FileKindError for every other kind."""
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS:
        return "heic"
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_zip(data)
    if _is_text(data):
        return "text"
    raise FileKindError


def _kind_of_zip(data: bytes) -> FileKind:
    try:
        with ZipFile(BytesIO(data)) as packed:
            names = packed.namelist()
            odt = names[:1] == ["mimetype"] and _mimetype(packed) == _ODT
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as bad:
        raise FileKindError from bad
    if any(mark in name.lower() for name in names for mark in _MACROS):
        raise FileKindError
    if odt:
        return "odt"
    if set(names) >= _DOCX:
        return "docx"
    raise FileKindError


def _mimetype(packed: ZipFile) -> bytes:
    with packed.open("mimetype") as file:
        return file.read(len(_ODT) + 1)


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return _CONTROLS.isdisjoint(data)
