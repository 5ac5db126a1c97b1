"""Each gap leads to the page that asks for it."""

from itertools import chain

import pytest

from trafficking_desk.assessment.needs import ADULT_ONLY, NEEDS
from trafficking_desk.bundled import bundled
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.person import Person, Setting
from trafficking_desk.content.load import load_content
from trafficking_desk.content.question import QuestionPage
from trafficking_desk.ui.packs.state import names_in, place_of
from trafficking_desk.ui.places import Section

CONTENT = load_content(bundled("forms"), bundled("resources"))
FIELDS = sorted({need.field for need in chain(ADULT_ONLY, *NEEDS.values())})


def page(section: Section) -> QuestionPage:
    """Return the page that a place opens."""
    pages = CONTENT.forms[section.form].pages
    return next(one for one in pages if one.id == section.page)


@pytest.mark.parametrize("field", FIELDS)
def test_a_gap_leads_to_its_question(field: str) -> None:
    """Nobody has to look for it."""
    place = place_of(CONTENT, "c", field)
    assert isinstance(place, Section)
    shown = page(place)
    asked = {f"{shown.list_of}.{q.field}".lstrip(".") for q in shown.questions}
    assert field in asked or any(one.startswith(f"{field}.") for one in asked)


def test_what_only_a_reader_asks_may_be_skipped() -> None:
    """No page of it needs an answer, and none stands in the way of the plan."""
    questions = [q for one in CONTENT.forms["readers"].pages for q in one.questions]
    assert len(questions) > 20
    assert all(not question.missing for question in questions)


def test_other_names_and_accounts_can_be_left_out() -> None:
    """They name the person as well as the name does."""
    person = Person(name="Ann", aliases=("Shadow",), handles=("ann_7",))
    case = Case(format=FORMAT, setting=Setting(nation="wales"), person=person)
    assert {"Ann", "Shadow", "ann_7"} <= {name for name, _whose in names_in(case)}
