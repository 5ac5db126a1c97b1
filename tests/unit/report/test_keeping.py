"""Pages break where a reader would break them."""

import pytest
from pikepdf import Page, parse_content_stream

from tests.unit.report.reading import opened, page_texts, tree
from tests.unit.report.samples import AS_OF
from trafficking_desk.report.pdf import styles
from trafficking_desk.report.pdf.lines import text
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.pdf.structure import Element
from trafficking_desk.report.tree import (
    Document,
    Entries,
    Entry,
    Heading,
    Node,
    Notice,
    PageBreak,
    Paragraph,
    Points,
    Section,
    SummaryList,
    SummaryRow,
    Table,
)

ENTRY = Entry("A sign", ("Seen", "Friday"), (Paragraph("He said so.", "words"),) * 4)
OF_A_PAGE = 2  # a rule at its head, a rule at its foot
FOLLOWERS: dict[str, Node] = {
    "an entry": Entries((ENTRY,)),
    "a table": Table(("When", "What"), (("Friday", "A thing. " * 30),) * 3, (1, 2)),
    "a box": Notice("danger", "Never", "", ("one", "two", "three")),
    "a list": Points(("one", "two")),
    "a long text": Paragraph("A long tale. " * 300),
}


@pytest.mark.parametrize("lines", range(26, 50, 2))
@pytest.mark.parametrize("what", FOLLOWERS)
def test_no_heading_stands_alone_at_the_foot_of_a_page(lines: int, what: str) -> None:
    """Whatever follows begins on the same page."""
    filler = Section("one", "First", (Paragraph("\n".join("x" * lines)),))
    last = Section("two", "Second", (Heading("Of these"), FOLLOWERS[what]))
    paper = Document("A paper", "", "TD-1", AS_OF, (filler, last))
    with opened(render_pdf(paper)) as pdf:
        marks = tree(pdf).find("Sect")[1].all_marks()
    assert len({page for page, _ in marks[:3]}) == 1


def test_a_page_is_not_left_half_empty_for_a_long_text() -> None:
    """A long text begins under its heading and runs on."""
    filler = Section("one", "First", (Paragraph("\n".join("x" * 20)),))
    last = Section("two", "Second", (Paragraph("A long tale. " * 300),))
    paper = Document("A paper", "", "TD-1", AS_OF, (filler, last))
    with opened(render_pdf(paper)) as pdf:
        assert tree(pdf).find("Sect")[1].all_marks()[0][0] == 0


@pytest.mark.parametrize("lines", range(30, 50))
@pytest.mark.parametrize(
    "lead", [Paragraph("Signs that bear on this:"), Paragraph("Ring 999", strong=True)]
)
def test_a_line_that_leads_on_stays_with_what_follows(
    lines: int, lead: Paragraph
) -> None:
    """It says nothing alone."""
    filler = Paragraph("\n".join("x" * lines))
    nodes = (filler, lead, Points(("one", "two")))
    paper = Document("A paper", "", "TD-1", AS_OF, (Section("one", "One", nodes),))
    with opened(render_pdf(paper)) as pdf:
        paragraph, listed = tree(pdf).find("P")[-1], tree(pdf).find("LI")[0]
    assert paragraph.all_marks()[0][0] == listed.all_marks()[0][0]


@pytest.mark.parametrize("rows", range(20, 36))
def test_no_row_of_a_table_stands_alone(rows: int) -> None:
    """Neither under the head nor on the page after."""
    table = Table(("When", "What"), (("Friday", "A thing."),) * rows, (1, 2))
    paper = Document("A paper", "", "TD-1", AS_OF, (Section("one", "One", (table,)),))
    with opened(render_pdf(paper)) as pdf:
        pages = [row.all_marks()[0][0] for row in tree(pdf).find("TR")[1:]]
    assert all(pages.count(page) > 1 for page in set(pages))


@pytest.mark.parametrize("lines", range(34, 50))
def test_a_table_begins_with_two_rows(lines: int) -> None:
    """Or on the next page."""
    filler = Paragraph("\n".join("x" * lines))
    table = Table(("When", "What"), (("Friday", "A thing."),) * 9, (1, 2))
    nodes = (filler, Heading("What happened"), table)
    paper = Document("A paper", "", "TD-1", AS_OF, (Section("one", "One", nodes),))
    with opened(render_pdf(paper)) as pdf:
        pages = [row.all_marks()[0][0] for row in tree(pdf).find("TR")[1:]]
    assert all(pages.count(page) > 1 for page in set(pages))


@pytest.mark.parametrize("lines", range(34, 50))
def test_the_last_item_of_a_list_goes_to_no_page_alone(lines: int) -> None:
    """Nor does the first of two stay behind alone."""
    nodes = (Paragraph("\n".join("x" * lines)), Points(("one", "two", "three")))
    paper = Document("A paper", "", "TD-1", AS_OF, (Section("one", "One", nodes),))
    with opened(render_pdf(paper)) as pdf:
        pages = [item.all_marks()[0][0] for item in tree(pdf).find("LI")]
    assert pages[-1] == pages[-2]


