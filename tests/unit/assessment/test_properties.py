"""What holds for every case that anyone could record."""

import re
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.assessment.making import NATIONS, NOW, SIGNS, a_case
from trafficking_desk.assessment.assess import assess
from trafficking_desk.assessment.outcome import Outcome
from trafficking_desk.assessment.outcome_json import outcome_json
from trafficking_desk.assessment.rules import STEP_RULES
from trafficking_desk.cases.case import Case

PICTURES: Final = ["welfare", "concern", "possible_victim"]
ORDER: Final = [rule.step for rule in STEP_RULES]
KEPT: Final = {
    "call_999",
    "tell_safeguarding_lead",
    "refer_childrens_services",
    "report_police",
}
NOTE_FACTS: Final = (
    "facts.paid_to_cross_border_only",
    "facts.adoption_without_exploitation",
)
FOREIGN: Final = {
    "england": {"tara", "guardianship_scot", "psni", "hsct_gateway", "ni_guardian"},
    "wales": {"tara", "guardianship_scot", "psni", "hsct_gateway", "ni_guardian"},
    "scotland": {"salvation_army", "ictg_line", "lado", "psni", "hsct_gateway", "blwa"},
    "northern_ireland": {
        "salvation_army",
        "ictg_line",
        "lado",
        "police_101",
        "nhs111",
        "childrens_social_care",
        "adult_social_care",
        "tara",
    },
}
FORBIDDEN: Final = re.compile(r"low[ -]risk|not a victim|\bscore", re.IGNORECASE)

quick = settings(max_examples=120, deadline=None)


def one_of(*values: object) -> st.SearchStrategy[object]:
    """Return one of these answers, or none (None withdraws an answer)."""
    return st.sampled_from([None, *values])


flags: Final = st.sampled_from([None, True, False])
ANSWERS: Final[dict[str, st.SearchStrategy[object]]] = {
    "person.under_18": one_of("yes", "no", "not_sure"),
    "person.date_of_birth": one_of("1990-01-01", "2012-01-01"),
    "person.under_18_when_exploited": one_of("yes", "no", "not_sure"),
    "person.gender": one_of("woman", "man", "?"),
    "person.pregnant": one_of("yes", "no", "not_known"),
    "person.care_needs": one_of("yes", "no"),
    "person.parent_in_uk": one_of("yes", "no", "not_known"),
    "person.interpreter": one_of("yes", "no"),
    "person.cared_for_by": one_of("parent", "no_one", "hotel"),
    "person.where_now": one_of("here", "far away"),
    "danger_now.answer": one_of("yes", "no", "not_known"),
    "danger_now.answered_at": one_of("2026-11-20T13:00", "2026-11-20T14:30"),
    "danger_now.kinds": one_of(["missing_now"], ["injured_ill", "leaving_uk"]),
    "facts.others_at_risk": one_of(["none"], ["adults"], ["children", "adults"]),
    "facts.recent_sexual_offence": flags,
    "facts.images_involved": flags,
    "facts.exploiter_may_be_present": flags,
    "consent.nrm": one_of("agrees", "refuses", "undecided", "cannot_decide"),
    "consent.police": one_of("agrees", "refuses"),
    "consent.alone_when_asked": one_of("yes", "no"),
    "consent.cannot_decide_because": one_of("needs_help", "impairment"),
    "consent.share_without_consent.decided": flags,
    "setting.kind": one_of("school", "health", "charity"),
    "setting.first_responder": flags,
    "setting.duty_to_notify_body": flags,
    f"people.{'e' * 32}.link": one_of("lead", "family"),
    f"people.{'e' * 32}.may_be_involved": flags,
    f"views.act.{'f' * 32}.view": one_of("shown", "possible"),
    f"views.service.{'f' * 32}.view": one_of("shown", "possible"),
    f"views.purpose.{'f' * 32}.kind": one_of("sexual", "criminal", "forced_marriage"),
}
answers = st.fixed_dictionaries(ANSWERS)
nations = st.sampled_from(NATIONS)
indicators = st.lists(st.sampled_from(sorted(SIGNS)), max_size=5)
known = st.sampled_from(["seen", "told_by_person", "told_by_other", "not_seen"])


