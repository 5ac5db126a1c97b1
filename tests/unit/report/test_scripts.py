"""Letters that join, stack or run from the right are drawn and read back right."""

import re

import pikepdf
import pytest
import uharfbuzz as hb

from tests.unit.report.reading import opened, spoken_aloud, tree
from tests.unit.report.samples import AS_OF
from trafficking_desk.report.language_sheet import languages
from trafficking_desk.report.pdf.fonts import (
    BOLD,
    ITALIC,
    REGULAR,
    SYMBOLS,
    covered,
    face_file,
)
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.pdf.scripts import SCRIPTS, needs_shaping
from trafficking_desk.report.pdf.shaping import direction, lay_out
from trafficking_desk.report.tree import (
    Document,
    Node,
    Paragraph,
    Phrase,
    Phrases,
    Points,
    Section,
)

ARABIC = "أتكلم العربية."
OF_SCRIPTS = [script.face for script in SCRIPTS]
MIXED = "He said نعم (yes) twice"


def drawn(*nodes: Node) -> bytes:
    """Return a paper of one section."""
    section = Section("one", "One section", nodes)
    return render_pdf(Document("A paper", "", "TD-1", AS_OF, (section,)))


def said_in_marks(data: bytes) -> str:
    """Return what is said in the order of drawing, shaped letters only."""
    with opened(data) as pdf:
        return "".join(
            str(step.operands[1].ActualText)
            for page in pdf.pages
            for step in pikepdf.parse_content_stream(page)
            if str(step.operator) == "BDC" and "/ActualText" in step.operands[1]
        )


@pytest.mark.parametrize(
    "typed",
    [ARABIC, MIXED, "मैं हिन्दी बोलता हूँ।", "ภาษาไทย", "བོད་སྐད།", "ދިވެހި", "ܣܘܪܝܝܐ"],
)
def test_a_shaped_paragraph_says_what_was_typed(typed: str) -> None:
    """In the order of reading, whatever the order of drawing."""
    with opened(drawn(Paragraph(typed), Points((typed,)))) as pdf:
        assert [text for _, text in spoken_aloud(pdf)] == [typed, typed]


def test_each_group_of_glyphs_says_its_letters() -> None:
    """So that copied text is whole and in order."""
    letters = re.sub(r"[ .]", "", ARABIC)
    assert re.sub(r"[ .]", "", said_in_marks(drawn(Paragraph(ARABIC)))) == letters


def test_right_to_left_is_drawn_from_the_right() -> None:
    """The first letter stands furthest right; digits and Latin do not turn round."""
    line = [("DeskArabic", letter) for letter in "نعم"]
    (placed,) = lay_out(line, 10, 1)
    places = [cluster.glyphs[0].right for cluster in placed.run.clusters]
    assert places == sorted(places, reverse=True)
    assert (direction(ARABIC), direction(MIXED)) == (1, 0)


def test_a_latin_name_in_an_arabic_line_stands_where_it_is_read() -> None:
    """To the left of what comes before it."""
    typed = "اسمي Sam هنا"
    faced = [("DeskSans" if c.isascii() else "DeskArabic", c) for c in typed]
    placed = lay_out(faced, 10, 1)
    starts = [one.at for one in placed]
    assert starts == sorted(starts, reverse=True)


def test_only_text_that_needs_it_is_shaped() -> None:
    """Latin, Cyrillic, Greek, Georgian and Chinese go the short way."""
    assert needs_shaping(MIXED)
    assert not needs_shaping("Łukasz, Иван, Ελένη, ქეთევანი, አበበ, 我")


def test_a_long_shaped_text_runs_over_pages_as_one_element() -> None:
    """Nothing is lost at the break."""
    data = drawn(Paragraph(" ".join([ARABIC] * 700)))
    with opened(data) as pdf:
        (paragraph,) = tree(pdf).find("P")
        assert len({page for page, _ in paragraph.marks}) == len(pdf.pages) > 1
    assert said_in_marks(data).count("أ") == 700


def test_a_shaped_word_wider_than_the_page_is_cut_and_kept() -> None:
    """Every letter of it is drawn."""
    assert said_in_marks(drawn(Paragraph("ب" * 900))).count("ب") == 900


def test_every_script_has_letters_in_its_face() -> None:
    """A face without its script would print placeholders."""
    for script in SCRIPTS:
        assert any(
            code in covered(script.face)
            for first, last in script.ranges
            for code in range(first, last)
        ), script.face


def test_each_sentence_of_the_sheet_is_read_out_in_its_own_language() -> None:
    """The element bears the language's code."""
    with opened(drawn(Phrases((Phrase("ar", ARABIC, "Arabic"),)))) as pdf:
        assert spoken_aloud(pdf) == [("ar", ARABIC)]


def test_every_sentence_of_the_sheet_can_be_drawn() -> None:
    """No placeholder stands where someone should point."""
    faces = ["DeskSans", *(script.face for script in SCRIPTS)]
    for language in languages():
        for character in language.words.replace("\u200c", ""):
            assert any(ord(character) in covered(face) for face in faces), language
    assert len({language.code for language in languages()}) == len(languages()) >= 45


@pytest.mark.parametrize("face", [BOLD, ITALIC, REGULAR, SYMBOLS, *OF_SCRIPTS])
def test_every_face_is_drawn_on_the_grid_of_a_pdf(face: str) -> None:
    """On another, ReportLab gives a part of a face other widths than its page."""
    assert hb.Face(hb.Blob.from_file_path(str(face_file(face)))).upem == 1000
