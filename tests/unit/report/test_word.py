"""The Word file holds what the paper holds, with real headings, lists and tables."""

import re
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from docx.table import Table as WordTable

from tests.unit.report.samples import AS_OF, child_input
from trafficking_desk.report.body_map import outlines
from trafficking_desk.report.documents import DOCUMENTS, build
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Lines,
    Node,
    Notice,
    Paragraph,
    Phrase,
    Phrases,
    Points,
    Section,
    Table,
)
from trafficking_desk.report.word.render import render_docx

HEADER = qn("w:tblHeader")
ARABIC = "أتكلم العربية."


def opened(data: bytes) -> WordDocument:
    """Return the file as Word would read it."""
    return docx.Document(BytesIO(data))


def rows_of(table: WordTable) -> list[BaseOxmlElement]:
    """Return the rows as they stand in the file."""
    return [row._tr for row in table.rows]  # noqa: SLF001 - no public way


def drawn(*nodes: Node) -> WordDocument:
    """Return a file of one section."""
    section = Section("one", "One section", nodes)
    document = Document("A paper", "", "TD-1", AS_OF, (section,))
    return opened(render_docx(document))


def all_words(data: bytes) -> set[str]:
    """Return every word in the file, header and footer too."""
    with ZipFile(BytesIO(data)) as archive:
        parts = [n for n in archive.namelist() if re.search(r"document|header|foot", n)]
        xml = " ".join(archive.read(part).decode() for part in parts)
    xml = re.sub(r'<wp:docPr [^>]*descr="([^"]*)"[^>]*>', r" \1 ", xml)
    text = re.sub(r"<w:(br|tab|p)\b[^>]*>", " ", xml)
    return set(re.findall(r"\w{3,}", re.sub(r"<[^>]+>", "", text)))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_word_of_a_paper_is_in_its_word_file(document: str) -> None:
    """Each paper there is."""
    built = build(document, child_input())
    data = render_docx(built)
    missing = set(re.findall(r"[^\W_]{3,}", render_text(built))) - all_words(data)
    assert missing <= {
        "Their",
        "words",
        "Picture",
    }  # whose they are, where a heading says it


def test_headings_are_headings_in_order() -> None:
    """No level is skipped."""
    data = render_docx(build("childrens_services", child_input()))
    styles = [one.style.name for one in opened(data).paragraphs if one.style]
    levels = [int(name[-1]) for name in styles if name.startswith("Heading")]
    assert styles[0] == "Title"
    assert levels.count(1) >= 12
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_a_table_has_a_head_row_that_stands_on_each_page() -> None:
    """And every cell its text."""
    (table,) = drawn(Table(("When", "What"), (("May", "A thing"),), (1, 2))).tables
    assert [one.find(".//" + HEADER) is not None for one in rows_of(table)] == [
        True,
        False,
    ]
    assert [cell.text for cell in table.rows[1].cells] == ["May", "A thing"]


def test_each_numbered_list_begins_at_one() -> None:
    """Word would count on."""
    word = drawn(Points(("a", "b"), numbered=True), Points(("c",), numbered=True))
    numbers = re.findall(r'<w:numId w:val="(\d+)"/>', word.element.xml)
    assert numbers[0] == numbers[1] != numbers[2]
    numbering = word.part.numbering_part.element.xml
    assert numbering.count('<w:startOverride w:val="1"/>') == 2


def test_nobody_is_the_author_and_the_moment_is_the_cases() -> None:
    """Nothing of the machine."""
    about = drawn(Paragraph("Hello")).core_properties
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    assert about.created == about.modified == AS_OF
    assert about.language == "en-GB"


def test_the_paper_is_a4_in_british_english() -> None:
    """Not US Letter."""
    word = drawn(Paragraph("Hello"))
    page = word.sections[0]
    across, down = page.page_width or 0, page.page_height or 0
    assert (round(across / Mm(1)), round(down / Mm(1))) == (210, 297)
    spoken = {one.get(qn("w:val")) for one in word.styles.element.iter(qn("w:lang"))}
    assert spoken == {"en-GB"}


def test_the_same_paper_has_the_same_bytes() -> None:
    """No clock gets in."""
    built = build("referral", child_input())
    assert render_docx(built) == render_docx(built)


def test_what_runs_from_the_right_is_marked_so_in_its_language() -> None:
    """Word orders and speaks it."""
    word = drawn(Phrases((Phrase("ar", ARABIC, "Arabic"),)), Paragraph(ARABIC))
    xml = word.element.xml
    assert xml.count("<w:rtl/>") == 2
    assert xml.count("<w:bidi/>") == 2
    assert 'w:bidi="ar"' in xml


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<b>A & B", "<b>A & B"),
        ("bell\x07", "bell[U+0007]"),
        ("half \ud83d", "half [U+D83D]"),
        ("two\r\nlines", "two\nlines"),
    ],
)
def test_whatever_is_typed_is_kept_or_named(typed: str, kept: str) -> None:
    """Nothing breaks the file, and nothing is dropped."""
    assert kept in [one.text for one in drawn(Paragraph(typed)).paragraphs]


def test_a_figure_is_a_picture_that_says_what_it_shows() -> None:
    """As on paper, for those who do not see it."""
    figure = outlines()
    word = drawn(figure)
    (shown,) = word.inline_shapes
    assert shown.width == Mm(figure.width)
    assert figure.says.split("“")[0] in word.element.xml


def test_properties_stand_in_the_order_that_word_demands() -> None:
    """Direction before language, borders before direction: else Word repairs."""
    phrases = Phrases((Phrase("ar", ARABIC, "Arabic"),))
    xml = drawn(phrases, Notice("danger", ARABIC), Heading(ARABIC)).element.xml
    assert re.search(r"<w:rtl/>\s*<w:lang ", xml)
    assert re.search(r"</w:pBdr>\s*<w:bidi/>", xml)
    assert not re.search(r"<w:bidi/>\s*<w:p(Bdr|Style)", xml)


def test_lines_for_a_pen_are_lines() -> None:
    """One a line, each with a rule below."""
    assert drawn(Lines("Name", 3)).element.xml.count("<w:bottom ") == 3


def test_nothing_of_the_template_is_in_the_file() -> None:
    """No picture of another page, no name of the program that made it."""
    data = render_docx(build("persons_copy", child_input()))
    with ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        everything = b" ".join(archive.read(one) for one in names)
    assert not [one for one in names if "thumbnail" in one or "app.xml" in one]
    assert b"Macintosh" not in everything
    assert opened(data).paragraphs