@st.composite
def any_case(draw: st.DrawFn) -> Case:
    """Return any case."""
    return a_case(
        draw(answers),
        *draw(indicators),
        nation=draw(nations),
        known_by=draw(known),
    )


def judged(case: Case) -> Outcome:
    """Return the outcome at NOW."""
    return assess(case, NOW, SIGNS)


@quick
@given(any_case())
def test_in_danger_999_is_the_first_step(case: Case) -> None:
    """And nothing but danger calls for it."""
    outcome = judged(case)
    assert (outcome.steps[0].id == "call_999") is (outcome.danger_now == "yes")


@quick
@given(any_case())
def test_the_lead_is_always_told(case: Case) -> None:
    """Today, whatever is recorded."""
    tell = [s for s in judged(case).steps if s.id == "tell_safeguarding_lead"]
    assert [s.when for s in tell] == ["today"]


@quick
@given(any_case())
def test_a_child_needs_no_consent_and_no_means(case: Case) -> None:
    """Ever."""
    outcome = judged(case)
    if outcome.treat_as == "child":
        assert not outcome.nrm.consent_needed
        assert outcome.elements["means"].state == "not_needed"
        assert outcome.nrm.advice in {"refer", "consider", "not_on_present_facts"}
        assert outcome.nrm.duty != "with_consent"


@quick
@given(answers, nations, known, indicators, indicators)
def test_more_signs_never_lower_anything(
    given_answers: dict[str, object],
    nation: str,
    known_by: str,
    some: list[str],
    more: list[str],
) -> None:
    """Not the picture, and not 999, danger, lead, council or police."""
    less_case = a_case(given_answers, *some, nation=nation, known_by=known_by)
    more_case = a_case(given_answers, *some, *more, nation=nation, known_by=known_by)
    less, fuller = judged(less_case), judged(more_case)
    assert PICTURES.index(fuller.picture) >= PICTURES.index(less.picture)
    there = {step.id for step in fuller.steps}
    for step in less.steps:
        if step.id in KEPT | {"decide_danger_now"}:
            assert step.id in there


@quick
@given(any_case())
def test_children_beside_anyone_are_referred(case: Case) -> None:
    """Also beside an adult who agreed to nothing."""
    outcome = judged(case)
    if "children" in case.facts.others_at_risk or case.person.pregnant == "yes":
        assert "refer_childrens_services" in {step.id for step in outcome.steps}


@quick
@given(any_case())
def test_steps_keep_their_order_and_come_once(case: Case) -> None:
    """The order of the rule book."""
    places = [ORDER.index(step.id) for step in judged(case).steps]
    assert places == sorted(set(places))


@quick
@given(any_case())
def test_no_nation_gets_the_line_of_another(case: Case) -> None:
    """A wrong number costs the minutes that count."""
    found = {contact for step in judged(case).steps for contact in step.contacts}
    assert found.isdisjoint(FOREIGN[case.setting.nation])


@quick
@given(any_case())
def test_nothing_reads_as_an_all_clear(case: Case) -> None:
    """Nor holds an unfilled name."""
    outcome = judged(case)
    texts = [note.text for note in (*outcome.notes, *outcome.never)]
    texts += [gap.text for gap in outcome.gaps]
    for step in outcome.steps:
        texts += [step.title, step.text, step.reason, *step.say]
    assert not [text for text in texts if FORBIDDEN.search(text)]
    assert not [text for text in texts if "{" in text or not text.strip()]
    assert not FORBIDDEN.search(outcome_json(outcome).decode())


@quick
@given(answers, nations, known, indicators)
def test_a_note_takes_no_step_away(
    given_answers: dict[str, object], nation: str, known_by: str, some: list[str]
) -> None:
    """Smuggling and adoption explain, and change nothing."""
    noted_answers = {**given_answers, **dict.fromkeys(NOTE_FACTS, True)}
    plain = judged(a_case(given_answers, *some, nation=nation, known_by=known_by))
    noted = judged(a_case(noted_answers, *some, nation=nation, known_by=known_by))
    assert {note.id for note in noted.notes} >= {"smuggling", "illegal_adoption"}
    assert noted.steps == plain.steps
    assert noted.picture == plain.picture


@quick
@given(any_case())
def test_the_same_case_has_the_same_outcome(case: Case) -> None:
    """Byte for byte."""
    assert outcome_json(judged(case)) == outcome_json(judged(case))
