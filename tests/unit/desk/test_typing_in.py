"""Each page of each form for pen leads to the screen with its questions."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.unit.report.reading import page_texts
from trafficking_desk.bundled import bundled
from trafficking_desk.content.load import load_content
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.packs import build_document, paper_checklist
from trafficking_desk.desk.typing_in import NoSuchPageError, Spot, find_spot
from trafficking_desk.paths import Paths
from trafficking_desk.report.documents import DOCUMENTS
from trafficking_desk.report.page_codes import CHECKLISTS, FORMS, QUICK, read_code
from trafficking_desk.report.paper_checklist import Audience


@pytest.fixture
def shelf(desk_home: Path) -> Desk:
    """Return a desk with what is shipped, and no vault."""
    content = load_content(bundled("forms"), bundled("resources"))
    return Desk(Paths(desk_home), content, lambda: datetime(2026, 11, 20, tzinfo=UTC))


def codes(pages: list[str], letters: str) -> Iterator[tuple[str, str]]:
    """Yield the code and the text of each page."""
    for text in pages:
        yield next(one for one in text.split() if one.startswith(letters)), text


def test_each_page_of_the_assessment_leads_to_its_first_question(shelf: Desk) -> None:
    """Also when the page begins in the middle of one."""
    pages = page_texts(build_document(shelf, "", "blank_assessment").pdf)
    places: list[Spot] = []
    for code, _text in codes(pages, FORMS["blank_assessment"]):
        places.append(find_spot(shelf, code))
    titles = [
        next(p.title for p in shelf.content.forms[s.name].pages if p.id == s.at)
        for s in places
    ]
    order = [
        (form.id, page.id)
        for form in sorted(shelf.content.forms.values(), key=lambda form: form.order)
        for page in form.pages
    ]
    at = [order.index((spot.name, spot.at)) for spot in places]
    assert at == sorted(at)
    assert len(places) == len(pages)
    before = ["", *pages[:-1]]
    for title, here, earlier in zip(titles, pages, before, strict=True):
        assert title in here or title in earlier


@pytest.mark.parametrize("audience", ["child", "adult"])
def test_each_page_of_a_checklist_leads_to_its_group(
    shelf: Desk, audience: Audience
) -> None:
    """The one at the top of the page."""
    pages = page_texts(paper_checklist(shelf, audience).pdf)
    before = ["", *pages[:-1]]
    found = list(codes(pages, CHECKLISTS[audience]))
    for (code, here), earlier in zip(found, before, strict=True):
        spot = find_spot(shelf, code)
        if spot.kind == "signs":
            groups = {one.id: one.title for one in shelf.content.groups}
            assert groups[spot.at] in f"{earlier} {here}"
        else:
            assert "What happens next" in f"{earlier} {here}"
    assert sum(find_spot(shelf, code).kind == "signs" for code, _ in found) > 3


@pytest.mark.parametrize("form", FORMS)
def test_every_page_of_every_form_leads_somewhere(shelf: Desk, form: str) -> None:
    """And a page beyond the last does not."""
    assert form in DOCUMENTS
    made = build_document(shelf, "", form)
    found = list(codes(page_texts(made.pdf), FORMS[form]))
    assert [find_spot(shelf, code).older for code, _ in found] == [False] * made.pages


def test_every_short_checklist_has_a_code_of_its_own(shelf: Desk) -> None:
    """A list without one could not be typed in."""
    assert {one.id for one in shelf.content.quick_lists} == set(QUICK)
    spot = find_spot(shelf, "qs1-1")
    assert spot == Spot("signs", "quick", "school")


def test_an_older_form_says_that_the_order_may_differ(shelf: Desk) -> None:
    """It still leads to the page that has its number now."""
    assert find_spot(shelf, "GA1-2").older
    assert not find_spot(shelf, "ch1").older


@pytest.mark.parametrize("typed", ["", "XX1-1", "GA", "12", "GA1-99", "my notes"])
def test_what_is_no_code_says_where_to_look(shelf: Desk, typed: str) -> None:
    with pytest.raises(NoSuchPageError) as told:
        find_spot(shelf, typed)
    assert "foot of each page" in told.value.message()


@pytest.mark.parametrize("typed", ["ga12-3", "GA 12 - 3", "GA12\u20133", "GA12.-3"])
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    read = read_code(typed)
    assert read is not None
    assert (read.form, read.version, read.page) == ("blank_assessment", 12, 3)
