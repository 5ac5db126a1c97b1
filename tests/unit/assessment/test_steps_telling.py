"""Stories about seeing the person and telling the lead."""

import pytest

from tests.unit.assessment.making import ADULT, CHILD, outcome_of, someone, step, steps


@pytest.mark.parametrize("answers", [CHILD, ADULT, {}])
def test_the_lead_is_always_told_today(answers: dict[str, object]) -> None:
    """Even when next to nothing is recorded."""
    tell = step(outcome_of(answers), "tell_safeguarding_lead")
    assert (tell.when, tell.contacts) == ("today", ("own_dsl",))
    assert {"escalate", "keep_recording"} <= {*steps(outcome_of(answers))}
    assert step(outcome_of(answers), "escalate").when == "if"


@pytest.mark.parametrize(
    ("nation", "contacts"),
    [
        ("england", ("deputy_lead", "childrens_social_care", "lado")),
        ("wales", ("deputy_lead", "childrens_social_care", "lado")),
        ("scotland", ("deputy_lead", "childrens_social_care")),
        ("northern_ireland", ("deputy_lead", "hsct_gateway")),
    ],
)
@pytest.mark.parametrize("link", ["lead", "manager", "staff_here", "relative_of_staff"])
def test_someone_here_who_may_be_involved_is_not_told(
    nation: str, contacts: tuple[str, ...], link: str
) -> None:
    """The lead's place is taken by the deputy and outsiders."""
    involved = {**CHILD, **someone(link=link, may_be_involved=True)}
    tell = step(outcome_of(involved, nation=nation), "tell_safeguarding_lead")
    assert tell.contacts == contacts
    assert "do not tell them" in tell.text
    assert tell.title == "Tell the deputy lead today"


def test_a_family_member_who_may_be_involved_changes_no_lead() -> None:
    """Nor does a lead who is not involved."""
    for link, involved in (("family", True), ("lead", False)):
        answers = {**CHILD, **someone(link=link, may_be_involved=involved)}
        assert step(outcome_of(answers), "tell_safeguarding_lead").contacts == (
            "own_dsl",
        )


@pytest.mark.parametrize(
    "indicator",
    [
        "ctl_speaks_for",
        "adu_insists_present",
        "adu_acts_interpreter",
        "hth_private_refused",
    ],
)
def test_who_is_spoken_for_is_seen_alone(indicator: str) -> None:
    """Someone else answers, stays, or interprets."""
    assert "see_alone" in steps(outcome_of(CHILD, indicator))
    assert "see_alone" not in steps(outcome_of(CHILD, "sold"))


def test_an_interpreter_is_booked_when_needed() -> None:
    """Also when a companion did it until now."""
    needed = {**ADULT, "person.interpreter": "yes"}
    assert "use_interpreter" in steps(outcome_of(needed))
    companion = outcome_of({**ADULT, "consent.interpreter_kind": "companion"})
    assert {"see_alone", "use_interpreter"} <= {*steps(companion)}
    assert "use_interpreter" not in steps(outcome_of(ADULT))


@pytest.mark.parametrize("cared_for_by", ["parent", "close_relative", "not_known"])
def test_a_weak_concern_about_a_child_goes_to_the_lead(cared_for_by: str) -> None:
    """Who has to decide on a referral."""
    found = steps(outcome_of({**CHILD, "person.cared_for_by": cared_for_by}, "tired"))
    assert "lead_decides_referral" in found
    assert "refer_childrens_services" not in found
    assert "lead_decides_referral" not in steps(outcome_of(CHILD, "background"))
    assert "lead_decides_referral" not in steps(outcome_of(CHILD, "sold"))
    assert "lead_decides_referral" not in steps(outcome_of(ADULT, "tired"))


def test_a_childs_weak_signs_go_to_the_lead_and_not_the_police() -> None:
    """The lead decides."""
    assert "report_police" not in steps(outcome_of(CHILD, "tired"))


def test_a_flagged_interpreter_is_replaced() -> None:
    """And the person seen without them."""
    flagged = {**ADULT, **someone(link="interpreter", may_be_involved=True)}
    assert {"see_alone", "use_interpreter"} <= {*steps(outcome_of(flagged))}


def test_a_flagged_lead_is_asked_nothing() -> None:
    """The deputy decides in their place."""
    flagged = {**CHILD, **someone(link="lead", may_be_involved=True)}
    text = step(outcome_of(flagged, "tired"), "lead_decides_referral").text
    assert "the deputy lead" in text
    assert "safeguarding lead" not in text
