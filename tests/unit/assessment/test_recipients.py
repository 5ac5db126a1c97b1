"""Nobody who may be involved is handed a paper, or trusted on it unseen."""

from typing import Final

import msgspec
import pytest

from trafficking_desk.assessment.recipients import (
    RECIPIENTS,
    clashes,
    recipient_title,
    recipients,
)
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.missing import Missing
from trafficking_desk.cases.person import Setting, Worker
from trafficking_desk.cases.record import SafetyPlan
from trafficking_desk.cases.sharing import (
    Consent,
    Facts,
    Home,
    OtherPerson,
    Services,
)
from trafficking_desk.cases.sign import Danger
from trafficking_desk.cases.vocabulary import PersonLink

PLAIN: Final = Case(format=FORMAT, setting=Setting(nation="england"))


def case(*people: OtherPerson, base: Case = PLAIN) -> Case:
    """Return a case with people around the person."""
    return msgspec.structs.replace(base, people=people)


def blocked(of: Case) -> set[str]:
    """Return the recipients who are blocked."""
    return {one.id for one in recipients(of) if one.blocked}


@pytest.mark.parametrize(
    ("link", "recipient"),
    [
        ("lead", "lead"),
        ("manager", "manager"),
        ("staff_here", "colleague"),
        ("relative_of_staff", "colleague"),
        ("interpreter", "interpreter"),
        ("family", "parent"),
        ("partner", "parent"),
    ],
)
def test_someone_who_may_be_involved_is_no_recipient(
    link: PersonLink, recipient: str
) -> None:
    """The reason says their part, and never their name."""
    person = OtherPerson(name="Ann Lee", link=link, may_be_involved=True)
    told = {one.id: one.blocked for one in recipients(case(person))}

    assert {id for id, why in told.items() if why} == {recipient}
    assert "may be involved" in told[recipient]
    assert "Ann" not in told[recipient]


def test_people_who_are_not_flagged_block_nobody() -> None:
    """Nor do agencies, whoever is flagged."""
    assert blocked(case(OtherPerson(name="Ann", link="lead"))) == set()
    stranger = OtherPerson(role="driver", link="other", may_be_involved=True)
    assert blocked(case(stranger)) == set()


def test_a_recipient_known_only_by_name_is_found_by_it() -> None:
    """However the name was typed, and by what they are to the person."""
    named = msgspec.structs.replace(
        PLAIN,
        services=Services(social_worker="Ms Ann LEE, team 4", solicitor="B. Cole"),
        home=Home(responsibility="Mother"),
    )
    ann = OtherPerson(name="Ann Lee", link="other", may_be_involved=True)
    mother = OtherPerson(name="C. Dee", role="mother", may_be_involved=True)

    assert blocked(case(ann, base=named)) == {"social_worker"}
    assert blocked(case(mother, base=named)) == {"parent"}


@pytest.mark.parametrize(
    "near",
    [
        msgspec.structs.replace(PLAIN, facts=Facts(exploiter_may_be_present=True)),
        msgspec.structs.replace(PLAIN, danger_now=Danger(kinds=("exploiter_here",))),
    ],
)
def test_paper_stays_away_from_a_person_who_is_being_watched(near: Case) -> None:
    """Whoever is near would read it."""
    assert blocked(near) == {"person", "parent"}


def test_papers_that_trust_someone_flagged_say_where() -> None:
    """By what the paper takes them for."""
    trusting = msgspec.structs.replace(
        PLAIN,
        worker=Worker(name="Ann Lee"),
        home=Home(responsibility="his uncle"),
        consent=Consent(explained_by="The uncle"),
        safety_plan=SafetyPlan(may_collect="Ann Lee or his aunt"),
    )
    ann = OtherPerson(name="Ann Lee", link="staff_here", may_be_involved=True)
    uncle = OtherPerson(role="Uncle", link="family", may_be_involved=True)

    assert [one.field for one in clashes(case(ann, base=trusting))] == [
        "worker.name",
        "safety_plan.may_collect",
    ]
    assert [one.field for one in clashes(case(uncle, base=trusting))] == [
        "home.responsibility",
        "consent.explained_by",
    ]
    assert clashes(trusting) == ()


def test_whom_to_ring_and_who_acts_as_a_parent_are_looked_at_too() -> None:
    """A search would end at their door."""
    trusting = Case(
        format=FORMAT,
        setting=Setting(nation="scotland"),
        home=Home(parental_figure="Ann Lee, an aunt"),
        services=Services(others="Ann Lee; a nurse"),
        missing=Missing(tell_first="Ann Lee, 07700 900111"),
    )
    ann = OtherPerson(name="Ann Lee", may_be_involved=True)
    assert {one.field for one in clashes(case(ann, base=trusting))} == {
        "home.parental_figure",
        "services.others",
        "missing.tell_first",
    }
    assert clashes(trusting) == ()


def test_every_recipient_has_a_title() -> None:
    """An old one that is gone has none."""
    assert all(map(recipient_title, RECIPIENTS))
    assert recipient_title("gone") == ""
