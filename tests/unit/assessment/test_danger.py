"""Stories about danger now."""

import pytest

from tests.unit.assessment.making import CHILD, outcome_of, step, steps

NO: dict[str, object] = {**CHILD, "danger_now.answer": "no"}


def test_a_yes_or_any_kind_of_danger_is_danger() -> None:
    """Even beside a no."""
    assert outcome_of({"danger_now.answer": "yes"}).danger_now == "yes"
    kinds = {**NO, "danger_now.kinds": ["threatened"]}
    assert outcome_of(kinds).danger_now == "yes"


@pytest.mark.parametrize("answer", [{}, {"danger_now.answer": "not_known"}])
def test_no_answer_is_not_known(answer: dict[str, str]) -> None:
    """Nothing is read into silence."""
    assert outcome_of(answer).danger_now == "not_known"


def test_an_undated_no_stands() -> None:
    """Also beside an urgent sign."""
    outcome = outcome_of(NO, "alarm")
    assert outcome.danger_now == "no"
    assert "decide_danger_now" not in steps(outcome)


@pytest.mark.parametrize(
    ("answered_at", "danger"),
    [
        ("2026-11-20T14:30+00:00", "no"),
        ("2026-11-20T14:00+00:00", "no"),
        ("2026-11-20T13:59+00:00", "not_known"),
        ("2026-11-20T13:30", "not_known"),
        ("2026-11-20T14:30+01:00", "not_known"),
    ],
)
def test_a_no_lapses_when_an_urgent_sign_comes_after_it(
    answered_at: str, danger: str
) -> None:
    """The sign is recorded at 14:00; a bare time has the offset of as_of."""
    answers = {**NO, "danger_now.answered_at": answered_at}
    assert outcome_of(answers, "alarm").danger_now == danger
    assert outcome_of(answers, "tired").danger_now == "no"


@pytest.mark.parametrize(
    ("answered_at", "danger"),
    [
        ("2026-11-19T15:01+00:00", "no"),
        ("2026-11-19T15:00+00:00", "not_known"),
        ("2026-10-01T15:00+00:00", "not_known"),
    ],
)
def test_a_no_lapses_after_a_day(answered_at: str, danger: str) -> None:
    """An old no must not be trusted."""
    answers = {**NO, "danger_now.answered_at": answered_at}
    assert outcome_of(answers).danger_now == danger


def test_an_urgent_sign_not_seen_raises_nothing() -> None:
    """Looking for it is no reason to fear it."""
    answers = {**NO, "danger_now.answered_at": "2026-11-20T13:00"}
    assert outcome_of(answers, "alarm", known_by="not_seen").danger_now == "no"


def test_in_danger_999_comes_first_and_no_question() -> None:
    """Every form comes after."""
    outcome = outcome_of({**CHILD, "danger_now.answer": "yes"}, "alarm")
    assert steps(outcome)[0] == "call_999"
    assert step(outcome, "call_999").contacts == ("emergency_999",)
    assert step(outcome, "call_999").when == "now"
    assert step(outcome, "call_999").rule == "danger-now"
    assert "decide_danger_now" not in steps(outcome)


def test_an_urgent_sign_or_an_exploiter_nearby_asks_the_question() -> None:
    """First of all steps."""
    assert steps(outcome_of(CHILD, "alarm"))[0] == "decide_danger_now"
    near = {**CHILD, "facts.exploiter_may_be_present": True}
    assert steps(outcome_of(near))[0] == "decide_danger_now"
    assert "decide_danger_now" not in steps(outcome_of(CHILD, "sold"))


@pytest.mark.parametrize(
    ("kind", "kept"),
    [
        ("being_collected", True),
        ("about_to_move", True),
        ("leaving_uk", True),
        ("exploiter_here", True),
        ("suicidal", False),
        ("missing_now", False),
    ],
)
def test_someone_who_may_be_taken_is_kept_safe(kind: str, *, kept: bool) -> None:
    """Until help comes."""
    found = steps(outcome_of({**CHILD, "danger_now.kinds": [kind]}))
    assert ("keep_safe_until_help" in found) is kept


@pytest.mark.parametrize(
    "answers",
    [
        {"danger_now.kinds": ["injured_ill"]},
        {"danger_now.kinds": ["suicidal"]},
        {"person.pregnant": "yes"},
        {"facts.recent_sexual_offence": True},
        {"needs": ["medical"]},
    ],
)
def test_the_hurt_and_the_pregnant_get_health_care(
    answers: dict[str, object],
) -> None:
    """NHS 111 does not answer in Northern Ireland."""
    answers = {**CHILD, **answers}
    care = step(outcome_of(answers), "get_health_care")
    assert care.contacts == ("nhs111",)
    there = outcome_of(answers, nation="northern_ireland")
    assert step(there, "get_health_care").contacts == ()


def test_drugs_in_the_body_and_injuries_get_health_care() -> None:
    """Drugs inside the body cannot wait."""
    swallowed = step(outcome_of(CHILD, "phy_internal_conceal"), "get_health_care")
    assert swallowed.when == "now"
    assert step(outcome_of(CHILD, "phy_injury"), "get_health_care").when == "today"
    assert "get_health_care" not in steps(outcome_of(CHILD, "sold"))


def test_drugs_inside_the_body_are_named_before_all_other_care() -> None:
    """They can kill within hours."""
    ill = {
        **CHILD,
        "danger_now.kinds": ["suicidal"],
        "facts.recent_sexual_offence": True,
    }
    care = step(outcome_of(ill, "phy_internal_conceal"), "get_health_care")
    assert care.text.startswith("Drugs inside the body can kill")


def test_a_clinic_gives_care_and_others_find_it() -> None:
    """Nobody sends a nurse to a nurse."""
    for kind, words in (("health", "Give or arrange care"), ("school", "Help them")):
        hurt = {**CHILD, "setting.kind": kind, "danger_now.kinds": ["injured_ill"]}
        assert words in step(outcome_of(hurt), "get_health_care").text
