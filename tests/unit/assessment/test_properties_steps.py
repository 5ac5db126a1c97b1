"""What holds for every case: what a step gives way to, and every word shown."""

from collections.abc import Iterator
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.assessment.making import NOW, SIGNS, a_case
from tests.unit.assessment.test_properties import (
    answers,
    any_case,
    indicators,
    judged,
    known,
    nations,
    quick,
)
from trafficking_desk.assessment.changes import find_changes
from trafficking_desk.assessment.explain import explain
from trafficking_desk.assessment.outcome import Outcome
from trafficking_desk.cases.case import Case
from trafficking_desk.content.forbidden import forbidden_words

REFERRAL: Final = frozenset(
    {
        "offer_nrm_consent",
        "ask_first_responder_nrm",
        "prepare_nrm",
        "capacity_assessment",
    }
)
# A step, and the stronger forms that may stand in its place.
STRONGER: Final = {
    "decide_danger_now": frozenset({"call_999"}),
    "lead_decides_referral": frozenset({"refer_childrens_services"}),
    "get_advice_without_name": REFERRAL,
}
# Each is a worry more; `None` would take it back.
WORRIES: Final = (
    ("danger_now.answer", "yes"),
    ("facts.others_at_risk", ["children", "adults"]),
    ("facts.recent_sexual_offence", True),
    ("facts.images_involved", True),
    ("facts.exploiter_may_be_present", True),
    ("person.pregnant", "yes"),
    ("person.care_needs", "yes"),
    (f"views.act.{'c' * 32}.view", "shown"),
    (f"views.service.{'c' * 32}.view", "shown"),
    (f"people.{'c' * 32}.may_be_involved", True),
)


def ids(outcome: Outcome) -> set[str]:
    """Return the ids of the steps."""
    return {step.id for step in outcome.steps}


def lost(before: Outcome, after: Outcome) -> set[str]:
    """Return the steps that went without a stronger form in their place."""
    gone = ids(before) - ids(after)
    return {step for step in gone if not STRONGER.get(step, set()) & ids(after)}


@quick
@given(answers, nations, known, indicators, indicators)
def test_with_more_signs_a_step_only_gives_way_to_its_stronger_form(
    given_answers: dict[str, object],
    nation: str,
    known_by: str,
    some: list[str],
    more: list[str],
) -> None:
    """Nothing just vanishes because more was noticed."""
    less = a_case(given_answers, *some, nation=nation, known_by=known_by)
    fuller = a_case(given_answers, *some, *more, nation=nation, known_by=known_by)
    assert lost(judged(less), judged(fuller)) == set()


@quick
@given(answers, nations, known, indicators, st.sampled_from(WORRIES))
def test_with_one_more_worry_a_step_only_gives_way_to_its_stronger_form(
    given_answers: dict[str, object],
    nation: str,
    known_by: str,
    some: list[str],
    worry: tuple[str, object],
) -> None:
    """Answers are no different from signs."""
    path, value = worry
    worse_answers = {**given_answers, path: value}
    before = judged(a_case(given_answers, *some, nation=nation, known_by=known_by))
    after = judged(a_case(worse_answers, *some, nation=nation, known_by=known_by))
    assert lost(before, after) == set()


@quick
@given(any_case())
def test_a_step_and_its_stronger_form_never_stand_side_by_side(case: Case) -> None:
    """The worker is told one thing."""
    there = ids(judged(case))
    for step, forms in STRONGER.items():
        assert step not in there or not forms & there


@quick
@given(any_case())
def test_no_word_that_is_shown_clears_counts_or_blames(case: Case) -> None:
    """Plan, reasons and what would change it."""
    wrong = {text: [*forbidden_words(text)] for text in shown(case)}
    assert {text: found for text, found in wrong.items() if found} == {}


def shown(case: Case) -> Iterator[str]:
    """Yield every sentence about a case that a screen or a paper may show."""
    outcome = judged(case)
    for step in outcome.steps:
        yield from (step.title, step.text, step.reason, *step.say)
    for note in (*outcome.never, *outcome.notes):
        yield note.text
    for gap in outcome.gaps:
        yield gap.text
    for each in explain(case, NOW, SIGNS):
        yield from (each.rule.effect, each.rule.condition, *each.missing)
    for change in find_changes(case, NOW, SIGNS):
        yield from (change.if_text, change.then_text)


@quick
@given(any_case())
def test_every_step_says_what_to_do_why_and_after_whom(case: Case) -> None:
    """In a few sentences: at most seven."""
    for step in judged(case).steps:
        assert step.sources
        assert step.reason
        assert step.text.count(". ") < 7
