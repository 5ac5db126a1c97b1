"""Children beside an adult: told of them, and of as little else as can be."""

from dataclasses import replace

import msgspec
import pytest

from tests.unit.report.samples import case_files, input_of
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.sharing import Home, HouseholdMember, Sibling
from trafficking_desk.report.agency_referral import childrens_referral
from trafficking_desk.report.parts.beside_facts import bears_on_children
from trafficking_desk.report.plain import render_text

CARDIFF = "full_cardiff_refuses"


def read(case: Case) -> str:
    """Return the paper of a case as text."""
    return render_text(childrens_referral(input_of(case)))


def test_without_a_child_at_risk_nothing_of_the_adult_is_printed() -> None:
    """The paper says what to record first."""
    text = read(case_files()["full_forced_labour"])
    assert "Not for this case" in text
    assert "Marek" not in text


def test_a_pregnancy_is_enough() -> None:
    """It is about the unborn child."""
    case = case_files()["full_forced_labour"]
    person = msgspec.structs.replace(case.person, pregnant="yes")
    text = read(msgspec.structs.replace(case, person=person))
    assert "this is about the unborn child, too" in text
    assert "Not for this case" not in text


def test_what_was_done_to_the_adult_stays_with_them() -> None:
    """No account, no exploitation, no pictures."""
    text = read(case_files()[CARDIFF])
    for private in (
        "Half is for the rent",
        "sold for sex",
        "Sexual pictures",
        "sex worker",
        "What this may be",
        "two thousand",
    ):
        assert private not in text
    assert "He knows where my daughter lives with my mother." in text
    assert "Her mother: Looks after her daughter in Romania" in text
    assert "Where the adult is now: At the shelter, in the women's room" in text
    assert "The person said no to the police" in text


def test_children_whose_birth_is_recorded_stand_in_the_table() -> None:
    """Grown-ups of the same home do not."""
    home = Home(
        household=(
            HouseholdMember("Ana", "Daughter", "2019-02-03"),
            HouseholdMember("Ion", "Brother", "1990"),
        ),
        siblings_elsewhere=(Sibling("Mia", "about 2015", "Newport"),),
    )
    text = read(msgspec.structs.replace(case_files()[CARDIFF], home=home))
    assert "Name: Ana, Daughter; Born: 3 February 2019; Where: A flat above" in text
    assert "Name: Mia; Born: about 2015; Where: Newport" in text
    assert "Name: Ion, Brother; Born" not in text
    assert "is not recorded in lines of their own" not in text


def test_children_who_are_known_only_to_be_at_risk_are_not_made_up() -> None:
    """One line says that they are not recorded."""
    text = read(case_files()[CARDIFF])
    assert "Who and where they are is not recorded in lines of their own" in text


def test_the_front_says_why_we_fear_for_the_children() -> None:
    """In the adult's words and by what was written down; all of it follows."""
    paper = childrens_referral(input_of(case_files()[CARDIFF]))
    front = render_text(replace(paper, sections=paper.sections[:1]))
    assert "He knows where my daughter lives with my mother." in front
    assert "He shows her a picture of her mother's street (Told by Elena)" in front
    assert "her mother must not be rung" in front
    text = read(case_files()[CARDIFF])
    assert "she was told that police would take her child." in text
    assert "debt for travel" not in text


def test_who_may_be_a_danger_stands_before_the_adult() -> None:
    """Before anyone rings a number or goes to a door."""
    text = read(case_files()[CARDIFF])
    assert text.index("Who may be a danger") < text.index("Full name")
    assert text.count("May be involved: do not contact, warn or ask") == 1


def test_a_record_that_names_no_child_adds_nothing_to_the_front() -> None:
    """A pregnancy alone brings none of the adult's own history."""
    case = case_files()["full_forced_labour"]
    person = msgspec.structs.replace(case.person, pregnant="yes")
    text = read(msgspec.structs.replace(case, person=person))
    assert "The adult's words" not in text


@pytest.mark.parametrize(
    ("typed", "bears"),
    [
        ("Her daughter's school", True),
        ("She is pregnant", True),
        ("His girlfriend came", False),
        ("The person in the shop", False),
    ],
)
def test_a_text_bears_on_children_by_whole_words(typed: str, *, bears: bool) -> None:
    """A part of a word names nobody."""
    assert bears_on_children(typed) is bears
