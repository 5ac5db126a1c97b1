"""The copy in the person's hand: it keeps its promises and frightens nobody."""

from typing import Literal

import msgspec
import pytest

from tests.unit.report.samples import case_files, child_case, input_of
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.record import Action, SafetyPlan
from trafficking_desk.cases.sharing import OtherPerson, SharingDecision
from trafficking_desk.report.persons_copy import persons_copy
from trafficking_desk.report.plain import render_text

CARDIFF = "full_cardiff_refuses"
HOME_OFFICE = "• The Home Office, to ask for support for you"
DECIDES = "• The Home Office: it decides whether someone used you"
QUIET = SafetyPlan()


def read(case: Case) -> str:
    """Return the copy as one line of text."""
    return " ".join(render_text(persons_copy(input_of(case))).split())


def told(case: Case) -> tuple[str, str]:
    """Return who is told in any case, and who only after a yes."""
    text = render_text(persons_copy(input_of(case)))
    who = text.split("Who we tell")[1].split("What we tell them")[0]
    sure, _between, asked = who.partition("Only if you say yes:")
    return sure, asked


def refuses_police(
    *, decided: bool = False, danger: Literal["yes", "no"] = "no"
) -> Case:
    """Return a woman who said no to the police, and what happened since."""
    case = case_files()[CARDIFF]
    return msgspec.structs.replace(
        case,
        danger_now=msgspec.structs.replace(case.danger_now, answer=danger),
        consent=msgspec.structs.replace(
            case.consent, share_without_consent=SharingDecision(decided=decided)
        ),
    )


@pytest.mark.parametrize(
    "case",
    [refuses_police(decided=True), refuses_police(danger="yes")],
    ids=["decided to share", "999 called"],
)
def test_nobody_is_promised_that_the_police_wait_for_a_yes(case: Case) -> None:
    """They were told, or will be: the copy says so, once, and why."""
    sure, asked = told(case)
    assert sure.count("police") == 1
    assert "because someone may be badly hurt" in sure
    assert "police" not in asked


def test_a_no_to_the_police_stands_where_nobody_is_in_danger() -> None:
    """The copy keeps to it, says when it could not, and promises no more."""
    sure, asked = told(refuses_police())
    said = " ".join(sure.split())
    assert "You said no to the police and to the Home Office form." in said
    assert "only if someone may be badly hurt" in said
    assert "we tell you first if that is safe" in said
    assert "• The police" not in sure + asked


def test_an_adult_who_agreed_hears_of_the_home_office_and_the_police() -> None:
    """Their yes is named, and that the police hear of the form with it."""
    sure, asked = told(case_files()["full_forced_labour"])
    before, _yes, agreed = sure.partition("Because you said yes:")
    assert HOME_OFFICE in agreed
    assert "Home Office" not in before
    police = "The police are told when the form goes to the Home Office."
    told_with_it = " ".join(agreed.split())
    assert police in told_with_it
    assert "You do not have to speak to them." in told_with_it
    assert police not in " ".join(asked.split())


def test_a_yes_to_the_form_beside_a_no_to_the_police_is_put_to_them() -> None:
    """They cannot have both: they are asked, not told afterwards."""
    case = case_files()["full_forced_labour"]
    consent = msgspec.structs.replace(case.consent, police="refuses")
    text = read(msgspec.structs.replace(case, consent=consent))
    assert "You said no to the police. The police are told when" in text
    assert "Tell us if that changes your yes." in text


@pytest.mark.parametrize("first_responder", [True, False])
def test_a_child_is_told_what_the_home_office_does(*, first_responder: bool) -> None:
    """Whoever sends the form. Keeping them safe is the council's part."""
    case = case_files()["full_county_lines"]
    setting = msgspec.structs.replace(case.setting, first_responder=first_responder)
    sure, _asked = told(msgspec.structs.replace(case, setting=setting))
    assert sure.count(DECIDES) == 1
    assert "• The council: its job is to keep children safe" in sure


def test_who_looks_after_children_has_the_name_of_the_nation() -> None:
    """A Trust in Northern Ireland, social work in Scotland."""
    belfast, glasgow = "full_belfast_servitude", "full_glasgow_age_not_sure"
    assert "• The Trust: its job" in told(case_files()[belfast])[0]
    assert "• Social work at the council" in told(case_files()[glasgow])[0]


def test_a_doubt_about_age_is_said_only_where_there_is_one() -> None:
    """A child of fifteen is under 18."""
    assert "You are under 18. So we tell" in read(case_files()["full_county_lines"])
    assert "You may be under 18." in read(case_files()["full_glasgow_age_not_sure"])


def test_a_duty_to_notify_is_told_as_a_report_without_a_name() -> None:
    """It needs no yes."""
    case = case_files()[CARDIFF]
    setting = msgspec.structs.replace(
        case.setting, kind="social_care", duty_to_notify_body=True
    )
    sure, _asked = told(msgspec.structs.replace(case, setting=setting))
    assert "• The Home Office, without your name" in sure


def test_a_mother_hears_why_people_who_look_after_children_are_told() -> None:
    """She may have been told that they would take her child."""
    sure, _asked = told(case_files()[CARDIFF])
    why = "to look after children, because a child may be in danger"
    assert why in " ".join(sure.split())


def test_a_child_is_not_told_that_a_change_of_mind_stops_it() -> None:
    """A referral of a child needs no yes."""
    child = read(case_files()["full_county_lines"])
    assert "change your mind" not in child
    assert "Tell us if you want something else later." in child
    assert "You can change your mind." in read(case_files()[CARDIFF])


