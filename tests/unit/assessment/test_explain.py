"""Stories about why something is there, and something else is not."""

from collections.abc import Mapping
from typing import Final

from hypothesis import given, settings

from tests.unit.assessment.making import (
    ADULT,
    CHILD,
    NOW,
    SIGNS,
    a_case,
    view,
)
from tests.unit.assessment.test_properties import any_case
from trafficking_desk.assessment.assess import assess
from trafficking_desk.assessment.explain import Explained, explain
from trafficking_desk.assessment.rules import all_rules, family_title
from trafficking_desk.cases.case import Case

VICTIM: Final = ("moved", "tricked", "sold")


def rules(
    answers: Mapping[str, object], *signs: str, nation: str = "england"
) -> dict[str, Explained]:
    """Return every rule held to a case, by its id."""
    case = a_case(answers, *signs, nation=nation)
    return {each.rule.id: each for each in explain(case, NOW, SIGNS)}


def test_one_missing_thing_makes_a_rule_nearly_hold() -> None:
    """And it is named, without a verb."""
    guardian = rules(CHILD, "moved")["guardian"]
    assert guardian.fit == "nearly"
    assert guardian.missing == ("signs or views for each part of the legal test",)
    held = rules(CHILD, "moved", "sold")["guardian"]
    assert (held.fit, held.missing) == ("fired", ())


def test_two_missing_things_are_not_nearly() -> None:
    """A welfare worry about an adult is far from a duty to notify."""
    body = {**ADULT, "setting.duty_to_notify_body": True}
    assert rules(body)["duty-to-notify"].fit == "nearly"
    child = {**CHILD, "setting.duty_to_notify_body": True}
    assert rules(child)["duty-to-notify"].fit == "not"


def test_a_single_condition_is_there_or_not() -> None:
    """Nothing of it was there, so it is not nearly there."""
    danger = rules(CHILD)["danger-now"]
    assert (danger.fit, danger.missing) == ("not", ())


def test_any_one_of_several_missing_things_would_do() -> None:
    """Each stands by itself, so that a screen can list them."""
    police = rules(ADULT, "moved")["report-police"]
    assert police.missing == (
        "a yes to the police",
        "a written decision to share without agreement",
    )


def test_what_is_settled_is_never_called_missing() -> None:
    """Another nation, or an open question that has its answer, would help nobody."""
    there = {**CHILD, "person.parent_in_uk": "yes"}
    guardian = rules(there, "moved", "sold", nation="scotland")["guardian"]
    assert guardian.missing == ("no parent known to be in the UK",)
    agreed = rules({**ADULT, "consent.nrm": "agrees"}, *VICTIM)
    assert agreed["nrm-offer"].fit == "not"
    assert agreed["nrm-prepare"].fit == "not"
    assert agreed["advice-without-name"].missing == ("a no to a referral",)


def test_no_rule_waits_for_a_child_to_be_an_adult() -> None:
    """The other way round it does: an adult may turn out to be a child."""
    child = rules({"person.under_18": "not_sure"}, *VICTIM)
    assert child["adult-support"].fit == "not"
    assert rules(ADULT, *VICTIM)["guardian"].missing == (
        "an age under 18, or one that is not sure",
    )


def test_a_danger_answered_yes_asks_no_more() -> None:
    """A standing no does: something newer may speak against it."""
    danger = rules({**CHILD, "danger_now.answer": "yes"}, "alarm")["danger-decide"]
    assert danger.fit == "not"
    calm = rules({**CHILD, "danger_now.answer": "no"}, "alarm")["danger-decide"]
    assert calm.missing == ("a newer reason to ask about danger again",)


def test_every_rule_belongs_to_a_family_with_a_heading() -> None:
    """In one block each, in the order of the rule book."""
    families = [rule.family for rule in all_rules()]
    blocks = [f for at, f in enumerate(families) if families[at - 1 : at] != [f]]
    assert len(blocks) == len({*blocks})
    assert all(family_title(family) for family in blocks)


def test_the_page_without_a_case_names_no_nation() -> None:
    """With one, services bear their own names."""
    plain = {rule.id: rule.effect for rule in all_rules()}
    there = {rule.id: rule.effect for rule in all_rules("northern_ireland")}
    assert (
        plain["refer-child"] == "Refer to children's services at the council or Trust"
    )
    assert "Gateway" in there["refer-child"]
    assert not [text for text in plain.values() if "{" in text]


@settings(max_examples=120, deadline=None)
@given(any_case())
def test_what_fired_is_what_the_outcome_holds(case: Case) -> None:
    """Every step, warning and note, and no other."""
    outcome = assess(case, NOW, SIGNS)
    held = explain(case, NOW, SIGNS)
    fired = {each.rule.id for each in held if each.fit == "fired"}
    families = {each.rule.id: each.rule.family for each in held}
    there = {step.rule for step in outcome.steps}
    there |= {f"never-{note.id.replace('_', '-')}" for note in outcome.never}
    there |= {f"note-{note.id.replace('_', '-')}" for note in outcome.notes}
    assert {id for id in fired if families[id] != "deciding"} == there
    assert all(each.missing for each in held if each.fit == "nearly")
    assert not [each for each in held if each.fit != "nearly" and each.missing]


@settings(max_examples=120, deadline=None)
@given(any_case())
def test_advice_and_the_steps_it_leads_to_never_drift_apart(case: Case) -> None:
    """The steps wait for facts; the advice is decided beside them."""
    outcome = assess(case, NOW, SIGNS)
    ids = {step.id for step in outcome.steps}
    advice, adult = outcome.nrm.advice, outcome.treat_as == "adult"
    goes = advice == "refer" or (advice == "consider" and not adult)
    assert ("offer_nrm_consent" in ids) is (advice == "ask_consent")
    assert ("capacity_assessment" in ids) is (advice == "after_capacity_assessment")
    assert bool(ids & {"ask_first_responder_nrm", "prepare_nrm"}) is goes
    assert ("get_advice_without_name" in ids) is (
        adult and advice in {"consider", "not_without_consent"}
    )
    assert ("record_duty_to_notify" in ids) is (outcome.duty_to_notify == "applies")


def test_a_view_is_enough_to_bring_a_rule_nearer() -> None:
    """What the worker thinks counts as much as a sign."""
    seen = rules({**ADULT, **view("act")})
    assert seen["nrm-offer"].fit == "nearly"
    assert seen["adult-support"].fit == "fired"
