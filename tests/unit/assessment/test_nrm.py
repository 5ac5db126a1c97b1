"""Stories about advice on the National Referral Mechanism and the duty."""

import pytest

from tests.unit.assessment.making import (
    ADULT,
    CHILD,
    NATIONS,
    outcome_of,
    step,
    steps,
    view,
)

VICTIM = ("moved", "tricked", "sold")


@pytest.mark.parametrize(
    ("nation", "duty", "sent_by"),
    [
        ("england", "must", ("council", "police")),
        ("wales", "must", ("council", "police")),
        ("scotland", "should", ("council", "police")),
        ("northern_ireland", "should", ("hsc_trust", "police")),
    ],
)
def test_a_child_is_referred_without_consent(
    nation: str, duty: str, sent_by: tuple[str, ...]
) -> None:
    """It must be done in England and Wales and should be done elsewhere."""
    nrm = outcome_of({**CHILD, "consent.nrm": "refuses"}, *VICTIM, nation=nation).nrm
    assert (nrm.advice, nrm.duty, nrm.sent_by) == ("refer", duty, sent_by)
    assert nrm.consent_needed is False


def test_a_childs_concern_is_considered_when_something_bears_on_it() -> None:
    """Or harm, urgency or a view is there."""
    for one_sign in ("moved", "used_for_gain", "works_late", "hurt", "alarm"):
        nrm = outcome_of(CHILD, one_sign).nrm
        assert (nrm.advice, nrm.duty) == ("consider", "none")
    viewed = {**CHILD, **view("means", view="possible")}
    assert outcome_of(viewed).nrm.advice == "consider"
    for weak in ("tired", "tricked", "background"):
        assert outcome_of(CHILD, weak).nrm.advice == "not_on_present_facts"


@pytest.mark.parametrize(
    ("consent", "advice", "duty"),
    [
        ({}, "ask_consent", "none"),
        ({"nrm": "not_asked"}, "ask_consent", "none"),
        ({"nrm": "undecided"}, "ask_consent", "none"),
        ({"nrm": "agrees"}, "refer", "with_consent"),
        ({"nrm": "agrees", "cannot_decide_because": "impairment"}, "refer", None),
        ({"nrm": "agrees", "alone_when_asked": "no"}, "ask_consent", "none"),
        ({"nrm": "agrees", "interpreter_kind": "companion"}, "ask_consent", "none"),
        ({"nrm": "agrees", "interpreter_kind": "professional"}, "refer", None),
        ({"nrm": "agrees", "alone_when_asked": "not_known"}, "refer", None),
        ({"nrm": "refuses"}, "not_without_consent", "none"),
        ({"nrm": "refuses", "alone_when_asked": "no"}, "not_without_consent", None),
        ({"nrm": "cannot_decide"}, "after_capacity_assessment", "none"),
        (
            {"nrm": "cannot_decide", "cannot_decide_because": "impairment"},
            "after_capacity_assessment",
            None,
        ),
        (
            {"nrm": "cannot_decide", "cannot_decide_because": "needs_help"},
            "ask_consent",
            None,
        ),
        (
            {"nrm": "cannot_decide", "cannot_decide_because": "intoxicated_or_ill"},
            "ask_consent",
            None,
        ),
        (
            {"nrm": "cannot_decide", "cannot_decide_because": "under_pressure"},
            "ask_consent",
            None,
        ),
    ],
)
def test_an_adults_own_answer_decides(
    consent: dict[str, object], advice: str, duty: str | None
) -> None:
    """Free and informed, never beside a companion."""
    answers = {f"consent.{name}": value for name, value in consent.items()}
    nrm = outcome_of({**ADULT, **answers}, *VICTIM).nrm
    assert nrm.advice == advice
    assert nrm.duty == ("with_consent" if advice == "refer" else duty or "none")
    assert nrm.consent_needed is (advice != "after_capacity_assessment")
    assert nrm.sent_by == ("council", "police", "listed_charity")


def test_an_adults_concern_is_considered_and_welfare_is_not() -> None:
    """Whatever they answered."""
    agrees = {**ADULT, "consent.nrm": "agrees"}
    assert outcome_of(agrees, "tired").nrm.advice == "consider"
    assert outcome_of(agrees).nrm.advice == "not_on_present_facts"


def test_only_a_first_responder_sends_it_itself() -> None:
    """Others ask one."""
    own = {**CHILD, "setting.first_responder": True}
    mine = outcome_of(own, *VICTIM)
    assert "this_organisation" in mine.nrm.sent_by
    assert "prepare_nrm" in steps(mine)
    assert "ask_first_responder_nrm" not in steps(mine)
    theirs = outcome_of(CHILD, *VICTIM)
    assert "this_organisation" not in theirs.nrm.sent_by
    assert "ask_first_responder_nrm" in steps(theirs)
    assert "prepare_nrm" not in steps(theirs)


@pytest.mark.parametrize("nation", NATIONS)
def test_the_duty_to_notify_is_of_england_and_wales(nation: str) -> None:
    """Also for a child it is not in the other nations."""
    elsewhere = nation in {"scotland", "northern_ireland"}
    body = {**ADULT, "setting.duty_to_notify_body": True}
    duty = outcome_of(body, *VICTIM, nation=nation).duty_to_notify
    assert duty == ("not_in_this_nation" if elsewhere else "applies")
    child = outcome_of(CHILD, *VICTIM, nation=nation).duty_to_notify
    assert child == ("not_in_this_nation" if elsewhere else "not_applicable")


def test_a_referral_covers_the_duty_and_a_concern_has_none() -> None:
    """Only named bodies have it."""
    body = {**ADULT, "setting.duty_to_notify_body": True}
    agreed = {**body, "consent.nrm": "agrees"}
    assert outcome_of(agreed, *VICTIM).duty_to_notify == "covered_by_referral"
    assert outcome_of(body, "sold").duty_to_notify == "not_applicable"
    assert outcome_of(ADULT, *VICTIM).duty_to_notify == "not_this_organisation"


def test_the_duty_waits_while_consent_is_open() -> None:
    """After a no it comes next."""
    body = {**ADULT, "setting.duty_to_notify_body": True}
    refused = outcome_of({**body, "consent.nrm": "refuses"}, *VICTIM)
    assert step(refused, "record_duty_to_notify").when == "next"
    assert step(outcome_of(body, *VICTIM), "record_duty_to_notify").when == "if"
