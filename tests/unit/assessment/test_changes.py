"""Stories about what would change the plan."""

import re
from collections.abc import Mapping
from typing import Final

import pytest
from hypothesis import given, settings

from tests.unit.assessment.making import (
    ADULT,
    CHILD,
    NATIONS,
    NOW,
    SIGNS,
    a_case,
)
from tests.unit.assessment.test_properties import any_case
from trafficking_desk.assessment.changes import MOST, Change, find_changes
from trafficking_desk.cases.case import Case

VICTIM: Final = ("moved", "tricked", "sold")
CLEARS: Final = re.compile(
    r"no longer|not needed|nothing to do|no danger|is safe|all clear|rule[sd]? out",
    re.IGNORECASE,
)


def changes(
    answers: Mapping[str, object], *signs: str, nation: str = "england"
) -> dict[str, Change]:
    """Return what would change the plan, by id, in order."""
    case = a_case(answers, *signs, nation=nation)
    return {each.id: each for each in find_changes(case, NOW, SIGNS)}


@pytest.mark.parametrize("nation", NATIONS)
def test_danger_comes_first_of_all(nation: str) -> None:
    """Until it is known."""
    found = changes(CHILD, "moved", nation=nation)
    assert next(iter(found)) == "danger"
    assert found["danger"].then_text.startswith("Call 999 first.")
    assert found["danger"].steps_added[0] == "call_999"
    assert "danger" not in changes({**CHILD, "danger_now.answer": "yes"})


def test_an_adult_who_may_be_under_18_is_a_child() -> None:
    """Whose consent nobody asks."""
    change = changes(ADULT, *VICTIM)["under_18"]
    assert "as a child" in change.then_text
    assert "referral must be made. No consent" in change.then_text
    assert "refer_childrens_services" in change.steps_added
    assert "offer_nrm_consent" in change.steps_removed
    scottish = changes(ADULT, *VICTIM, nation="scotland")["under_18"]
    assert "referral should be made" in scottish.then_text
    assert "under_18" not in changes(CHILD, *VICTIM)


def test_a_child_by_doubt_stays_a_child_until_it_is_certain() -> None:
    """The last thing on the list."""
    found = changes({"person.under_18": "not_sure"}, *VICTIM)
    assert list(found)[-1] == "adult"
    assert found["adult"].then_text.endswith("treat them as a child.")
    assert "adult" not in changes(CHILD, *VICTIM)


def test_the_answer_of_an_adult_changes_the_plan() -> None:
    """Either way, and help stays."""
    found = changes(ADULT, *VICTIM)
    assert found["agrees"].steps_added == ("ask_first_responder_nrm",)
    assert "Help stays open" in found["refuses"].then_text
    assert "agrees" not in changes({**ADULT, "consent.nrm": "agrees"}, *VICTIM)
    assert "agrees" not in changes(ADULT, "moved")


def test_the_missing_part_is_named_with_what_follows() -> None:
    """Every missing part of a route together, since one alone changes nothing."""
    found = changes(CHILD, "moved")
    assert found["parts_act"].if_text == (
        "If you come to think that someone wants to use them for work, sex, crime "
        "or other gain"
    )
    assert "refer_guardian_service" in found["parts_act"].steps_added
    assert "makes them work" in found["parts_held"].if_text
    assert "force or by fear" in changes(ADULT, "moved")["parts_held"].if_text
    assert "parts_act" not in changes(CHILD, *VICTIM)


def test_parts_known_only_from_others_wait_for_the_workers_view() -> None:
    """Then a view of one part is enough."""
    case = a_case(CHILD, "moved", "sold", known_by="told_by_other")
    found = {each.id: each for each in find_changes(case, NOW, SIGNS)}
    assert "took them in" in found["parts_act"].if_text
    assert "work, sex" not in found["parts_act"].if_text


def test_a_lead_who_may_be_involved_is_not_told() -> None:
    """The words say who is told instead."""
    change = changes(CHILD)["lead"]
    assert "do not tell them" in change.then_text
    assert "deputy" in change.then_text


def test_a_long_list_of_steps_is_cut_short() -> None:
    """The plan shows them all once the answer is there."""
    change = changes(CHILD)["parts_act"]
    assert len(change.steps_added) > 4
    assert change.then_text.count("“") == 4
    assert change.then_text.endswith("more.")


def test_children_beside_an_adult_are_referred() -> None:
    """Whatever the adult says."""
    assert "refer_childrens_services" in changes(ADULT)["children"].steps_added


@settings(max_examples=60, deadline=None)
@given(any_case())
def test_each_change_says_something_and_none_clears(case: Case) -> None:
    """At most eight; one way or the other."""
    found = find_changes(case, NOW, SIGNS)
    assert len(found) <= MOST
    assert len({each.id for each in found}) == len(found)
    for each in found:
        assert each.if_text.startswith("If ")
        assert each.then_text.endswith(".")
        assert "{" not in each.if_text + each.then_text
        assert not CLEARS.search(each.then_text)
        assert not {*each.steps_added} & {*each.steps_removed}
        assert "tell_safeguarding_lead" not in each.steps_removed
