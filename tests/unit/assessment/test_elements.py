"""Stories about the parts of the legal test."""

from tests.unit.assessment.making import ADULT, CHILD, SIGNS, a_case, outcome_of, view
from trafficking_desk.assessment.elements import bearing


def test_a_sign_makes_a_part_possible_and_never_shown() -> None:
    """Only a worker can say that something happened."""
    elements = outcome_of(ADULT, "moved", "sold").elements
    assert elements["act"].state == "possible"
    assert elements["purpose"].signs == ("sold",)
    assert elements["purpose"].judged_by == "signs"
    assert elements["held"].state == "not_shown"


def test_background_facts_are_no_evidence() -> None:
    """A context sign bears on every part in its form and on none in a case."""
    elements = outcome_of(ADULT, "background").elements
    assert {each.state for each in elements.values()} == {"not_shown"}


def test_a_sign_looked_for_and_not_seen_does_not_count() -> None:
    """It is recorded, and no part rests on it."""
    assert outcome_of(ADULT, "sold", known_by="not_seen").picture == "welfare"


def test_the_workers_view_wins() -> None:
    """The strongest of several views is the one that stands."""
    shown = view("purpose", view="shown", kind="sexual")
    elements = outcome_of({**ADULT, **shown}, "sold").elements
    assert elements["purpose"].state == "shown"
    assert elements["purpose"].judged_by == "worker"
    elements = outcome_of({**ADULT, **view("act", view="possible")}).elements
    assert elements["act"].state == "possible"
    assert elements["act"].judged_by == "worker"


def test_how_it_was_done_is_not_asked_for_a_child() -> None:
    """Nor for an adult who was a child when it happened."""
    then = {**ADULT, "person.under_18_when_exploited": "yes"}
    for answers in (CHILD, then):
        elements = outcome_of({**answers, **view("means", view="shown")}).elements
        assert elements["means"].state == "not_needed"
        assert elements["held"].state == "not_needed"
    unsure = {**ADULT, "person.under_18_when_exploited": "not_sure"}
    assert outcome_of(unsure).elements["means"].state == "not_shown"


def test_bearing_lists_the_signs_themselves() -> None:
    """The screen shows them with how each is known."""
    found = bearing(a_case(CHILD, "moved", "background", "sold"), SIGNS)
    assert [sign.indicator for sign in found["act"]] == ["moved"]
    assert [sign.indicator for sign in found["purpose"]] == ["sold"]


def test_the_same_sign_seen_twice_is_listed_once() -> None:
    """It is one sign of the form."""
    assert outcome_of(CHILD, "moved", "moved").elements["act"].signs == ("moved",)
