"""The safety plan holds what is known for the night, and whom to ring."""

import msgspec
import pytest

from tests.unit.report.samples import case_files, child_case, child_input, input_of
from trafficking_desk.cases.person import Worker
from trafficking_desk.cases.record import SafetyPlan
from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.report.blank_forms import blank_adult_plan, blank_child_plan
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.safety_plan import safety_plan
from trafficking_desk.report.tree import ContactCard, Lines, Node, SummaryList

CHILD = "full_county_lines"
ADULT = "full_forced_labour"
NI = "full_belfast_servitude"
NOT_SURE = "full_glasgow_age_not_sure"


def plan(name: str) -> str:
    """Return the plan of a full case."""
    return render_text(safety_plan(input_of(case_files()[name])))


def nodes(name: str) -> list[Node]:
    """Return everything in the plan of a full case."""
    parts = safety_plan(input_of(case_files()[name])).sections
    return [node for part in parts for node in part.nodes]


def test_a_plan_of_our_files_says_whom_it_is_for() -> None:
    """By the name they go by; a blank form names nobody."""
    assert "For: Pupil A, born 2 May 2011 (aged 15)" in plan(CHILD)
    assert "For:" not in render_text(blank_child_plan(child_input()))


def test_the_facts_of_tonight_stand_in_the_plan() -> None:
    """Where they are due, cars, medicine, who lives there."""
    text = plan(CHILD)
    tonight = text[text.index("What we know for tonight") :]
    for known in ("part plate IN17", "Asthma inhaler", "Child bus pass"):
        assert known in tonight
    assert "Keira Invented-Carter; Sister; born 9 January 2014" in tonight
    assert text.count("A grey car has been at the gate since lunch") == 1


def test_a_no_to_danger_brings_no_words_of_danger() -> None:
    """Its reason would calm; the box at the head has the answer."""
    assert "The boss does not know that he is here" not in plan(ADULT)


def test_missing_means_999_at_once_in_the_words_of_the_nation() -> None:
    """An agreed plan comes after."""
    assert "Ring 999 at once, then children's services at the council." in plan(CHILD)
    assert "Ring 999 at once, then the Gateway team" in plan(NI)
    assert "Missing, and in danger or taken? Ring 999 at once." in plan(ADULT)


def test_our_own_numbers_and_references_stand_among_those_to_ring() -> None:
    """The worker by day and evening, and what the council gave."""
    text = plan(CHILD)
    assert "Test Lead (invented): 0121 496 0000" in text
    assert "Evening: 0121 496 0001" in text
    assert "Their reference: CF-INV-77; Spoke to: Duty worker (invented)" in text


def test_an_adult_has_adult_services_to_ring() -> None:
    """And nobody in Northern Ireland a council."""
    assert "Council adult safeguarding" in plan(ADULT)
    assert "Council" not in plan(NI)


def test_a_worker_who_may_be_involved_is_nobody_to_ring() -> None:
    """The case says so."""
    who = OtherPerson("Kim Doe", "Colleague", may_be_involved=True, link="staff_here")
    worker = Worker("Kim Doe", "Nurse", "Clinic", "0121 496 0077")
    case = msgspec.structs.replace(child_case(), worker=worker, people=(who,))
    shown = safety_plan(input_of(case))
    cards = (
        node.number
        for section in shown.sections
        for node in section.nodes
        if isinstance(node, ContactCard)
    )
    assert "0121 496 0077" not in cards


def test_a_blank_plan_asks_for_danger_and_states_none() -> None:
    """It is made with the person, alone."""
    for document in (blank_child_plan(child_input()), blank_adult_plan(child_input())):
        lines = [
            node
            for section in document.sections
            for node in section.nodes
            if isinstance(node, Lines)
        ]
        (asked,) = (one for one in lines if one.field == "danger_now.answer")
        assert len(asked.choices) == 3
        text = render_text(document)
        assert "Danger now: not known" not in text
        assert "alone and in private" in text


def test_the_plan_leads_with_the_bed_of_tonight() -> None:
    """Where they are expected stands beside it: staff agree which holds."""
    text = plan(NOT_SURE)
    order = (
        "Today: written by staff",
        "If these differ, agree tonight which holds.",
        "Where they sleep tonight: Not the hotel tonight",
        "Where they are expected next, and when: Back at the hotel at 17.00",
        "Travel:",
        "Who may collect them:",
        "Who or what the danger is",
    )
    places = [text.index(" ".join(one.split())) for one in order[:1] + order[2:]]
    assert places == sorted(places)
    assert order[1] in " ".join(text.split())
    case = msgspec.structs.replace(child_case(), safety_plan=SafetyPlan())
    assert "agree tonight which holds" not in render_text(safety_plan(input_of(case)))


