"""What was done reads as a record: no order to whoever reads it."""

import msgspec
import pytest

from tests.unit.report.samples import case_files, child_case, child_input, input_of
from trafficking_desk.assessment.rules import STEP_RULES
from trafficking_desk.cases.record import Action
from trafficking_desk.cases.sharing import Services
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.begun import state_of
from trafficking_desk.report.parts.record import action_title, actions_part
from trafficking_desk.report.parts.rung import CHILDREN, DOORS, told_elsewhere
from trafficking_desk.report.parts.steps import open_title, told_title
from trafficking_desk.report.plain import section_text
from trafficking_desk.report.tree import Section


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


def with_services(*actions: Action, **typed: str) -> PackInput:
    """Return the sample with only these references and actions."""
    services = Services(**typed)
    case = msgspec.structs.replace(
        child_case(), services=services, actions_taken=actions
    )
    return input_of(case)


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        (
            "CAD 12 of 20/11",
            "Begun: a crime reference is in our record (CAD 12 of 20/11)",
        ),
        ("None", "Not yet"),
    ],
)
def test_a_crime_reference_shows_that_the_police_know(typed: str, state: str) -> None:
    """A note that there is none does not; nor does either show that it is over."""
    assert state_of(with_services(crime_reference=typed), "report_police") == state


def test_a_call_to_999_shows_that_the_report_to_the_police_is_begun() -> None:
    """One without an answer does not."""
    called = Action(step="call_999", result="done", at="2026-11-20T14:40")
    begun = state_of(with_services(called), "report_police")
    assert begun == "Begun: 999 was called at 14:40 on 20 November 2026"
    rang = Action(step="call_999", result="no_answer", at="2026-11-20T14:40")
    assert state_of(with_services(rang), "report_police") == "Not yet"


def test_an_attempt_does_not_hide_what_was_begun() -> None:
    """Both are said."""
    tried = Action(step="report_police", result="no_answer", at="2026-11-20T14:40")
    state = state_of(with_services(tried, crime_reference="12/26"), "report_police")
    assert state.startswith("Begun: a crime reference")
    assert state.endswith("Tried 20 November 2026 at 14:40: no answer")


def test_a_reference_of_the_nrm_shows_that_its_step_is_begun() -> None:
    """One that was not sent so far has none."""
    step = "ask_first_responder_nrm"
    assert "(NRM 77)" in state_of(with_services(nrm_reference="NRM 77"), step)
    assert state_of(with_services(nrm_reference="Not sent so far"), step) == "Not yet"


def test_a_ward_is_told_as_where_they_are_and_not_as_care_given() -> None:
    """Nobody wrote down that they were treated."""
    ward, school = (
        state_of(input_of(case_files()[one]), "get_health_care")
        for one in ("full_belfast_servitude", "full_county_lines")
    )
    assert ward.startswith("Not written down as done. Where they are now: Children's")
    assert school == "Not yet"


def test_a_talk_held_as_the_step_asks_is_told() -> None:
    """Alone, and with a professional interpreter."""
    pack = input_of(case_files()["full_belfast_servitude"])
    assert state_of(pack, "see_alone") == "Begun: they were alone when we asked them"
    assert "a professional interpreter helped" in state_of(pack, "use_interpreter")


def test_a_crime_reference_stands_with_those_who_were_told() -> None:
    """A reader need not report it again."""
    told = list(told_elsewhere(with_services(crime_reference="12/26"), *DOORS))
    assert told == ["Police: the crime reference is 12/26."]


def test_a_team_that_reads_of_its_own_calls_is_called_you() -> None:
    """Any other reader is told what they said."""
    call = Action(
        step="refer_childrens_services",
        result="done",
        contact="childrens_social_care",
        reference="CF-1",
        said="Today.",
        ring_back_by="2026-11-20T16:30",
    )
    pack = with_services(call)
    theirs, others = (
        section_text(Section("one", "", actions_part(pack, door)))
        for door in (CHILDREN, None)
    )
    for said in ("Your reference: CF-1", "You said: Today.", "You ring back by: "):
        assert said in theirs
        assert said not in others
