"""Forms for a pen hold no answer, and bear a code on each page."""

import pytest

from tests.unit.report.reading import page_texts
from tests.unit.report.samples import NAME, child_input, content
from trafficking_desk.report.documents import WITHOUT_CASE, build
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.plain import render_text

BLANK = [one for one in WITHOUT_CASE if one.startswith("blank_")]


@pytest.mark.parametrize("form", BLANK)
def test_each_page_of_a_blank_form_bears_its_code_and_number(form: str) -> None:
    """So that it is typed in later in the same order."""
    document = build(form, child_input())
    for number, page in enumerate(page_texts(render_pdf(document)), start=1):
        assert f"{document.code}-{number}" in page


@pytest.mark.parametrize("form", BLANK)
def test_a_blank_form_holds_nothing_of_a_case(form: str) -> None:
    """Also when a case is open."""
    text = render_text(build(form, child_input()))
    for known in (NAME, "Dee", "TD-7Q2M4X-K", "grey car", "Sam Reed", "Lincoln"):
        assert known not in text


def test_every_form_has_its_own_code() -> None:
    """No two forms can be mistaken for each other."""
    codes = [build(form, child_input()).code for form in BLANK]
    assert len(set(codes)) == len(codes)


def test_the_guided_assessment_asks_every_question_in_the_screens_order() -> None:
    """With a box for each choice."""
    text = render_text(build("blank_assessment", child_input()))
    at = 0
    for form in sorted(content().forms.values(), key=lambda form: form.order):
        for page in form.pages:
            for question in page.questions:
                at = text.index(question.label, at) + 1
                for choice in question.choices:
                    assert f"☐ {choice.label}" in text


def test_a_child_and_an_adult_have_their_own_plan() -> None:
    """As on the screen."""
    child, adult = (
        render_text(build(form, child_input()))
        for form in ("blank_child_plan", "blank_adult_plan")
    )
    assert "To and from school" in child
    assert "If they go back" in adult
