"""Stories about what a record adds up to."""

from tests.unit.assessment.making import ADULT, CHILD, NOW, a_case, outcome_of, view
from trafficking_desk.assessment.assess import assess

EXPLOITED_AS_CHILD = {**ADULT, "person.under_18_when_exploited": "yes"}


def test_an_adult_needs_act_means_and_purpose() -> None:
    """Two of the three are a concern."""
    assert outcome_of(ADULT, "moved", "sold").picture == "concern"
    assert outcome_of(ADULT, "moved", "tricked", "sold").picture == "possible_victim"


def test_a_child_needs_act_and_purpose() -> None:
    """So does an adult who was a child when it happened."""
    for answers in (CHILD, EXPLOITED_AS_CHILD):
        assert outcome_of(answers, "moved", "sold").picture == "possible_victim"


def test_risk_signs_alone_are_a_concern() -> None:
    """At least one part rests on a view or on harm."""
    signs = ("moved", "tricked", "used_for_gain")
    assert outcome_of(ADULT, *signs).picture == "concern"
    viewed = {**ADULT, **view("act", view="possible")}
    assert outcome_of(viewed, *signs).picture == "possible_victim"


def test_hearsay_of_harm_is_not_enough_and_first_hand_is() -> None:
    """Seen, or told by the person."""
    for known_by in ("told_by_other", "recorded_elsewhere"):
        outcome = outcome_of(CHILD, "moved", "sold", known_by=known_by)
        assert outcome.picture == "concern"
    told = outcome_of(CHILD, "moved", "sold", known_by="told_by_person")
    assert told.picture == "possible_victim"


def test_harm_that_bears_on_no_needed_part_is_not_enough() -> None:
    """Being locked in is a part that a child's case does not need."""
    signs = ("moved", "used_for_gain", "locked_in", "hurt")
    assert outcome_of(CHILD, *signs).picture == "concern"


def test_slavery_needs_no_movement() -> None:
    """Held and made to work are a route of their own."""
    outcome = outcome_of(ADULT, "locked_in", "works_late")
    assert outcome.elements["act"].state == "not_shown"
    assert outcome.picture == "possible_victim"
    assert outcome_of(ADULT, "made_to_work").picture == "concern"


def test_a_childs_slavery_route_rests_on_a_workers_view() -> None:
    """Only one part is needed, so a sign alone is too thin."""
    assert outcome_of(CHILD, "made_to_work").picture == "concern"
    viewed = {**CHILD, **view("service", view="possible")}
    assert outcome_of(viewed).picture == "possible_victim"


def test_an_adult_exploited_as_a_child_can_rest_on_harm() -> None:
    """The stricter rule is for children, whom the council sees anyway."""
    outcome = outcome_of(EXPLOITED_AS_CHILD, "made_to_work")
    assert outcome.picture == "possible_victim"


def test_any_view_is_a_concern_and_background_is_welfare() -> None:
    """Nothing is ever an all-clear."""
    held = {**ADULT, **view("held", view="possible")}
    assert outcome_of(held).picture == "concern"
    assert outcome_of(ADULT, "tired").picture == "concern"
    assert outcome_of(ADULT, "background").picture == "welfare"


def test_a_sign_whose_form_is_broken_still_is_a_concern() -> None:
    """A broken file hides no worry."""
    outcome = assess(a_case(CHILD, "sold"), NOW, {})
    assert outcome.picture == "concern"
