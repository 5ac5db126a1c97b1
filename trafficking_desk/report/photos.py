"""A photo made ready for paper: upright, no finer than it prints, pixels alone."""

import warnings
from io import BytesIO
from typing import Final

from PIL import ExifTags, Image, ImageOps

_DOTS: Final = 300 / 25.4  # a mm
_QUALITY: Final = 85
_FORMATS: Final = ("JPEG", "PNG", "WEBP")
# More would fill an old laptop's memory. A JPEG is made small while it is read.
_MOST_PIXELS: Final = {"JPEG": 120_000_000}
_MOST_OTHERWISE: Final = 40_000_000
_TURNED: Final = frozenset({5, 6, 7, 8})  # orientations that swap the sides


def ready_for_paper(data: bytes, wide: float, high: float) -> bytes:
    """Return a JPEG for a place of `wide` by `high` mm at 300 dots an inch.

    Nothing that the file says about itself is in it. Returns nothing if `data` is
    no photo that can be read, or a huge one. The same photo gives the same bytes.
    """
    size = (round(wide * _DOTS), round(high * _DOTS))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about broken tags, which are not used
        try:
            with Image.open(BytesIO(data), formats=_FORMATS) as image:
                return _written(image, size)
        # Decoders raise whatever a broken file leads them into.
        except Exception:  # noqa: BLE001 - the paper says that it is missing
            return b""


def _written(image: Image.Image, size: tuple[int, int]) -> bytes:
    most = _MOST_PIXELS.get(image.format or "", _MOST_OTHERWISE)
    if image.width * image.height > most:
        return b""
    if image.getexif().get(ExifTags.Base.Orientation) in _TURNED:
        size = size[::-1]
    image.thumbnail(size, Image.Resampling.LANCZOS, reducing_gap=1.0)
    upright = _on_white(ImageOps.exif_transpose(image))
    bare = Image.new(upright.mode, upright.size)
    bare.paste(upright)
    out = BytesIO()
    bare.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    """Return it in grey or in colours, what shines through on white paper."""
    if image.mode == "L":
        return image
    if not image.has_transparency_data:
        return image.convert("RGB")
    clear = image.convert("RGBA")
    paper = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(paper, clear).convert("RGB")
