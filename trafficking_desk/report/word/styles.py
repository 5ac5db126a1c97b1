"""The Word file's look: A4, British English, one quiet colour."""

from typing import Final

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from trafficking_desk.report.tree import Document

FACE: Final = "Arial"  # on every machine with Word or LibreOffice
BRAND: Final = "0B4F55"
MUTED: Final = "4A5761"
LINE: Final = "6B7780"
NOTICES: Final = {"danger": "A3211B", "attention": "8A4B00", "quiet": BRAND}

TEXT_WIDTH: Final = 167  # mm
SMALL: Final = "Desk Small"
VIEW: Final = "Desk View"
WORDS: Final = "Desk Words"
_SIZES: Final = {"Title": 22.0, "Heading 1": 15.0, "Heading 2": 12.0, "Heading 3": 11.0}
_LARGE: Final = 1.6


def dress(word: WordDocument, document: Document) -> None:
    """Set paper, language and styles."""
    scale = _LARGE if document.large else 1.0
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin, page.right_margin = Mm(25), Mm(18)
    page.top_margin, page.bottom_margin = Mm(24), Mm(20)
    _speak(word, document.language)
    normal = word.styles["Normal"]
    _face(normal, 10.5 * scale)
    normal.paragraph_format.space_after = Pt(5)
    for name, size in _SIZES.items():
        _face(word.styles[name], size * scale, BRAND)
    for name in ("Subtitle", "Heading 4"):
        _face(word.styles[name], 11 * scale, MUTED)
    _own_styles(word, scale)


def _own_styles(word: WordDocument, scale: float) -> None:
    for name in (SMALL, VIEW, WORDS):
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = word.styles["Normal"]
        style.font.size = Pt((9 if name == SMALL else 10.5) * scale)
        if name != SMALL:
            style.paragraph_format.left_indent = Mm(6)
    word.styles[VIEW].font.italic = True


def _face(style: object, size: float, rgb: str = "") -> None:
    font = style.font  # type: ignore[attr-defined]  # any style with a font
    font.name, font.size = FACE, Pt(size)
    properties = style.element.get_or_add_rPr()  # type: ignore[attr-defined]
    faces = properties.get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        faces.attrib.pop(qn(f"w:{kind}"), None)
    for kind in ("ascii", "hAnsi", "cs"):
        faces.set(qn(f"w:{kind}"), FACE)
    if rgb:
        font.color.rgb = RGBColor.from_string(rgb)


def _speak(word: WordDocument, language: str) -> None:
    for mark in word.styles.element.iter(qn("w:lang")):
        mark.set(qn("w:val"), language)
