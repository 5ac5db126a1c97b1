"""Page one can be looked at before the rest is made."""

from dataclasses import replace

import pytest

from tests.unit.report.reading import page_texts
from tests.unit.report.samples import case_files, child_input, input_of
from trafficking_desk.report.documents import WITH_CASE, build
from trafficking_desk.report.opening import is_long, opening_of
from trafficking_desk.report.pdf.render import render_first_page, render_pdf
from trafficking_desk.report.tree import Document, Paragraph, Photo, Section, Table

CASES = {"sample": child_input(), **{k: input_of(v) for k, v in case_files().items()}}


@pytest.mark.parametrize("case", ["sample", "county_lines", "scotland_clinic_woman"])
@pytest.mark.parametrize("document", WITH_CASE)
def test_the_first_page_is_the_one_of_the_whole(document: str, case: str) -> None:
    """Word for word, but for the number of all pages."""
    paper = build(document, CASES[case])
    (first,) = page_texts(render_first_page(paper))
    whole = page_texts(render_pdf(paper))
    assert first == whole[0].replace(f"Page 1 of {len(whole)}", "Page 1")


def test_a_long_table_is_cut_for_it_and_the_page_is_the_same() -> None:
    """Two thousand rows are not laid out to look at forty."""
    rows = tuple((str(n), "Something happened again.") for n in range(2000))
    section = Section("one", "One", (Table(("No.", "What"), rows, (1, 4)),))
    paper = replace(build("chronology", child_input()), sections=(section,))
    (cut,) = opening_of(paper).sections[0].nodes
    assert isinstance(cut, Table)
    assert len(cut.rows) < 200
    (first,) = page_texts(render_first_page(paper))
    whole = page_texts(render_pdf(paper))
    assert first == whole[0].replace(f"Page 1 of {len(whole)}", "Page 1")


def test_a_paper_is_long_for_its_rows_or_its_photos() -> None:
    """A short one is there at once: nobody sees it change under their eyes."""
    few = build("chronology", child_input())
    assert not is_long(few)
    assert is_long(_with(few, Photo("1", "A door.")))
    assert is_long(_with(few, *(Paragraph("Something."),) * 300))


def _with(paper: Document, *nodes: Paragraph | Photo) -> Document:
    return replace(paper, sections=(Section("one", "One", nodes),))
