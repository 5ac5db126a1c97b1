"""Stories about who is treated as a child."""

import pytest

from tests.unit.assessment.making import outcome_of


@pytest.mark.parametrize(
    ("answers", "treated"),
    [
        ({"person.under_18": "yes"}, "child"),
        ({"person.under_18": "not_sure"}, "child"),
        ({"person.under_18": "no"}, "adult"),
        ({}, "child"),
        ({"person.date_of_birth": "2008-11-20"}, "adult"),
        ({"person.date_of_birth": "2008-11-21"}, "child"),
        ({"person.date_of_birth": "1980-01-01", "person.under_18": "yes"}, "child"),
        ({"person.date_of_birth": "2015-01-01", "person.under_18": "no"}, "child"),
        (
            {"person.date_of_birth": "1980-01-01", "person.under_18": "not_sure"},
            "child",
        ),
    ],
)
def test_in_doubt_a_person_is_a_child(answers: dict[str, str], treated: str) -> None:
    """The answer decides, else the date of birth, else not sure."""
    assert outcome_of(answers).treat_as == treated


@pytest.mark.parametrize(
    ("birth", "under_18"), [("1980-01-01", "yes"), ("2015-01-01", "no")]
)
def test_a_birth_that_contradicts_the_answer_is_a_gap(
    birth: str, under_18: str
) -> None:
    """Somebody has to find out which of the two is right."""
    answers = {"person.date_of_birth": birth, "person.under_18": under_18}
    fields = [gap.field for gap in outcome_of(answers).gaps]
    assert fields.count("person.under_18") == 1
    agreeing = {"person.date_of_birth": birth}
    assert "person.under_18" not in {gap.field for gap in outcome_of(agreeing).gaps}
