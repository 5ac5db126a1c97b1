"""The embedded faces, and which of them can draw a character."""

from functools import lru_cache
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from trafficking_desk.bundled import bundled

REGULAR: Final = "DeskSans"
BOLD: Final = "DeskSans-Bold"
ITALIC: Final = "DeskSans-Italic"
SYMBOLS: Final = "DeskSymbols"

_FILES: Final = {
    REGULAR: "NotoSans-Regular.ttf",
    BOLD: "NotoSans-Bold.ttf",
    ITALIC: "NotoSans-Italic.ttf",
    SYMBOLS: "NotoSansDeskSymbols-Regular.ttf",
}


@lru_cache(maxsize=1)
def register_faces() -> None:
    """Tell ReportLab the faces; the first call reads the files, later ones nothing."""
    folder = bundled("resources") / "fonts"
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, folder / file))


@lru_cache(maxsize=len(_FILES))
def covered(face: str) -> frozenset[int]:
    """Return the code points that `face` has a shape for."""
    register_faces()
    return frozenset(pdfmetrics.getFont(face).face.charToGlyph)


def text_width(text: str, face: str, size: float) -> float:
    """Return the width of `text` in points."""
    wide: float = pdfmetrics.stringWidth(text, face, size)
    return wide
