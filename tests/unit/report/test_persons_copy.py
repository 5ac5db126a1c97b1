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
    """Nor are they named as if they were to come."""
    assert not [part for part in told(refuses_police()) if "police" in part]


def test_the_home_office_is_named_to_an_adult_who_agreed() -> None:
    """Also where another organisation sends the form."""
    sure, asked = told(case_files()["full_forced_labour"])
    assert HOME_OFFICE in asked
    assert "Home Office" not in sure


@pytest.mark.parametrize("first_responder", [True, False])
def test_a_child_is_told_of_the_home_office(*, first_responder: bool) -> None:
    """Whoever sends the form."""
    case = case_files()["full_county_lines"]
    setting = msgspec.structs.replace(case.setting, first_responder=first_responder)
    sure, _asked = told(msgspec.structs.replace(case, setting=setting))
    assert sure.count(HOME_OFFICE) == 1


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


def test_what_was_said_of_sharing_is_never_on_the_copy() -> None:
    """It may say whom they fear; lines for a pen stand in its place."""
    case = case_files()[CARDIFF]
    consent = msgspec.structs.replace(
        case.consent, words="Do not tell Dani what I said."
    )
    case = msgspec.structs.replace(case, consent=consent, safety_plan=SafetyPlan())
    text = render_text(persons_copy(input_of(case)))
    assert "Dani" not in text
    assert "What you want to happen\n____" in text
    assert "Just don't tell them" not in render_text(persons_copy(child_input()))


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
