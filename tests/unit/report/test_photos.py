"""A photo goes on paper whatever its file says of itself, or is said to be missing."""

import struct
import zlib
from io import BytesIO

import docx
import pytest
from PIL import ExifTags, Image

from tests.unit.report.papers import snapshot, with_photos
from tests.unit.report.reading import all_text, figures, opened
from tests.unit.report.samples import AS_OF
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.photos import ready_for_paper
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.tree import Document, Photo, Section
from trafficking_desk.report.word.render import render_docx

WIDE, HIGH = 130, 95


def png(width: int, height: int) -> bytes:
    """Return a PNG that says it is as large as that, and holds next to nothing."""

    def part(kind: bytes, data: bytes) -> bytes:
        checked = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + checked

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(1000))
    parts = part(b"IHDR", head) + part(b"IDAT", body) + part(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def written(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """Return an image as a file."""
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def read(data: bytes) -> Image.Image:
    """Return what was made ready."""
    image = Image.open(BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"not a picture",
        b"\xff\xd8\xff" + bytes(100),
        snapshot()[:600],
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7",
        written(Image.new("RGB", (9, 9)), "GIF"),
        png(60_000, 60_000),
        png(9_000, 9_000),
    ],
    ids=["empty", "text", "start", "cut", "svg", "pdf", "gif", "bomb", "huge"],
)
def test_what_is_no_photo_or_a_huge_one_gives_nothing(bad: bytes) -> None:
    """The paper says so in its place."""
    assert ready_for_paper(bad, WIDE, HIGH) == b""


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_pixel_prints(mode: str) -> None:
    """In grey or in colours."""
    ready = read(ready_for_paper(written(Image.new(mode, (50, 40))), WIDE, HIGH))
    assert ready.format == "JPEG"
    assert ready.mode in {"L", "RGB"}
    assert ready.size == (50, 40)


def test_what_shines_through_is_white() -> None:
    """As the paper is."""
    clear = written(Image.new("RGBA", (8, 8), (255, 0, 0, 0)))
    assert read(ready_for_paper(clear, WIDE, HIGH)).getpixel((4, 4)) == (255, 255, 255)


def test_print_colours_become_screen_colours() -> None:
    """A reader's window shows them as they are."""
    cmyk = written(Image.new("CMYK", (50, 40)), "JPEG")
    assert read(ready_for_paper(cmyk, WIDE, HIGH)).mode == "RGB"


@pytest.mark.parametrize(("turn", "size"), [(1, (1535, 768)), (6, (561, 1122))])
def test_a_photo_is_upright_and_as_fine_as_it_prints(
    turn: int, size: tuple[int, int]
) -> None:
    """Three hundred dots an inch, whichever way the camera was held."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turn
    data = written(Image.new("RGB", (4000, 2000)), "JPEG", exif=exif)
    assert read(ready_for_paper(data, WIDE, HIGH)).size == size


def test_nothing_that_the_camera_wrote_is_left() -> None:
    """Neither where nor when nor with what, nor words in the file."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Acme"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    image = Image.new("RGB", (50, 40))
    data = written(image, "JPEG", exif=exif, comment=b"a secret")
    ready = ready_for_paper(data, WIDE, HIGH)
    assert b"Acme" not in ready
    assert b"secret" not in ready
    assert not read(ready).getexif()
    assert read(ready).info.keys() <= {
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
    }


def test_a_small_photo_is_not_blown_up() -> None:
    """Neither on paper nor in Word: a point a pixel at the most."""
    small = Photo("1", "A key.", ready_for_paper(snapshot((72, 36)), WIDE, HIGH))
    section = Section("one", "One", (small,))
    paper = Document("A paper", "", "TD-1", AS_OF, (section,))
    with opened(render_pdf(paper)) as file:
        (figure,) = figures(file)
        left, low, right, high = (float(side) for side in figure.A.BBox)
    assert (round(right - left), round(high - low)) == (72, 36)
    (shown,) = docx.Document(BytesIO(render_docx(paper))).inline_shapes
    assert (shown.width.pt, shown.height.pt) == (72, 36)


def test_a_photo_is_a_figure_with_its_words_and_a_broken_one_a_note() -> None:
    """On paper, in Word and as text."""
    paper = with_photos()
    pdf = render_pdf(paper)
    with opened(pdf) as file:
        (figure,) = figures(file)
        assert str(figure.Alt) == "Photo 1: the door."
    word = docx.Document(BytesIO(render_docx(paper)))
    assert len(word.inline_shapes) == 1
    texts = (
        all_text(pdf),
        render_text(paper),
        "\n".join(p.text for p in word.paragraphs),
    )
    for text in texts:
        assert "Photo 1: the door." in text
        assert "A photo is missing here. Photo 2: the yard." in " ".join(text.split())
