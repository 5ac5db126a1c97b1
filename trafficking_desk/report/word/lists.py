"""Numbered lists that begin at 1: Word would count on from the list before."""

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph


def numbered(word: WordDocument, items: Sequence[Paragraph]) -> None:
    """Give these items a numbering of their own."""
    if not items:
        return
    numbering = word.part.numbering_part.element
    style = word.styles["List Number"].element.pPr.numPr.numId.val
    abstract = numbering.num_having_numId(style).abstractNumId.val
    own = numbering.add_num(abstract)
    own.add_lvlOverride(ilvl=0).add_startOverride(1)
    for item in items:
        properties = item._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = own.numId
