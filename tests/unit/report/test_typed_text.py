"""Whatever is typed prints as typed, and nothing is dropped without a word."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.report.reading import all_text, page_texts
from tests.unit.report.samples import AS_OF
from trafficking_desk.report.pdf.fonts import BOLD, REGULAR, covered
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.pdf.typeset import drawable, markup
from trafficking_desk.report.tree import (
    Document,
    Node,
    Notice,
    Paragraph,
    Points,
    Section,
    SummaryList,
    SummaryRow,
)


def drawn(*nodes: Node) -> bytes:
    """Return a paper of one section."""
    section = Section("one", "One section", nodes)
    return render_pdf(Document("A paper", "", "TD-1", AS_OF, (section,)))


@pytest.mark.parametrize(
    "typed",
    [
        "<b>A & B",
        "</para><br/>&amp; &#65; <font size=99>",
        "O'Neill said “go” for £20",
        "Łukasz Żółć, Ștefan Țară, Nguyễn Thị Hương, Siân Ŵyn",
        "Иван Петров, Ελένη Παπαδοπούλου",
        "☐ ticked ✓ arrow →",
        "ქეთევანი, Արամ, አበበ",
        "王小明, 陳偉, カタカナ",
    ],
)
def test_text_reads_back_as_it_was_typed(typed: str) -> None:
    """Markup is text, and each script of the paper has its letters."""
    assert typed in all_text(drawn(Paragraph(typed)))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("ok 😀", "ok [U+1F600 GRINNING FACE]"),
        ("ᠠ", "[U+1820 MONGOLIAN LETTER A]"),
        ("똠", "[U+B620 HANGUL SYLLABLE DDOM]"),
        ("bell\x07", "bell[U+0007]"),
        ("half \ud83d", "half [U+D83D]"),
        ("turn\u202e", "turn[U+202E RIGHT-TO-LEFT OVERRIDE]"),
    ],
)
def test_a_character_without_a_shape_prints_its_name(typed: str, printed: str) -> None:
    """A gap on paper is never silent."""
    paper = drawn(Paragraph(typed), Points((typed,)), Notice("quiet", typed, typed))
    assert all_text(paper).count(printed) == 4


def test_line_breaks_are_kept_and_words_stay_apart() -> None:
    """A reader aloud hears two words, not one."""
    text = page_texts(drawn(Paragraph("first\nsecond\r\nthird")))[0]
    assert "first \nsecond \nthird" in text


def test_ten_thousand_letters_without_a_space_all_print() -> None:
    """They wrap at the edge of the page."""
    text = "".join(page_texts(drawn(SummaryList((SummaryRow("Said", "q" * 10000),)))))
    assert text.count("q") == 10000


def test_a_very_long_answer_stands_below_its_label() -> None:
    """Fifteen thousand characters, in full, between its neighbours."""
    answer = "They came back and asked again. " * 460
    rows = (SummaryRow("First", "a"), SummaryRow("Long", answer), SummaryRow("Z", "z"))
    paper = drawn(SummaryList(rows))
    assert all_text(paper).count("asked") == 460
    assert len(page_texts(paper)) > 3


def test_an_empty_answer_prints_as_a_gap() -> None:
    """Nobody has to guess whether it was asked."""
    rows = (SummaryRow("Phone", ""), SummaryRow("Email", "  "))
    assert all_text(drawn(SummaryList(rows))).count("Not recorded") == 2


@given(st.text(max_size=60))
def test_only_characters_with_a_shape_reach_the_page(typed: str) -> None:
    """Whatever is typed, a line of it can be drawn in one face."""
    line = drawable(typed, BOLD)
    assert {ord(character) for character in line} <= covered(BOLD)


@given(st.text(alphabet=st.characters(codec="latin-1", exclude_categories=["Cc"])))
def test_markup_escapes_and_adds_nothing(typed: str) -> None:
    """Taking the three escapes back gives what was typed."""
    obeyed = markup(typed, REGULAR)
    back = obeyed.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert back == unicodedata.normalize("NFC", typed).replace("\u00ad", "")
