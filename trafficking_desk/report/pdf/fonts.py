"""The embedded faces, and which of them can draw a character."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from trafficking_desk.bundled import bundled
from trafficking_desk.report.pdf.scripts import SCRIPTS

REGULAR: Final = "DeskSans"
BOLD: Final = "DeskSans-Bold"
ITALIC: Final = "DeskSans-Italic"
SYMBOLS: Final = "DeskSymbols"

_FILES: Final = {
    REGULAR: "NotoSans-Regular.ttf",
    BOLD: "NotoSans-Bold.ttf",
    ITALIC: "NotoSans-Italic.ttf",
    SYMBOLS: "NotoSansDeskSymbols-Regular.ttf",
    **{script.face: script.file for script in SCRIPTS},
}


_BODY: Final = (REGULAR, BOLD, ITALIC, SYMBOLS)


def register_faces() -> None:
    """Tell ReportLab the faces of the body; those of other scripts when needed."""
    for name in _BODY:
        register_face(name)


@lru_cache(maxsize=len(_FILES))
def register_face(name: str) -> None:
    """Tell ReportLab one face; the first call reads its file, later ones nothing."""
    pdfmetrics.registerFont(TTFont(name, face_file(name)))


def face_file(name: str) -> Path:
    """Return the file of a face."""
    return bundled("resources") / "fonts" / _FILES[name]


@lru_cache(maxsize=len(_FILES))
def covered(face: str) -> frozenset[int]:
    """Return the code points that `face` has a shape for."""
    register_face(face)
    return frozenset(pdfmetrics.getFont(face).face.charToGlyph)


def text_width(text: str, face: str, size: float) -> float:
    """Return the width of `text` in points."""
    wide: float = pdfmetrics.stringWidth(text, face, size)
    return wide
