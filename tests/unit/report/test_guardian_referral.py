"""What the guardian service, or whoever refers to it, needs to know."""

from dataclasses import replace

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


@pytest.mark.parametrize(
    ("nation", "reader"),
    [
        ("england", "For: The Independent Child Trafficking Guardians"),
        ("wales", "For: The Independent Child Trafficking Guardians"),
        ("scotland", "For: Page 1: social work at the council. The rest"),
        ("northern_ireland", "For: Page 1: the Trust. The rest: the Independent"),
    ],
)
def test_the_first_page_names_its_one_reader(nation: Nation, reader: str) -> None:
    """Where somebody else refers, what we ask of the service has a page of its own."""
    text = read(in_nation(nation))
    assert reader in text
    apart = "What we ask of the guardian service" in text
    assert apart is (nation in {"scotland", "northern_ireland"})
    assert text.count("Give the child a guardian") == 1


def test_a_trust_is_not_told_what_it_was_told() -> None:
    """Our calls to it stand as such; elsewhere they are news to the reader."""
    trust = read(in_nation("northern_ireland"))
    assert "Our calls to you: We rang at 17:02" in trust
    assert "Told already" not in trust
    elsewhere = read(case_files()["full_county_lines"])
    assert "Told already: Council children's services: rung today" in elsewhere


def test_it_ends_with_a_slip_that_the_service_sends_back() -> None:
    """It asks for the guardian and the first meeting, and names no child."""
    text = read(in_nation("scotland"))
    slip = text.partition("Receipt: please sign and send back")[2]
    for line in (
        "Sent on by the council",
        "The child gets a guardian",
        "First meeting: day, time, safe place",
        "Tell nobody at home before you speak to us.",
    ):
        assert line in slip
    assert "Linh" not in slip
    assert "Sent on by" not in read(in_nation("wales"))


def test_a_doubt_about_age_is_told_with_what_is_known() -> None:
    """The reader finds why on page 1."""
    paper = guardian_referral(input_of(case_files()["full_glasgow_age_not_sure"]))
    front = render_text(replace(paper, sections=paper.sections[:1]))
    assert "Treat as: A child: we are not sure" in front
    assert "He says 16. The paper that he was given says 19." in front
