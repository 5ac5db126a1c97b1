"""Runs and paragraphs: the one way to put typed text into a Word file."""

import unicodedata
from typing import Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from trafficking_desk.report.plain import printable

_FROM_RIGHT: Final = frozenset({"R", "AL"})


def safe(typed: str) -> str:
    """Return `typed` with each character that XML cannot hold named instead."""
    return printable(typed.replace("\r\n", "\n").replace("\r", "\n"))


def put(
    paragraph: Paragraph, typed: str, *, bold: bool = False, language: str = ""
) -> Run:
    """Add `typed` to a paragraph; what runs from the right is marked so."""
    run = paragraph.add_run(safe(typed))
    run.bold = bold or None
    if runs_from_right(typed):
        _flag(run._r.get_or_add_rPr(), "w:rtl")  # noqa: SLF001
        _flag_once(paragraph.paragraph_format.element.get_or_add_pPr(), "w:bidi")
    if language:
        mark = OxmlElement("w:lang")
        mark.set(qn("w:val"), language)
        mark.set(qn("w:bidi"), language)
        run._r.get_or_add_rPr().append(mark)  # noqa: SLF001 - no public way
    return run


def runs_from_right(typed: str) -> bool:
    """Say whether the first letter with a direction runs from right to left."""
    kinds = (unicodedata.bidirectional(character) for character in typed)
    first = next((kind for kind in kinds if kind in {"L", *_FROM_RIGHT}), "L")
    return first in _FROM_RIGHT


def colour(run: Run, rgb: str) -> None:
    """Set the colour of a run, written like "A3211B"."""
    run.font.color.rgb = RGBColor.from_string(rgb)


def border(paragraph: Paragraph, side: str, rgb: str, eighths: int) -> None:
    """Draw a line at one side of a paragraph, so many eighths of a point thick."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    borders = _element("w:pBdr")
    line = _element(f"w:{side}")
    for name, value in (
        ("val", "single"),
        ("sz", str(eighths)),
        ("space", "6" if side == "left" else "1"),
        ("color", rgb),
    ):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def field(paragraph: Paragraph, code: str) -> None:
    """Add a field that Word fills in, such as PAGE."""
    run = paragraph.add_run()
    for kind in ("begin", "", "end"):
        if kind:
            part = _element("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        else:
            part = _element("w:instrText")
            part.text = code
        run._r.append(part)  # noqa: SLF001


def first_paragraph(cell: _Cell) -> Paragraph:
    """Return the paragraph that every new cell has."""
    first: Paragraph = cell.paragraphs[0]
    return first


def _flag_once(properties: BaseOxmlElement, name: str) -> None:
    if properties.find(qn(name)) is None:
        properties.insert_element_before(
            _element(name), "w:adjustRightInd", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )


def _flag(properties: BaseOxmlElement, name: str) -> None:
    properties.append(_element(name))


def _element(name: str) -> BaseOxmlElement:
    element: BaseOxmlElement = OxmlElement(name)
    return element
