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
from trafficking_desk.report.blank_parts import PARTS
from trafficking_desk.report.documents import DOCUMENTS
from trafficking_desk.report.page_codes import (
    CHECKLISTS,
    FORMS,
    QUICK,
    questions_code,
    read_code,
    signs_code,
)
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
    """Also when the page begins in the middle of one, and in the screens' order."""
    pages = page_texts(build_document(shelf, "", "blank_assessment").pdf)
    found = list(codes(pages, FORMS["blank_assessment"]))
    spots = [find_spot(shelf, code) for code, _text in found]
    assert len(spots) == len(pages)
    order = list(order_of_the_task_list(shelf))
    at = [order.index(place_of(spot)) for spot in spots]
    assert at == sorted(at)
    before = ["", *pages[:-1]]
    for spot, here, earlier in zip(spots, pages, before, strict=True):
        assert any(title in f"{earlier} {here}" for title in titles_of(shelf, spot))


def order_of_the_task_list(shelf: Desk) -> Iterator[tuple[str, str]]:
    """Yield each page of the screens; what this may be comes after the person."""
    for form in sorted(shelf.content.forms.values(), key=lambda form: form.order):
        if form.id == "story":
            yield "part", "elements"
        if form.id == "chronology":
            yield "chronology", ""
        for page in form.pages:
            yield form.id, page.id
    yield "part", "actions"


def place_of(spot: Spot) -> tuple[str, str]:
    """Return a spot as a page of the screens."""
    if spot.kind == "question":
        return spot.name, spot.at
    return spot.kind, spot.name


def titles_of(shelf: Desk, spot: Spot) -> tuple[str, ...]:
    """Return the headings on paper of a spot."""
    if spot.kind == "question":
        pages = shelf.content.forms[spot.name].pages
        return tuple(page.title for page in pages if page.id == spot.at)
    parts = {
        "elements": tuple(title for title, _whole in PARTS.values()),
        "actions": ("What was done",),
    }
    return parts.get(spot.name, ("Chronology and follow-up",))


def test_what_this_may_be_and_what_was_done_have_pages_to_type_in(shelf: Desk) -> None:
    """They lead to the screens with the same boxes."""
    pages = page_texts(build_document(shelf, "", "blank_assessment").pdf)
    found = list(codes(pages, FORMS["blank_assessment"]))
    kinds = [
        find_spot(shelf, code) for code, text in found if "Payment to some" in text
    ]
    assert kinds
    assert all(spot == Spot("part", "elements") for spot in kinds)
    assert find_spot(shelf, found[-1][0]) == Spot("part", "actions")


@pytest.mark.parametrize("audience", ["child", "adult"])
def test_each_page_of_a_checklist_leads_to_its_group(
    shelf: Desk, audience: Audience
) -> None:
    """The one at the top of the page."""
    pages = page_texts(paper_checklist(shelf, audience).pdf)
    found = list(codes(pages, CHECKLISTS[audience]))
    for number, (code, here) in enumerate(found):
        spot = find_spot(shelf, code)
        earlier = " ".join(pages[max(number - 2, 0) : number])  # the longest group
        if spot.kind == "signs":
            groups = {one.id: one.title for one in shelf.content.groups}
            assert groups[spot.at] in f"{earlier} {here}"
        else:
            assert "What they said, what you think" in f"{earlier} {here}"
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
    for place in QUICK:
        code = f"{signs_code(shelf.content, place).lower()}-1"
        assert find_spot(shelf, code) == Spot("signs", "quick", place)


def test_an_older_form_says_that_the_order_may_differ(shelf: Desk) -> None:
    """It still leads to the page that has its number now."""
    assert find_spot(shelf, "GA1-2").older
    assert find_spot(shelf, "QS1-2").older
    assert not find_spot(shelf, "ch1").older


def test_a_version_that_only_ends_like_todays_is_an_older_one(shelf: Desk) -> None:
    """GA5 is not GA15."""
    today = questions_code(shelf.content).removeprefix("GA")
    assert len(today) == 2
    assert find_spot(shelf, f"GA{today[-1]}-2").older
    assert not find_spot(shelf, f"GA{today}-2").older


@pytest.mark.parametrize("typed", ["QO21-1", "Q021-1", "q0 21"])
def test_the_former_letters_of_the_list_for_ports_are_still_read(
    shelf: Desk, typed: str
) -> None:
    """O looked like a nought, so it has others now."""
    assert QUICK["port_of_entry"] != "QO"
    assert find_spot(shelf, typed) == Spot(
        "signs", "quick", "port_of_entry", older=True
    )


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
