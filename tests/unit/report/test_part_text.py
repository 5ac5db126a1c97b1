"""One part of a paper as text, to paste into somebody's form."""

from trafficking_desk.report.plain import section_text
from trafficking_desk.report.tree import Heading, Lines, Paragraph, Section

PART = Section(
    "one",
    "A part",
    (
        Heading("Then"),
        Paragraph("\N{LEFT DOUBLE QUOTATION MARK}So\u2026 [he]\x07\u202e \u2013 left"),
        Lines("Where", 1),
    ),
)


def test_a_part_as_text_is_in_characters_that_forms_keep() -> None:
    """Curly quotes, brackets, long dashes, control marks and rules come out plain."""
    said = '"So... (he)(U+0007)(U+202E) - left'
    assert section_text(PART) == f"A part\n\nThen\n\n{said}\n\nWhere\n"