def test_a_worker_who_may_be_involved_is_not_named_as_someone_to_talk_to() -> None:
    """A line stands there for somebody else."""
    case = case_files()[CARDIFF]
    worker = OtherPerson(case.worker.name, may_be_involved=True, link="staff_here")
    text = read(msgspec.structs.replace(case, people=(worker,)))
    assert case.worker.name not in text
    assert "You can talk to ____" in text


def test_a_lead_who_talks_to_them_is_not_told_as_somebody_else() -> None:
    """Anyone else is named by their role."""
    lead = read(case_files()["full_county_lines"])
    assert lead.count("safeguarding lead") == 1
    assert "They are the safeguarding lead here: their job is to keep" in lead
    other = read(case_files()[CARDIFF])
    assert "We told the safeguarding lead here" in other
    assert "• The safeguarding lead here" in other


def test_where_the_lead_may_be_involved_the_deputy_is_told() -> None:
    """And the lead is not spoken of."""
    case = case_files()[CARDIFF]
    lead = OtherPerson("Kim", "Lead", may_be_involved=True, link="lead")
    action = Action(step="tell_safeguarding_lead", result="done", contact="deputy_lead")
    text = read(msgspec.structs.replace(case, people=(lead,), actions_taken=(action,)))
    assert "We told the deputy safeguarding lead here." in text
    assert "• The deputy safeguarding lead here" in text
    assert "The safeguarding lead" not in text


def test_it_says_what_comes_next_from_the_record() -> None:
    """Who rings by when, who is rung again, what was not done yet."""
    child = read(case_files()["full_county_lines"]).partition("Next")[2]
    assert "Children's services at the council said that they would ring" in child
    assert "• We tell the police." in child
    assert "• We ask for a guardian for you." in child
    adult = read(case_files()[CARDIFF]).partition("Next")[2]
    assert "We ring social services at the council again: nobody" in adult
    assert "We ask for a doctor or nurse for you, if you want one." in adult
    assert "We look again at how to keep you safe: 20 November 2026." in adult
    assert "We tell the police." not in adult


def test_adult_services_come_next_only_where_sharing_was_agreed() -> None:
    """Or decided; without that nobody says that we go ahead."""
    case = case_files()["full_forced_labour"]
    assert "We tell adult social care" in read(case)
    consent = msgspec.structs.replace(case.consent, sharing="refuses")
    text = read(msgspec.structs.replace(case, consent=consent))
    assert "We tell adult social care" not in text


def test_what_999_told_the_police_is_not_promised_again() -> None:
    """They were on their way to the ward."""
    text = read(case_files()["full_belfast_servitude"]).partition("Next")[2]
    assert "We tell the Police Service" not in text


def test_a_time_that_has_gone_by_is_not_told_as_still_to_come() -> None:
    """Whether they rang is not known."""
    case = case_files()["full_county_lines"]
    late = tuple(
        msgspec.structs.replace(one, ring_back_by="2026-11-19 10:00")
        for one in case.actions_taken
    )
    text = read(msgspec.structs.replace(case, actions_taken=late))
    assert "would ring us by" not in text


def test_the_plan_for_the_night_is_on_no_copy() -> None:
    """It is the staff's, and nobody marks it as agreed; near danger not even a line."""
    for case in case_files().values():
        bed = case.safety_plan.sleeps_at
        assert not bed or bed not in read(case)
    assert "Bed tonight (Where. We write it only if" in read(case_files()[CARDIFF])
    near = read(case_files()["full_county_lines"])
    assert "Where you sleep tonight: ask us. It is not on this paper." in near


def test_it_says_what_the_childrens_team_hears_of_an_adult() -> None:
    """Their paper leaves out the rest of the account."""
    text = read(case_files()[CARDIFF])
    apart, _line, rest = text.partition("To the others we tell:")
    assert "To those who look after children, only this:" in apart
    assert "They do not get the rest of what you told us." in apart
    assert "What you told us, and what we saw" in rest
    assert "only this" not in read(case_files()["full_forced_labour"])


def test_a_report_without_a_name_is_not_said_to_bear_one() -> None:
    """It stands beside the list of what others hear."""
    case = case_files()[CARDIFF]
    setting = msgspec.structs.replace(
        case.setting, kind="social_care", duty_to_notify_body=True
    )
    text = read(msgspec.structs.replace(case, setting=setting))
    assert "The Home Office hears what happened, without your name." in text


def test_words_told_when_asked_stand_under_a_label_that_holds_for_any() -> None:
    """He spoke of school, not of who may be told."""
    text = read(case_files()["full_glasgow_age_not_sure"])
    assert "In your own words, when we asked you: Their words: “I want school." in text


def test_numbers_that_cost_nothing_say_so() -> None:
    """Some have no credit."""
    assert read(case_files()["full_forced_labour"]).count("Free to ring") == 2


def test_wishes_that_name_someone_who_may_be_involved_are_left_for_a_pen() -> None:
    """That one may find the copy; others' names may stand."""
    people = (
        OtherPerson("Not known, called Dani", may_be_involved=True),
        OtherPerson(role="A man in a car", may_be_involved=True),
        OtherPerson("Rosa", "Her aunt"),
    )

    def with_wish(wish: str) -> str:
        plan = SafetyPlan(wishes=wish)
        case = msgspec.structs.replace(child_case(), people=people, safety_plan=plan)
        return render_text(persons_copy(input_of(case)))

    assert "Away" not in with_wish("Away from dani.")
    assert "Stay with Rosa. Not alone." in with_wish("Stay with Rosa. Not alone.")
