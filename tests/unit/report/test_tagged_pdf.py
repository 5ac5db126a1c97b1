"""Every paper is tagged: what is drawn is either text in order, or the page."""

import re
from itertools import pairwise

import pytest

from tests.unit.report.papers import PAPERS
from tests.unit.report.reading import (
    Node,
    all_text,
    figures,
    items,
    opened,
    page_texts,
    painted,
    tree,
)
from tests.unit.report.samples import (
    AS_OF,
    child_pack,
)
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.tree import (
    Document,
    Paragraph,
    Section,
    Table,
)


@pytest.fixture(scope="module", params=PAPERS)
def paper(request: pytest.FixtureRequest) -> bytes:
    """Return one paper after the other."""
    return render_pdf(PAPERS[request.param])


def drawn(*nodes: Paragraph | Table) -> bytes:
    """Return a paper of one section."""
    section = Section("one", "One section", nodes)
    return render_pdf(Document("A paper", "", "TD-1", AS_OF, (section,)))


def test_every_stroke_is_text_of_the_tree_or_part_of_the_page(paper: bytes) -> None:
    """No stroke is outside a mark, and each mark has one place in the tree."""
    with opened(paper) as pdf:
        marks = tree(pdf).all_marks()
        seen = set()
        for page in range(len(pdf.pages)):
            for mark in painted(pdf, page):
                assert mark, f"something on page {page + 1} has no mark"
                if mark != "Artifact":
                    seen.add((page, int(mark)))
    assert len(marks) == len(set(marks))
    assert seen == set(marks)


def test_the_reading_order_is_the_order_of_drawing(paper: bytes) -> None:
    """On each page, the tree and the drawing name the marks in the same order."""
    with opened(paper) as pdf:
        marks = tree(pdf).all_marks()
        for page in range(len(pdf.pages)):
            order = dict.fromkeys(int(m) for m in painted(pdf, page) if m.isdecimal())
            assert [number for at, number in marks if at == page] == list(order)


def test_each_page_leads_back_to_its_elements(paper: bytes) -> None:
    """The parent tree has, for each page, the owner of each of its marks."""
    with opened(paper) as pdf:
        numbers_tree = pdf.Root.StructTreeRoot.ParentTree.Nums
        by_key = {
            int(key): owners
            for key, owners in zip(numbers_tree[::2], numbers_tree[1::2], strict=True)
        }
        for index, page in enumerate(pdf.pages):
            assert page.obj.Tabs == "/S"
            for number, owner in enumerate(by_key[int(page.obj.StructParents)]):
                assert any(
                    int(kid.MCID) == number and kid.Pg.objgen == page.obj.objgen
                    for kid in items(owner.K)
                    if "/MCID" in kid
                ), (index, number)


def test_headings_begin_at_one_and_skip_no_level(paper: bytes) -> None:
    """A reader that lists headings finds a whole ladder."""
    with opened(paper) as pdf:
        tags = [node.tag for node in tree(pdf).walk()]
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"H[1-6]", tag)]
    assert levels[:1] in ([], [1])
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_every_table_says_what_its_heads_belong_to(paper: bytes) -> None:
    """Heads have a scope, and every row has as many cells as the first."""
    with opened(paper) as pdf:
        document = tree(pdf)
    for table in document.find("Table"):
        rows = [[cell.tag for cell in row.kids] for row in table.find("TR")]
        assert len({len(row) for row in rows}) == 1
        assert {cell.scope for cell in table.find("TH")} <= {"/Column", "/Row"}
        assert table.find("TH")
    for item in document.find("LI"):
        assert {kid.tag for kid in item.kids} <= {"Lbl", "LBody"}


def test_the_file_names_its_language_title_and_standard(paper: bytes) -> None:
    """A reader shows the title, not a file name, and knows the language."""
    with opened(paper) as pdf:
        assert pdf.Root.Lang == "en-GB"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        xmp = pdf.Root.Metadata.read_bytes().decode()
        assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
        assert str(pdf.trailer.Info.Title) in xmp
        assert pdf.trailer.Info.CreationDate == "D:20261120150000+00'00'"


def test_every_face_is_a_part_of_a_face_inside_the_file(paper: bytes) -> None:
    """Nothing leans on the reader's own fonts."""
    with opened(paper) as pdf:
        fonts = [
            font for page in pdf.pages for font in page.obj.Resources.Font.values()
        ]
        for font in fonts:
            assert re.match(r"/[A-Z]{6}\+", str(font.BaseFont))
            assert "/FontFile2" in font.FontDescriptor
            assert "/ToUnicode" in font


def test_the_same_paper_has_the_same_bytes() -> None:
    """Nothing of the machine or the moment gets in."""
    assert render_pdf(child_pack()) == render_pdf(child_pack())


def test_every_page_has_number_and_reference_and_no_name_at_its_head() -> None:
    """A lost page finds its way back; its head tells a stranger no name."""
    pages = page_texts(render_pdf(child_pack()))
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        first_line = page.splitlines()[0]
        assert "TD-7Q2M4X-K" in first_line
        assert "Danny" not in first_line


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    """It has a mark on each page."""
    with opened(drawn(Paragraph("A long tale. " * 900))) as pdf:
        (paragraph,) = tree(pdf).find("P")
    pages = [page for page, _ in paragraph.marks]
    assert pages == list(range(len(pages)))
    assert len(pages) > 1


def test_a_table_over_pages_is_one_table_with_one_head() -> None:
    """The head stands on every page but is read out once."""
    rows = tuple((f"day {n}", "Something happened.") for n in range(90))
    data = drawn(Table(("When it was", "What"), rows, (1, 3)))
    with opened(data) as pdf:
        (table,) = tree(pdf).find("Table")
    assert len(table.find("TR")) == 91
    assert len(table.find("TH")[0].all_marks()) == 1
    pages = page_texts(data)
    assert len(pages) > 1
    assert all("When it was" in page for page in pages)


def test_a_cell_over_pages_is_one_cell() -> None:
    """A row taller than a page is cut, its cell is not."""
    long = "Something happened again. " * 600
    data = drawn(Table(("When", "What"), (("once", "x"), ("always", long)), (1, 3)))
    with opened(data) as pdf:
        cells = tree(pdf).find("TD")
    assert len(cells) == 4
    assert len(cells[3].all_marks()) > 2
    assert all_text(data).count("happened") == 600


def test_bookmarks_lead_to_each_section() -> None:
    """The list of contents names what the paper names."""
    with opened(render_pdf(child_pack())) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles[0] == "Referral about a child"
    assert {section.title for section in child_pack().sections} - {""} < set(titles)


def test_every_picture_says_what_it_shows(paper: bytes) -> None:
    """And where on the page it stands."""
    with opened(paper) as pdf:
        for figure in figures(pdf):
            assert str(figure.Alt).strip()
            assert len(figure.A.BBox) == 4


def test_a_quote_is_a_quote_aloud() -> None:
    """The person's own words stand in a BlockQuote."""
    with opened(drawn(Paragraph("I had to.", "words"))) as pdf:
        (quote,) = tree(pdf).find("BlockQuote")
    assert [kid.tag for kid in quote.kids] == ["P", "P"]
    assert isinstance(quote, Node)