def test_people_whom_the_record_calls_trusted_may_be_safe() -> None:
    """The child chooses; a line for the safe adult stays."""
    text = plan(CHILD)
    assert "People who may be safe: Mr Example; Head of year, trusted by Jamie" in text
    assert "Agree with the child whom they trust." in text
    lines = [one for one in nodes(CHILD) if isinstance(one, Lines)]
    assert "safety_plan.safe_adult" in {one.field for one in lines}


@pytest.mark.parametrize(
    ("who", "hidden_from"),
    [
        (OtherPerson("Mr Grey", "Teacher", may_be_involved=True), ""),
        (OtherPerson("Mr Grey", "Former teacher"), ""),
        (OtherPerson("Mr Grey", "Teacher, not trusted by him"), ""),
        (OtherPerson("Mr Grey", "Teacher"), "Mr Grey"),
        (OtherPerson("Not known", "Teacher"), ""),
        (OtherPerson("Mr Grey", "Driver of the school bus"), ""),
    ],
)
def test_others_are_not_offered_as_safe(who: OtherPerson, hidden_from: str) -> None:
    """Who may be involved, left, is not trusted or must not know; who has no name."""
    wary = SafetyPlan(must_not_know=hidden_from)
    case = msgspec.structs.replace(child_case(), people=(who,), safety_plan=wary)
    assert "People who may be safe" not in render_text(safety_plan(input_of(case)))


def test_money_and_papers_stand_under_the_belongings_of_an_adult() -> None:
    """As recorded, and once."""
    shown = nodes(ADULT)
    kept = next(
        at
        for at, one in enumerate(shown)
        if isinstance(one, Lines) and one.field == "safety_plan.belongings"
    )
    below = shown[kept + 1]
    assert isinstance(below, SummaryList)
    assert below.rows[0].answer == "No passport, no card; twelve pounds"
    assert plan(ADULT).count("twelve pounds") == 1


@pytest.mark.parametrize("name", [CHILD, ADULT, NI, NOT_SURE, "full_cardiff_refuses"])
def test_each_number_is_on_one_card(name: str) -> None:
    """The worker who is the lead, and whoever gave a reference."""
    cards = [one for one in nodes(name) if isinstance(one, ContactCard)]
    numbers = [one.number for one in cards if one.number]
    assert len(numbers) == len(set(numbers))


def test_a_reference_stands_on_the_card_of_who_gave_it() -> None:
    """With the number to ring."""
    cards = [one for one in nodes(ADULT) if isinstance(one, ContactCard)]
    (army,) = (one for one in cards if "Salvation Army" in one.name)
    assert army.number
    assert "Their reference: SA-INV-12" in army.small


def test_an_age_that_is_not_sure_is_said_in_the_plan() -> None:
    """With what is known of it; a hotel is no home."""
    text = plan(NOT_SURE)
    assert "For: Tes, age not sure" in text
    assert "A child: we are not sure that they are 18 or over" in text
    assert "He says 16." in text
    assert "No copy goes home or to the hotel" in text
    assert "Who stays there with them: Adult in room 212\n" in text
    assert "Where the child stays" in text


def test_nobody_who_may_be_involved_collects_the_child() -> None:
    """What was typed stands in a box, with a line for whom it is."""
    who = OtherPerson("Kim Doe", "Friend", may_be_involved=True)
    trusting = SafetyPlan(may_collect="Kim Doe", if_missing="Kim Doe rings us")
    case = msgspec.structs.replace(child_case(), people=(who,), safety_plan=trusting)
    document = safety_plan(input_of(case))
    text = render_text(document)
    assert "Do not use: this names someone who may be involved" in text
    shown = [node for part in document.sections for node in part.nodes]
    lines = {one.field for one in shown if isinstance(one, Lines)}
    assert "safety_plan.may_collect" in lines
    assert "Kim Doe rings us\nSomeone named here may be involved" in text


def test_who_lives_there_and_may_be_involved_is_marked() -> None:
    """So that nobody sends the child back to them."""
    assert "Mrs Hoa Invented; Says aunt; born about 1984; may be involved" in plan(NI)
