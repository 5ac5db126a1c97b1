"""A page of guidance on paper says all that it says on screen."""

from functools import cache

import pytest

from tests.unit.report.reading import page_texts
from tests.unit.report.samples import AS_OF, content
from trafficking_desk.report.guidance_paper import guidance_paper
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.plain import render_text

IDS = [page.id for page in content().guidance]


@cache
def text_of(id: str) -> str:
    """Return a page of guidance as text."""
    page = next(page for page in content().guidance if page.id == id)
    return render_text(guidance_paper(page, content(), AS_OF))


@pytest.mark.parametrize("id", IDS)
def test_every_page_prints_its_minute_and_its_dated_sources(id: str) -> None:
    page = next(page for page in content().guidance if page.id == id)
    text = text_of(id)

    assert all(point in text for point in page.minute)
    assert "Where this comes from" in text
    assert "Checked 22 November 2026" in text


def test_how_sure_a_source_is_stands_beside_it() -> None:
    assert "Still to be confirmed" in text_of("whistleblowing") + text_of("retention")


def test_the_paper_is_a_pdf_with_the_title_on_it() -> None:
    page = next(page for page in content().guidance if page.id == "interpreters")
    pages = page_texts(render_pdf(guidance_paper(page, content(), AS_OF)))

    assert page.title in pages[0]
    assert len(pages) <= 2


def test_the_brief_for_a_team_meeting_is_one_page() -> None:
    page = next(page for page in content().guidance if page.id == "team_brief")

    assert len(page_texts(render_pdf(guidance_paper(page, content(), AS_OF)))) == 1