@pytest.mark.parametrize("lines", range(30, 50))
@pytest.mark.parametrize(
    "above",
    [SummaryList((SummaryRow("Yes or no", "No"),)), Paragraph("It was there.")],
    ids=["a table", "a text"],
)
def test_a_small_line_stays_with_what_it_is_about(lines: int, above: Node) -> None:
    """Alone at the top of a page it would be about nothing."""
    filler = Paragraph("\n".join("x" * lines))
    nodes = (filler, Heading("Was it there?"), above, Paragraph("2 of 9", small=True))
    paper = Document("A paper", "", "TD-1", AS_OF, (Section("one", "One", nodes),))
    with opened(render_pdf(paper)) as pdf:
        document = tree(pdf)
    small, head = document.find("P")[-1], document.find("H3")[0]
    assert small.all_marks()[0][0] == head.all_marks()[0][0]


@pytest.mark.parametrize("lines", range(20, 42, 3))
def test_an_answer_that_goes_on_overleaf_is_named_there_again(lines: int) -> None:
    """For the eye: who listens reads on, and hears the label once."""
    filler = Paragraph("\n".join("x" * lines))
    rows = (
        SummaryRow("In short", "A word. " * 70),
        SummaryRow("At length", "A tale. " * 300),
        SummaryRow("At the end", "Told. " * 90),
    )
    nodes = (filler, SummaryList(rows))
    paper = Document("A paper", "", "TD-1", AS_OF, (Section("one", "One", nodes),))
    data = render_pdf(paper)
    first, second, *_more = page_texts(data)
    with opened(data) as pdf:
        answers = tree(pdf).find("TD") + tree(pdf).find("P")
    cut = [one for one in answers if len({page for page, _ in one.marks}) > 1]
    assert ("(continued)" in second) == bool(cut)
    assert "(continued)" not in first
    assert len(cut) <= 1


@pytest.mark.parametrize("lines", range(40, 52))
def test_no_page_begins_with_the_end_of_a_row_that_had_ended(lines: int) -> None:
    """Where the words just fit, no rule under nothing is left for the next page."""
    told = SummaryList((SummaryRow("Told", "\n".join("x" * lines)),))
    parts = (Section("one", "One", (told, Paragraph("The end. " * 90))),)
    with opened(render_pdf(Document("A paper", "", "TD-1", AS_OF, parts))) as pdf:
        (row,) = tree(pdf).find("TR")
        (bare,) = (rules(page) for page in pdf.pages[1:])
        goes_on = any(page for page, _mark in row.all_marks())
    assert (bare > OF_A_PAGE) == goes_on


def rules(page: Page) -> int:
    """Return how many lines were drawn across a page."""
    return sum(str(one.operator) == "l" for one in parse_content_stream(page))


@pytest.mark.parametrize("lines", range(2, 7))
def test_the_rest_of_a_text_begins_at_the_top_of_its_page(lines: int) -> None:
    """No empty line is left there of the break between two of its own lines."""
    whole = text("\n".join(["A line."] * 8), styles.CELL, Element("P"))
    _wide, high = whole.wrap(200, 500)
    first, rest = whole.split(200, high * (lines + 0.5) / 8)
    assert first.wrap(200, 500)[1] == pytest.approx(high * lines / 8)
    assert rest.wrap(200, 500)[1] == pytest.approx(high * (8 - lines) / 8)


@pytest.mark.parametrize("lines", range(34, 50))
@pytest.mark.parametrize("rows", [2, 3])
def test_a_table_of_a_few_rows_is_not_parted(lines: int, rows: int) -> None:
    """Also where no heading stands above it."""
    filler = Paragraph("\n".join("x" * lines))
    table = Table(("What", "Who does it"), (("", ""),) * rows, (1, 2), tall=True)
    paper = Document(
        "A paper", "", "TD-1", AS_OF, (Section("one", "One", (filler, table)),)
    )
    with opened(render_pdf(paper)) as pdf:
        head, *told = (row.all_marks()[0][0] for row in tree(pdf).find("TR"))
    assert set(told) == {head}


@pytest.mark.parametrize("before", [(), (Paragraph("Above."), PageBreak())])
@pytest.mark.parametrize("lines", range(36, 50))
def test_a_row_that_fills_a_page_begins_where_it_can(
    lines: int, before: tuple[Node, ...]
) -> None:
    """No page has room for it and the short one below: none is left empty for both."""
    rows = (("Friday", "\n".join("x" * lines)), ("Monday", "\n".join("y" * 4)))
    parts = (Section("one", "One", (*before, Table(("When", "What"), rows, (1, 2)))),)
    paper = Document("A paper", "", "TD-1", AS_OF, parts)
    with opened(render_pdf(paper)) as pdf:
        _head, first, second = (row.all_marks() for row in tree(pdf).find("TR"))
    assert first[0][0] == (1 if before else 0)
    assert second
