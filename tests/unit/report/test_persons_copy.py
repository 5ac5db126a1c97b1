"""The copy in the person's hand: it keeps its promises and frightens nobody."""

from typing import Literal

import msgspec
import pytest

from tests.unit.report.samples import case_files, child_case, child_input, input_of
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.record import SafetyPlan
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


@pytest.mark.parametrize("case", ["full_cardiff_refuses", "full_forced_labour"])
def test_a_copy_stays_here_where_there_is_a_plan_or_a_phone_that_others_read(
    case: str,
) -> None:
    """No copy of a plan goes home."""
    text = read(case_files()[case])
    assert "This paper stays here" in text
    assert "We read it with you and the interpreter." in text
    assert "safe for you to carry" not in text


def test_a_copy_that_may_be_carried_holds_no_words_of_theirs() -> None:
    """It asks first whether it is safe to carry."""
    case = case_files()["full_cardiff_refuses"]
    case = msgspec.structs.replace(case, safety_plan=QUIET, signs=())
    text = read(case)
    assert "Is it safe for you to carry this?" in text
    assert "No form with my name" not in text
    assert "We cannot promise what others do." in text
    assert "Women's room" not in text


def test_what_was_said_of_sharing_is_on_no_paper_that_can_be_snatched() -> None:
    """Nor where it names someone who may be involved; lines for a pen stand there."""
    case = case_files()[CARDIFF]
    consent = msgspec.structs.replace(
        case.consent, words="Do not tell Dani what I said."
    )
    case = msgspec.structs.replace(case, consent=consent, safety_plan=SafetyPlan())
    text = render_text(persons_copy(input_of(case)))
    assert "Dani" not in text
    assert "What you want to happen\n____" in text
    assert "Just don't tell them" not in render_text(persons_copy(child_input()))


def test_a_wish_about_telling_is_passed_on_and_not_promised() -> None:
    """In their own words, on a copy that stays here."""
    text = read(case_files()["full_glasgow_age_not_sure"])
    assert "I do not want the car on Friday." in text
    assert "We pass on what you asked of us. We cannot promise what others do." in text


def test_a_phone_that_is_no_safe_way_is_not_to_be_rung_from() -> None:
    """To clear the call list would be too late there; 999 is rung from any phone."""
    text = read(case_files()["full_cardiff_refuses"])
    assert "Do not ring from your own phone. Use ours." in text
    assert "In danger ring 999 from any phone." in text
    assert "Clear your call list" not in text
    assert "Clear your call list" in read(case_files()["full_forced_labour"])


def test_it_says_what_was_done_and_who_rings_back() -> None:
    """In plain words, without a name; what was only tried is not told as done."""
    text = read(case_files()["full_county_lines"])
    assert "We told children's services at the council, to keep you safe." in text
    assert "would ring us by 16:30" in text
    assert "Duty worker" not in text
    assert "• Food and basics" in text
    cardiff = read(case_files()["full_cardiff_refuses"])
    assert "We asked for advice. We did not give your name." in cardiff
    assert "We told social services" not in cardiff


def test_an_evening_number_stands_there_only_if_a_call_is_safe() -> None:
    """A phone that somebody reads shows who rang."""
    assert "In the evening: 0113 496 0001" in read(case_files()["full_forced_labour"])
    assert "In the evening" not in read(case_files()["full_cardiff_refuses"])


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
