"""What a file says about itself, and a copy that says nothing."""

from io import BytesIO

import pikepdf
import pytest
from PIL import ExifTags, Image

from trafficking_desk.desk.hidden_facts import (
    HiddenFact,
    hidden_facts,
    without_hidden_facts,
)
from trafficking_desk.store.attachments import FileKind
from trafficking_desk.store.blob_errors import FileUnreadableError


def photo(kind: str = "JPEG") -> bytes:
    """Return a picture, lying on its side, that tells when and where it was taken."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Acme"
    exif[ExifTags.Base.Model] = "Phone 9"
    exif[ExifTags.Base.Orientation] = 6
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2026:11:12 09:30"
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(
        {1: "N", 2: (53.0, 14.0, 3.6), 3: "W", 4: (0.0, 32.0, 24.0)}
    )
    picture = Image.new("RGB", (40, 20), "navy")
    picture.paste((250, 250, 250), (0, 0, 20, 20))
    out = BytesIO()
    picture.save(out, kind, exif=exif)
    return out.getvalue()


def paper() -> bytes:
    """Return a PDF that names its author."""
    out = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        with pdf.open_metadata() as about:
            about["dc:title"] = "Statement"
        pdf.docinfo["/Author"] = "J Marsh"
        pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("kind", "shape"), [("jpeg", "JPEG"), ("png", "PNG"), ("webp", "WEBP")]
)
def test_a_photo_tells_when_and_where_until_it_is_stripped(
    kind: FileKind, shape: str
) -> None:
    """The copy shows the same, the right way up."""
    told = hidden_facts(kind, photo(shape))
    bare = without_hidden_facts(kind, photo(shape))

    assert told == (
        HiddenFact("Taken, by the camera's clock", "2026:11:12 09:30"),
        HiddenFact("Camera", "Acme Phone 9"),
        HiddenFact("Where it was taken", "53.23433° N, 0.54000° W"),
    )
    assert hidden_facts(kind, bare) == ()
    assert b"Acme" not in bare
    with Image.open(BytesIO(bare)) as image:
        assert image.size == (20, 40)
        assert min(image.convert("L").crop((2, 2, 18, 18)).tobytes()) > 200


def test_a_pdf_tells_who_made_it_until_it_is_stripped() -> None:
    """In both places where a PDF can say so."""
    told = hidden_facts("pdf", paper())
    assert HiddenFact("Made by", "J Marsh") in told
    assert HiddenFact("Title", "Statement") in told

    bare = without_hidden_facts("pdf", paper())
    with pikepdf.Pdf.open(BytesIO(bare)) as pdf:
        assert "/Metadata" not in pdf.Root
        assert "/Info" not in pdf.trailer
        assert len(pdf.pages) == 1


@pytest.mark.parametrize(
    ("kind", "data"), [("jpeg", photo()[:200]), ("pdf", paper()[:200])]
)
def test_a_broken_file_is_not_stripped(kind: FileKind, data: bytes) -> None:
    """It says so, and does not write half a copy."""
    with pytest.raises(FileUnreadableError):
        without_hidden_facts(kind, data)


def test_other_kinds_go_out_as_they_are() -> None:
    """The page says so."""
    assert without_hidden_facts("text", b"words") == b"words"
    assert hidden_facts("text", b"words") == ()
