"""The sheet to point at, and the check of an interpreter behind it."""

from tests.unit.report.reading import page_texts
from tests.unit.report.samples import case_files, input_of
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.person import Setting
from trafficking_desk.report.language_sheet import language_sheet
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.plain import section_text

BLANK = Case(format=FORMAT, setting=Setting(nation="england"))


def pages(case: Case) -> tuple[str, str]:
    """Return what the person points at, and what staff read."""
    pointing, check = language_sheet(input_of(case)).sections
    return section_text(pointing), section_text(check)


def test_the_page_to_point_at_has_no_word_for_staff() -> None:
    """That nobody checked a sentence stands on the page of staff."""
    pointing, check = pages(BLANK)
    assert "native speaker" not in pointing
    assert "No native speaker has checked the sentences" in check


def test_both_sign_languages_can_be_pointed_at() -> None:
    """Irish Sign Language is used in Northern Ireland."""
    pointing, _check = pages(BLANK)
    assert "British Sign Language (BSL)" in pointing
    assert "Irish Sign Language (ISL)" in pointing
    signed = [one for one in pointing.splitlines() if one.startswith("I use")]
    assert len(signed) == 2  # each on a line of its own, to point at


def test_the_page_to_point_at_is_one_page() -> None:
    """It is held up: nobody turns it."""
    pages_of_it = page_texts(render_pdf(language_sheet(input_of(BLANK))))
    assert len(pages_of_it) == 2
    assert "I need another way to talk." in pages_of_it[0]


def test_with_a_case_the_languages_and_the_wish_are_filled_in() -> None:
    """Without one there is a line for each."""
    _pointing, check = pages(case_files()["full_belfast_servitude"])
    assert "Languages: Vietnamese, a little English" in check
    assert "Interpreter they would like: A woman" in check
    assert "Language and dialect" not in check
    assert "Language and dialect" in pages(BLANK)[1]
