"""What a question page asks to put right."""

import pytest

from tests.unit.ui.pretence import NOON, CaseInMemory
from tests.unit.ui.question_screen import BIRTH, Screen
from trafficking_desk.content.question import Condition, Question
from trafficking_desk.ui.question.checks import find_problems

ASKED = Question(id="at", field="danger_now.answered_at", kind="datetime", label="When")


@pytest.mark.parametrize("typed", ["2011-2-31", "2011-13-1", "2023-2-29"])
def test_a_day_that_no_calendar_has_is_said_not_to_exist(typed: str) -> None:
    problems = find_problems((BIRTH,), {"birth": typed}, NOON)

    assert problems == {"birth": "There is no such day. Check the day and the month"}


def test_a_moment_on_such_a_day_is_told_the_same_way() -> None:
    problems = find_problems((ASKED,), {"at": "31/02/2026 14:10"}, NOON)

    assert problems["at"].startswith("There is no such day")


@pytest.mark.parametrize("typed", ["2011-2-", "-2-31", "11-2-30", "2011--"])
def test_half_a_date_is_asked_for_whole(typed: str) -> None:
    problems = find_problems((BIRTH,), {"birth": typed}, NOON)

    assert problems["birth"].startswith("Write a whole date")


def test_a_form_whose_pages_depend_on_answers_names_no_total() -> None:
    changing = Screen(CaseInMemory(), "age", "then", "birth")
    fixed = Screen(CaseInMemory(), "age", "birth")

    assert (changing.page.at, changing.page.of) == (1, 0)
    assert (fixed.page.at, fixed.page.of) == (1, 2)


def test_a_condition_can_name_what_it_does_not_take() -> None:
    not_male = Condition(field="person.gender", is_not=("male",))

    assert not_male.takes(("female",))
    assert not_male.takes(("absent",))
    assert not not_male.takes(("male",))
