"""What the guardian service, or whoever refers to it, needs to know."""

import msgspec
import pytest

from tests.unit.report.samples import case_files, input_of
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.report.guardian_referral import guardian_referral
from trafficking_desk.report.plain import render_text


def read(case: Case) -> str:
    """Return the paper of a case as text."""
    return render_text(guardian_referral(input_of(case)))


def in_nation(nation: Nation) -> Case:
    """Return the child of the shelf in another nation, without a parent here."""
    case = case_files()["full_belfast_servitude"]
    setting = msgspec.structs.replace(case.setting, nation=nation)
    return msgspec.structs.replace(case, setting=setting)


def test_it_tells_who_cares_for_the_child_and_how_to_meet() -> None:
    """Placement, parental figure, references, interpreter."""
    text = read(case_files()["full_belfast_servitude"])
    for said in (
        "a foster placement that the aunt does not know",
        "No one who has been checked",
        "PSNI invented 1234",
        "Interpreter they would like: A woman",
        "Ways that are safe: In person",
        "028 9649 6001",
    ):
        assert said in text


@pytest.mark.parametrize(
    ("nation", "told"),
    [
        ("england", "Give the child a guardian"),
        ("wales", "Give the child a guardian"),
        ("scotland", "In Scotland the council refers"),
        ("northern_ireland", "the Trust refers"),
    ],
)
def test_each_nation_has_its_own_way_to_a_guardian(nation: Nation, told: str) -> None:
    """In two of them somebody else refers; nobody is shown their own number."""
    text = read(in_nation(nation))
    assert told in text
    assert "0800 043 4303" not in text


def test_in_scotland_a_parent_here_is_a_question_for_social_work() -> None:
    """The service is for children apart from both parents."""
    case = in_nation("scotland")
    person = msgspec.structs.replace(case.person, parent_in_uk="yes")
    assert "Ask social work first" in read(msgspec.structs.replace(case, person=person))


def test_an_adult_has_no_guardian_and_nothing_of_them_is_printed() -> None:
    """The paper says why."""
    text = read(case_files()["full_forced_labour"])
    assert "Not for this case" in text
    assert "Marek" not in text


def test_a_wish_that_nobody_asked_about_has_a_line_for_a_pen() -> None:
    """Only where someone interprets."""
    case = case_files()["full_belfast_servitude"]
    person = msgspec.structs.replace(case.person, interpreter_gender=msgspec.UNSET)
    asked = read(msgspec.structs.replace(case, person=person))
    assert "Interpreter they would like" in asked
    person = msgspec.structs.replace(person, interpreter="no")
    silent = read(msgspec.structs.replace(case, person=person))
    assert "Interpreter they would like" not in silent
