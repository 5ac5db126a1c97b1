"""Stories about consent, support, proof and plans."""

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


@pytest.mark.parametrize("nation", NATIONS)
def test_a_childs_nrm_words_follow_the_nation(nation: str) -> None:
    """Must in England and Wales, should elsewhere."""
    outcome = outcome_of(CHILD, *VICTIM, nation=nation)
    words = "must be made" if nation in {"england", "wales"} else "should be made"
    assert words in step(outcome, "ask_first_responder_nrm").text


def test_consent_is_offered_and_advice_found_without_a_name() -> None:
    """Each by the advice."""
    asked = steps(outcome_of(ADULT, *VICTIM))
    assert "offer_nrm_consent" in asked
    assert "get_advice_without_name" not in asked
    for answers, signs in (
        (ADULT, ("tired",)),
        ({**ADULT, "consent.nrm": "refuses"}, VICTIM),
    ):
        advice = step(outcome_of(answers, *signs), "get_advice_without_name")
        assert advice.contacts == ("msh_unseen",)
    assert "get_advice_without_name" not in steps(outcome_of(CHILD, "hurt"))


def test_a_child_with_a_concern_is_put_to_a_first_responder() -> None:
    """To consider it."""
    ask = step(outcome_of(CHILD, "hurt"), "ask_first_responder_nrm")
    assert "consider" in ask.text
    assert "Please tell me what you decide, and why." in ask.say
    sure = step(outcome_of(CHILD, *VICTIM), "ask_first_responder_nrm")
    assert "Please tell me the reference and the day it was sent." in sure.say


def test_a_first_responder_decides_itself_about_a_concern() -> None:
    """There is nobody else to ask; with a victim the referral goes in."""
    own = {**CHILD, "setting.first_responder": True}
    text = step(outcome_of(own, "moved"), "prepare_nrm").text
    assert "Decide with the safeguarding lead" in text
    assert "Ask them" not in text
    sure = step(outcome_of(own, *VICTIM), "prepare_nrm").text
    assert "must be made" in sure


def test_an_adult_who_needs_help_to_decide_is_asked_again_only_once() -> None:
    """Help first, then alone."""
    helped = {
        **ADULT,
        "consent.nrm": "cannot_decide",
        "consent.cannot_decide_because": "needs_help",
        "consent.alone_when_asked": "no",
    }
    text = step(outcome_of(helped, *VICTIM), "offer_nrm_consent").text
    assert text.startswith("Give help or time before you ask. Ask again, alone")
    assert text.lower().count("ask again") == 1


def test_a_refusal_is_weighed_against_danger() -> None:
    """To the person, or to others."""
    refused = {**ADULT, "consent.nrm": "refuses"}
    weighed = "check_share_without_consent"
    assert weighed not in steps(outcome_of(refused, *VICTIM))
    assert weighed in steps(outcome_of({**refused, "danger_now.answer": "yes"}))
    others = {**refused, "facts.others_at_risk": ["adults"]}
    assert weighed in steps(outcome_of(others))
    assert weighed not in steps(outcome_of({**others, "consent.nrm": "agrees"}))
    unknown = {**refused, "facts.others_at_risk": ["not_known"]}
    assert weighed not in steps(outcome_of(unknown))


@pytest.mark.parametrize(
    ("nation", "contacts"),
    [
        ("england", ("ictg_line",)),
        ("wales", ("ictg_line",)),
        ("scotland", ("guardianship_scot",)),
        ("northern_ireland", ("ni_guardian",)),
    ],
)
def test_a_child_who_may_be_a_victim_gets_a_guardian(
    nation: str, contacts: tuple[str, ...]
) -> None:
    """Each nation has its own service."""
    outcome = outcome_of(CHILD, *VICTIM, nation=nation)
    assert step(outcome, "refer_guardian_service").contacts == contacts
    concern = outcome_of(CHILD, "hurt", nation=nation)
    assert "refer_guardian_service" not in steps(concern)


