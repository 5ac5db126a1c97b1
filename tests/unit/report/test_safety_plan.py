"""The safety plan holds what is known for the night, and whom to ring."""

import msgspec

from tests.unit.report.samples import case_files, child_case, child_input, input_of
from trafficking_desk.cases.person import Worker
from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.report.blank_forms import blank_adult_plan, blank_child_plan
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.safety_plan import safety_plan
from trafficking_desk.report.tree import ContactCard, Lines

CHILD = "full_county_lines"
ADULT = "full_forced_labour"
NI = "full_belfast_servitude"


def plan(name: str) -> str:
    """Return the plan of a full case."""
    return render_text(safety_plan(input_of(case_files()[name])))


def test_a_plan_of_our_files_says_whom_it_is_for() -> None:
    """By the name they go by; a blank form names nobody."""
    assert "For: Pupil A, born 2 May 2011 (aged 15)" in plan(CHILD)
    assert "For:" not in render_text(blank_child_plan(child_input()))


def test_the_facts_of_tonight_stand_in_the_plan() -> None:
    """Where they are due, cars, medicine, who lives there."""
    text = plan(CHILD)
    tonight = text[text.index("What we know for tonight") :]
    for known in ("11 bus", "part plate IN17", "Asthma inhaler", "Child bus pass"):
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
