"""What a file is: told by what is inside."""

from contextlib import suppress
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PIL import Image

from trafficking_desk.desk.file_kinds import ENDINGS, kind_of
from trafficking_desk.store.blob_errors import FileKindError

HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"
ODT = b"application/vnd.oasis.opendocument.text"


def packed(**files: bytes) -> bytes:
    """Return a zip; names are given with "__" for "/" and "_DOT_" for "."."""
    out = BytesIO()
    with ZipFile(out, "w") as made:
        for name, data in files.items():
            made.writestr(name.replace("__", "/").replace("_DOT_", "."), data)
    return out.getvalue()


def picture(kind: str) -> bytes:
    """Return a small picture as a file."""
    out = BytesIO()
    Image.new("RGB", (3, 2), "teal").save(out, kind)
    return out.getvalue()


WORD = {"[Content_Types]_DOT_xml": b"", "word__document_DOT_xml": b""}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (picture("JPEG"), "jpeg"),
        (picture("PNG"), "png"),
        (picture("WEBP"), "webp"),
        (HEIC, "heic"),
        (b"%PDF-1.7\n", "pdf"),
        (packed(**WORD), "docx"),
        (packed(mimetype=ODT, content_DOT_xml=b""), "odt"),
        ("Wedi'i weld, tŷ 4\r\n".encode(), "text"),
    ],
)
def test_each_kind_is_known_by_its_content(data: bytes, kind: str) -> None:
    """And has an ending for a copy."""
    assert kind_of(data) == kind
    assert kind in ENDINGS


@pytest.mark.parametrize(
    "data",
    [
        b"MZ\x90\x00\x03",
        b"\x7fELF\x02",
        b"GIF89a\x01\x00",
        b"\x00\x00\x00\x18ftypmp42",
        b"\xff\xfeU\x00",
        b"PK\x03\x04 cut short",
        packed(something=b""),
        packed(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"),
        packed(**WORD, word__vbaProject_DOT_bin=b""),
        packed(mimetype=ODT, Basic__Standard__Module1_DOT_xml=b""),
    ],
)
def test_every_other_kind_is_refused(data: bytes) -> None:
    """Programs, films, macros, and what was cut."""
    with pytest.raises(FileKindError, match="cannot be added"):
        kind_of(data)


@given(some.binary(max_size=300))
def test_no_bytes_can_upset_it(data: bytes) -> None:
    """They are a known kind, or refused."""
    for start in (b"", b"PK\x03\x04", b"RIFF", b"\x00\x00\x00\x18ftyp"):
        with suppress(FileKindError):
            assert kind_of(start + data) in ENDINGS