@pytest.mark.parametrize(
    ("parent", "there", "asks"),
    [("yes", False, False), ("no", True, False), ("not_known", True, True)],
)
def test_in_scotland_a_guardian_is_for_a_child_without_a_parent_here(
    parent: str, *, there: bool, asks: bool
) -> None:
    """While that is not known, ask social work."""
    answers = {**CHILD, "person.parent_in_uk": parent}
    outcome = outcome_of(answers, *VICTIM, nation="scotland")
    assert ("refer_guardian_service" in steps(outcome)) is there
    if there:
        text = step(outcome, "refer_guardian_service").text
        assert ("You do not know yet" in text) is asks
    here = outcome_of(answers, *VICTIM, nation="england")
    assert "refer_guardian_service" in steps(here)


@pytest.mark.parametrize(
    ("nation", "gender", "sign", "contacts"),
    [
        ("england", "woman", "asx_sleeps_premises", ("salvation_army",)),
        ("wales", "", "sold", ("salvation_army",)),
        ("scotland", "Female", "asx_sleeps_premises", ("tara",)),
        ("scotland", "woman", "sold", ("migrant_help_scot",)),
        ("scotland", "man", "asx_sleeps_premises", ("migrant_help_scot",)),
        ("scotland", "", "asx_sleeps_premises", ("migrant_help_scot",)),
        ("northern_ireland", "woman", "asx_sleeps_premises", ("blwa",)),
        ("northern_ireland", "woman", "dom_on_call", ("blwa",)),
        ("northern_ireland", "male", "dom_on_call", ("migrant_help_ni",)),
        ("northern_ireland", "woman", "sold", ("blwa", "migrant_help_ni")),
        ("northern_ireland", "", "sold", ("blwa", "migrant_help_ni")),
    ],
)
def test_support_for_adults_is_that_of_the_nation(
    nation: str, gender: str, sign: str, contacts: tuple[str, ...]
) -> None:
    """And the helpline for all."""
    answers = {**ADULT, "person.gender": gender}
    offer = step(outcome_of(answers, sign, nation=nation), "offer_support")
    assert offer.contacts == (*contacts, "msh_unseen")
    assert "offer_support" not in steps(outcome_of(ADULT))
    assert "offer_support" not in steps(outcome_of(CHILD, *VICTIM))


def test_a_view_of_the_purpose_also_chooses_support() -> None:
    """A woman made to work in a home, in Northern Ireland."""
    answers = {
        **ADULT,
        "person.gender": "woman",
        **view("purpose", kind="domestic_servitude"),
    }
    offer = step(outcome_of(answers, nation="northern_ireland"), "offer_support")
    assert offer.contacts == ("blwa", "msh_unseen")


@pytest.mark.parametrize(
    "indicator", ["sch_weapon", "ctl_multiple_phones", "phy_internal_conceal"]
)
def test_proof_is_kept(indicator: str) -> None:
    """Weapons, phones, drugs, and after a sexual offence."""
    assert "preserve_evidence" in steps(outcome_of(CHILD, indicator))
    offence = {**ADULT, "facts.recent_sexual_offence": True}
    assert step(outcome_of(offence), "preserve_evidence").when == "now"
    assert "preserve_evidence" not in steps(outcome_of(CHILD, "sold"))


def test_online_harm_is_reported() -> None:
    """By its sign or by pictures."""
    assert step(outcome_of(CHILD, "ctl_online"), "report_online").contacts == ("ceop",)
    images = {**ADULT, "facts.images_involved": True}
    assert "report_online" in steps(outcome_of(images))
    assert "report_online" not in steps(outcome_of(CHILD, *VICTIM))


def test_there_is_a_plan_for_whoever_has_a_bearing_sign() -> None:
    """A child also gets a plan for going missing, and hears what happens."""
    both = {"make_safety_plan", "decide_who_to_tell_at_home"}
    own = {"prepare_missing_plan", "tell_the_child"}
    assert both | own <= {*steps(outcome_of(CHILD, "sold"))}
    adult = {*steps(outcome_of(ADULT, "sold"))}
    assert both <= adult
    assert adult.isdisjoint(own)
    assert (both | own).isdisjoint(steps(outcome_of(CHILD, "tired")))
    assert "tell_the_child" not in steps(outcome_of(CHILD, "tricked"))


def test_others_at_risk_get_their_own_record() -> None:
    """Not when that is not known."""
    for others, opened in (
        (["adults"], True),
        (["not_known"], False),
        (["none"], False),
    ):
        outcome = outcome_of({**ADULT, "facts.others_at_risk": others})
        assert ("open_second_record" in steps(outcome)) is opened
