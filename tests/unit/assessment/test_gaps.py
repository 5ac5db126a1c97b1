"""What each reader still asks for: only what concerns the case."""

from typing import Final

import pytest
from hypothesis import given, settings
from msgspec import inspect

from tests.unit.assessment.making import ADULT, CHILD, NOW, SIGNS, outcome_of, step
from tests.unit.assessment.test_properties import any_case
from trafficking_desk.assessment.assess import assess
from trafficking_desk.assessment.needs import NEEDS
from trafficking_desk.assessment.outcome import Outcome
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.form_check import type_at

VICTIM: Final = ("moved", "tricked", "sold")
MISSING: Final = {**CHILD, "danger_now.kinds": ["missing_now"]}
# Of someone who is not missing, the police ask these only where a sign calls for it.
BY_SIGN: Final = {"missing.cctv_until", "missing.vehicles", "missing.weapons"}

quick = settings(max_examples=120, deadline=None)


def asked(outcome: Outcome, receiver: str) -> list[str]:
    """Return the fields that one reader asks for."""
    return [gap.field for gap in outcome.gaps if gap.receiver == receiver]


def answer_to(path: str) -> object:
    """Return an answer that the field at `path` takes and that leaves nothing open."""
    kind = type_at(path)
    if isinstance(kind, inspect.VarTupleType):
        inside = kind.item_type
        return [
            inside.values[0] if isinstance(inside, inspect.LiteralType) else "Known"
        ]
    if isinstance(kind, inspect.LiteralType):
        return kind.values[0]
    days = {"person.date_of_birth": "2012-01-01", "missing.cctv_until": "2026-12-01"}
    return days.get(path, "Known")


@quick
@given(any_case())
def test_a_reader_asks_only_what_concerns_the_case(case: Case) -> None:
    """Last seen only of the missing, a guardian only for a child."""
    outcome = assess(case, NOW, SIGNS)
    police = set(asked(outcome, "police"))
    if "missing_now" not in case.danger_now.kinds:
        assert not {f for f in police - BY_SIGN if f.startswith("missing.")}
    if outcome.treat_as == "adult":
        assert asked(outcome, "guardian") == []
        assert "services.council_phone" not in asked(outcome, "first_responder")
        assert "person.ethnicity" not in asked(outcome, "childrens_services")
    else:
        assert "safety_plan.safe_channels" not in asked(outcome, "first_responder")
    if case.person.interpreter != "yes":
        assert "person.interpreter_gender" not in asked(outcome, "guardian")
    if case.person.parent_in_uk == "yes":
        assert "home.parental_figure" not in asked(outcome, "guardian")


@quick
@given(any_case())
def test_no_reader_asks_the_same_twice(case: Case) -> None:
    """One line, one answer."""
    outcome = assess(case, NOW, SIGNS)
    for receiver in NEEDS:
        fields = asked(outcome, receiver)
        assert len(fields) == len(set(fields))


LISTED: Final = [
    (receiver, need.field)
    for receiver, needs in NEEDS.items()
    for need in needs
    if need.field
    not in {"person.description", "home.household", "danger_now.answer", "signs"}
]


@pytest.mark.parametrize(("receiver", "field"), LISTED)
def test_what_is_answered_is_no_longer_asked(receiver: str, field: str) -> None:
    """Of a missing child with an interpreter, and of an adult who agrees."""
    child = {
        **MISSING,
        "person.interpreter": "yes",
        "person.cared_for_by": "council_care",
        "missing.cctv": "The bus stop",
    }
    here = {**CHILD, "person.cared_for_by": "council_care"}
    adult = {**ADULT, "consent.nrm": "agrees", "person.care_needs": "yes"}
    seen = []
    for answers in (child, here, adult):
        before = asked(outcome_of(answers, *VICTIM), receiver)
        after = asked(
            outcome_of({**answers, field: answer_to(field)}, *VICTIM), receiver
        )
        seen.append(field in before)
        assert field not in after
    answered = field in {*child, *here, *adult}
    assert any(seen) or answered


def test_a_sign_with_a_weapon_asks_who_has_it() -> None:
    """Those who go to help need to know."""
    plain = outcome_of(CHILD, *VICTIM)
    armed = outcome_of(CHILD, *VICTIM, "sch_weapon")
    assert "missing.weapons" not in asked(plain, "police")
    assert "missing.weapons" in asked(armed, "police")


def test_camera_pictures_are_asked_for_before_they_are_wiped() -> None:
    """On the day itself it is not too late; the day after it is said."""
    report = "report_police"
    none = step(outcome_of(CHILD, *VICTIM), report).text
    assert "camera" not in none
    cameras: dict[str, object] = {**CHILD, "missing.cctv": "School gate"}
    undated = outcome_of(cameras, *VICTIM)
    assert "missing.cctv_until" in asked(undated, "police")
    assert "camera pictures to be kept." in step(undated, report).text
    today = outcome_of({**cameras, "missing.cctv_until": "2026-11-20"}, *VICTIM)
    assert "Before 20 November 2026, ask for the camera" in step(today, report).text
    assert "missing.cctv_until" not in asked(today, "police")
    late = outcome_of({**cameras, "missing.cctv_until": "2026-11-19"}, *VICTIM)
    assert "their day is past" in step(late, report).text
    told = [g.text for g in late.gaps if g.field == "missing.cctv_until"]
    assert len(told) == 1
    assert "19 November 2026" in told[0]


def test_a_last_sight_that_is_still_to_come_is_put_right() -> None:
    """A slip of the keyboard sends a search to the wrong day."""
    field = "missing.last_seen_when"
    for typed in ("2026-11-21", "December 2026", "2027"):
        assert field in asked(outcome_of({**MISSING, field: typed}, *VICTIM), "police")
    for typed in ("2026-11-20 14:00", "about November 2026", "just now"):
        told = outcome_of({**MISSING, field: typed}, *VICTIM)
        assert field not in asked(told, "police")


def test_no_safe_way_and_a_safe_way_cannot_both_be_so() -> None:
    """The reader would ring."""
    field = "safety_plan.safe_channels"
    agreed = {**ADULT, "consent.nrm": "agrees"}
    both = outcome_of({**agreed, field: ["none", "phone"]}, *VICTIM)
    assert field in asked(both, "first_responder")
    none = outcome_of({**agreed, field: ["none"]}, *VICTIM)
    assert field not in asked(none, "first_responder")


def test_where_the_police_are_not_told_the_pictures_are_still_kept() -> None:
    """Our own building can keep its own."""
    cameras = {**ADULT, "consent.police": "refuses", "missing.cctv": "Our door"}
    refused = outcome_of({**cameras, "missing.cctv_until": "2026-12-02"}, *VICTIM)
    assert "report_police" not in {each.id for each in refused.steps}
    kept = step(refused, "keep_recording").text
    assert "Before 2 December 2026, ask for the camera" in kept
    told = outcome_of({**CHILD, "missing.cctv": "Our door"}, *VICTIM)
    assert "camera" not in step(told, "keep_recording").text
