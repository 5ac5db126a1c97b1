"""What the person takes along, or must not: who may read it, and may ring."""

import msgspec
import pytest

from tests.unit.report.samples import case_files, child_input, input_of
from tests.unit.report.test_persons_copy import CARDIFF, read
from trafficking_desk.cases.record import SafetyPlan
from trafficking_desk.report.persons_copy import persons_copy
from trafficking_desk.report.plain import render_text


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
    case = msgspec.structs.replace(case, safety_plan=SafetyPlan(), signs=())
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
    assert "You need today: food and basics, a safe place" in text
    cardiff = read(case_files()["full_cardiff_refuses"])
    assert "We asked for advice. We did not give your name." in cardiff
    assert "We told social services" not in cardiff


def test_an_evening_number_stands_there_only_if_the_safe_way_names_it() -> None:
    """It is a number of staff; and a phone that somebody reads shows who rang."""
    case = case_files()["full_forced_labour"]
    assert "0113 496 0001" not in read(case)
    ways = "Ring the kitchen; after six 0113 496 0001"
    plan = msgspec.structs.replace(case.safety_plan, safe_contact=ways)
    named = msgspec.structs.replace(case, safety_plan=plan)
    assert "In the evening: 0113 496 0001" in read(named)
    plan = msgspec.structs.replace(plan, safe_channels=("in_person",))
    unsafe = msgspec.structs.replace(case, safety_plan=plan)
    assert "0113 496 0001" not in read(unsafe)


def test_a_note_for_staff_on_where_to_meet_is_not_read_out() -> None:
    """It may say who waits there; a line is filled in with the person instead."""
    for case in case_files().values():
        where = case.person.safe_to_see
        text = read(case)
        assert not where or where not in text
        assert "We meet again (When and where." in text


def test_your_own_phone_is_spoken_of_only_where_they_have_one() -> None:
    """A girl who rings from the phone of her "aunt" has none."""
    text = read(case_files()["full_belfast_servitude"])
    assert "your own phone" not in text
    assert "Ring from our phone, not from one that others can look at." in text
    assert "In danger ring 999 from any phone." in text


def test_a_phone_on_which_texts_are_safe_is_not_called_unsafe() -> None:
    """Somebody who reads it would see them."""
    case = case_files()[CARDIFF]
    plan = msgspec.structs.replace(case.safety_plan, safe_channels=("text",))
    text = read(msgspec.structs.replace(case, safety_plan=plan))
    assert "Do not ring from your own phone" not in text
