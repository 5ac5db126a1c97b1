"""What stands in a photo or PDF beside what it shows, and a copy without it.

Apart from `hidden_facts`, for what it imports takes a while to load.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import pikepdf
from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from trafficking_desk.desk.hidden_facts import HiddenFact
from trafficking_desk.store.attachments import FileKind
from trafficking_desk.store.blob_errors import FileUnreadableError
from trafficking_desk.words import _

_BEST: Final = 95  # JPEG quality
_LONGEST: Final = 120
_MOST_PIXELS: Final = 120_000_000


def facts_of_image(data: bytes) -> tuple[HiddenFact, ...]:
    """Return what a photo tells about itself. Raises FileUnreadableError."""
    with _image(data) as image:
        return tuple(_of_image(image.getexif()))


def facts_of_pdf(data: bytes) -> tuple[HiddenFact, ...]:
    """Return what a PDF tells about itself. Raises FileUnreadableError."""
    with _pdf(data) as pdf:
        return tuple(_of_pdf(pdf))


def bare_image(kind: FileKind, data: bytes) -> bytes:
    """Return a photo's pixels alone, upright. Raises FileUnreadableError."""
    out = io.BytesIO()
    with _image(data) as image:
        upright = ImageOps.exif_transpose(image)
        bare = Image.new(upright.mode, upright.size)
        if upright.mode == "P":
            bare = upright.convert("RGBA")
            bare.info.clear()
        else:
            bare.paste(upright)
        if kind == "jpeg":
            bare.save(out, "JPEG", quality=_BEST)
        elif kind == "png":
            bare.save(out, "PNG")
        else:
            bare.save(out, "WEBP", lossless=True)
    return out.getvalue()


def bare_pdf(data: bytes) -> bytes:
    """Return a PDF that tells nothing of itself. Raises FileUnreadableError."""
    out = io.BytesIO()
    with _pdf(data) as pdf:
        for place, name in ((pdf.trailer, "/Info"), (pdf.Root, "/Metadata")):
            if name in place:
                del place[name]
        pdf.remove_unreferenced_resources()
        pdf.save(out)
    return out.getvalue()


def _of_image(exif: Image.Exif) -> Iterator[HiddenFact]:
    details = exif.get_ifd(ExifTags.IFD.Exif)
    taken = details.get(ExifTags.Base.DateTimeOriginal) or exif.get(
        ExifTags.Base.DateTime
    )
    camera = " ".join(
        str(exif[tag]).strip("\0 ")
        for tag in (ExifTags.Base.Make, ExifTags.Base.Model)
        if tag in exif
    )
    told = (
        (_("Taken, by the camera's clock"), taken),
        (_("Camera"), camera),
        (_("Where it was taken"), _where(exif.get_ifd(ExifTags.IFD.GPSInfo))),
        (_("Words in the file"), exif.get(ExifTags.Base.ImageDescription)),
        (_("Made by"), exif.get(ExifTags.Base.Artist)),
    )
    for label, value in told:
        if value:
            yield HiddenFact(label, str(value)[:_LONGEST])


def _where(gps: dict[int, object]) -> str:
    try:
        north, east = (
            _degrees(gps[tag])
            for tag in (ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude)
        )
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return ""
    refs = (gps.get(ExifTags.GPS.GPSLatitudeRef), gps.get(ExifTags.GPS.GPSLongitudeRef))
    return f"{north:.5f}° {refs[0] or 'N'}, {east:.5f}° {refs[1] or 'E'}"


def _degrees(parts: object) -> float:
    if not isinstance(parts, tuple):
        raise TypeError
    degrees, minutes, seconds = map(float, parts)
    return degrees + minutes / 60 + seconds / 3600


def _of_pdf(pdf: pikepdf.Pdf) -> Iterator[HiddenFact]:
    labels = (
        ("/Title", _("Title")),
        ("/Author", _("Made by")),
        ("/Creator", _("Made with")),
        ("/CreationDate", _("Made on")),
    )
    if "/Info" not in pdf.trailer:
        return
    info = pdf.trailer["/Info"]
    for name, label in labels:
        if name in info:
            yield HiddenFact(label, str(info[name])[:_LONGEST])


@contextmanager
def _image(data: bytes) -> Iterator[Image.Image]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about broken tags, which are not shown
        try:
            with Image.open(io.BytesIO(data), formats=["JPEG", "PNG", "WEBP"]) as image:
                if image.width * image.height > _MOST_PIXELS:
                    raise FileUnreadableError
                yield image
        except (
            UnidentifiedImageError,
            Image.DecompressionBombError,
            OSError,
            SyntaxError,
            ValueError,
        ) as error:
            raise FileUnreadableError from error


@contextmanager
def _pdf(data: bytes) -> Iterator[pikepdf.Pdf]:
    try:
        with pikepdf.Pdf.open(io.BytesIO(data)) as pdf:
            yield pdf
    except pikepdf.PdfError as error:
        raise FileUnreadableError from error
