"""What was done reads as a record: no order to whoever reads it."""

import pytest

from tests.unit.report.samples import child_input
from trafficking_desk.assessment.rules import STEP_RULES
from trafficking_desk.cases.record import Action
from trafficking_desk.report.parts.record import action_title
from trafficking_desk.report.parts.steps import open_title, told_title


@pytest.mark.parametrize("step", sorted({one.step for one in STEP_RULES}))
def test_every_step_has_a_title_for_when_it_is_done(step: str) -> None:
    """It is not the one that tells what to do, and speaks of no "you"."""
    done = action_title(child_input(), step)
    assert done != open_title(child_input(), step)
    assert "your" not in done
    assert "{" not in done


def test_a_step_that_no_rule_knows_still_has_a_title() -> None:
    """Its id, read as words."""
    assert action_title(child_input(), "wave_a_flag") == "Wave a flag"


@pytest.mark.parametrize(
    ("action", "told"),
    [
        (Action(step="call_999", result="done"), "Called 999"),
        (
            Action(
                step="refer_childrens_services",
                result="no_answer",
                contact="childrens_social_care",
            ),
            "Rang Council children's services: no answer",
        ),
        (
            Action(step="refer_childrens_services", result="no_answer"),
            "Tried, but no answer: Refer childrens services",
        ),
        (
            Action(step="report_police", result="not_done"),
            "Not done: Report to the police",
        ),
        (
            Action(step="report_police"),
            "Report to the police: what came of it is not recorded",
        ),
        (
            Action(step="tell_safeguarding_lead", result="done", contact="deputy_lead"),
            "Told: The deputy safeguarding lead",
        ),
    ],
)
def test_a_line_of_the_record_says_what_came_of_it(action: Action, told: str) -> None:
    """Done, no answer, not done, not known."""
    assert told_title(child_input(), action) == told
