"""Stories about notes, warnings, gaps and words on the phone."""

import pytest

from tests.unit.assessment.making import (
    ADULT,
    CHILD,
    outcome_of,
    someone,
    step,
    view,
)
from trafficking_desk.assessment.outcome import Outcome

VICTIM = ("moved", "tricked", "sold")
ALWAYS = (
    "do_not_alert",
    "do_not_promise_secrecy",
    "do_not_investigate",
    "do_not_use_companion_as_interpreter",
)


def notes(outcome: Outcome) -> list[str]:
    """Return the ids of the notes."""
    return [note.id for note in outcome.notes]


def never(outcome: Outcome) -> tuple[str, ...]:
    """Return the ids of the warnings."""
    return tuple(note.id for note in outcome.never)


def gaps(outcome: Outcome, receiver: str) -> set[str]:
    """Return the fields that `receiver` will miss."""
    return {gap.field for gap in outcome.gaps if gap.receiver == receiver}


@pytest.mark.parametrize(
    ("note", "answers", "signs"),
    [
        ("smuggling", {**ADULT, "facts.paid_to_cross_border_only": True}, ()),
        (
            "illegal_adoption",
            {**CHILD, "facts.adoption_without_exploitation": True},
            (),
        ),
        (
            "second_person_needs_own_record",
            {**ADULT, "facts.others_at_risk": ["adults"]},
            (),
        ),
        ("police_are_told_of_referrals", {**ADULT, "consent.nrm": "agrees"}, ()),
        ("private_fostering", {**CHILD, "person.cared_for_by": "other_adult"}, ()),
        ("forced_marriage", ADULT, ("exp_underage_marriage",)),
        ("forced_marriage", {**ADULT, **view("purpose", kind="forced_marriage")}, ()),
        (
            "domestic_abuse",
            {**ADULT, **someone(link="partner", may_be_involved=True)},
            (),
        ),
        ("fgm", {**CHILD, "story.own_words": "They spoke of FGM."}, ()),
        ("child_missing_education", CHILD, ("edu_not_enrolled",)),
        ("duties_of_2026", CHILD, ("tired",)),
        ("duties_of_2026", ADULT, ("pla_cuckoo",)),
    ],
)
def test_a_note_explains(
    note: str, answers: dict[str, object], signs: tuple[str, ...]
) -> None:
    """And is absent without its reason."""
    assert note in notes(outcome_of(answers, *signs))
    assert note not in notes(outcome_of(ADULT))


def test_a_link_that_remains_is_no_smuggling() -> None:
    """Nor is a yes to both a surprise about the police."""
    linked = {
        **ADULT,
        "facts.paid_to_cross_border_only": True,
        "facts.still_linked_to_facilitator": True,
    }
    assert "smuggling" not in notes(outcome_of(linked))
    both = {**ADULT, "consent.nrm": "agrees", "consent.police": "agrees"}
    assert "police_are_told_of_referrals" not in notes(outcome_of(both))


def test_what_is_never_done() -> None:
    """Four things always, others by the facts."""
    assert never(outcome_of(ADULT)) == (*ALWAYS, "do_not_report_immigration_status")
    assert never(outcome_of(CHILD)) == (*ALWAYS, "do_not_handle_sexual_images")
    punished = never(outcome_of(CHILD, "sch_weapon"))
    assert punished[4:] == ("do_not_punish_first", "do_not_handle_sexual_images")
    for kind in ("criminal", "begging"):
        begging = outcome_of({**CHILD, **view("purpose", kind=kind)})
        assert "do_not_punish_first" in never(begging)
    married = outcome_of(CHILD, "exp_underage_marriage")
    assert "do_not_contact_family" in never(married)


def test_gaps_are_what_each_receiver_still_needs() -> None:
    """Nothing that is recorded is asked for again."""
    bare = outcome_of(CHILD, *VICTIM)
    needed = {"person.where_now", "person.date_of_birth", "worker.evening_phone"}
    assert needed <= gaps(bare, "childrens_services")
    assert "home.parents_told" in gaps(bare, "childrens_services")
    assert "person.description" in gaps(bare, "police")
    assert "person.parent_in_uk" in gaps(bare, "guardian")
    answers: dict[str, object] = {
        **CHILD,
        "person.where_now": "Here",
        "person.date_of_birth": "2012-01-01",
        "worker.evening_phone": "01",
        "person.known_as": "A",
        "home.parents_told": "no",
        "danger_now.answer": "no",
        "person.description.hair": "brown",
    }
    full = outcome_of(answers, *VICTIM)
    childrens = gaps(full, "childrens_services")
    assert childrens.isdisjoint({*needed, "person.name", "danger_now.answer"})
    assert "home.why_not" in childrens
    assert "person.description" not in gaps(full, "police")
    answers["home.why_not"] = "It may bring harm."
    told = gaps(outcome_of(answers, *VICTIM), "childrens_services")
    assert told.isdisjoint({"home.why_not", "home.parents_told"})


def test_an_adults_gaps_are_for_the_receivers_of_their_steps() -> None:
    """A first responder needs to know who explained it."""
    agreed = outcome_of({**ADULT, "consent.nrm": "agrees"}, *VICTIM)
    assert "consent.explained_by" in gaps(agreed, "first_responder")
    assert gaps(agreed, "childrens_services") == set()
    assert gaps(agreed, "guardian") == set()
    care = outcome_of({**ADULT, "person.care_needs": "yes"})
    assert "safety_plan.wishes" in gaps(care, "adult_services")


def test_a_call_has_words_to_say_and_no_name_is_needed() -> None:
    """Who rings, about whom, what was seen, where they are, what is asked."""
    answers = {
        **CHILD,
        "person.name": "Secret Name",
        "person.date_of_birth": "2011-05-02",
        "person.where_now": "In our hall",
        "worker.role": "coach",
        "worker.organisation": "Invented Club",
    }
    outcome = outcome_of(answers, *VICTIM)
    said = step(outcome, "refer_childrens_services").say
    assert said[0] == "I work as coach at Invented Club."
    assert said[1] == "This is about a child, aged 15."
    assert "Invented sign sold" in said[2]
    assert said[3] == "Where they are now: In our hall."
    spoken = " ".join(line for each in outcome.steps for line in each.say)
    assert "Secret" not in spoken
    assert step(outcome, "make_safety_plan").say == ()


def test_advice_without_a_name_gives_no_place() -> None:
    """The person has not agreed to be found."""
    answers = {**ADULT, "person.where_now": "In our hall"}
    said = " ".join(step(outcome_of(answers, "sold"), "get_advice_without_name").say)
    assert "hall" not in said
    assert "I am calling from work" in said


def test_who_is_missing_is_nowhere_known() -> None:
    """The last place written down is not where they are now."""
    answers: dict[str, object] = {
        "person.where_now": "Home",
        "danger_now.kinds": ["missing_now"],
    }
    said = step(outcome_of(answers), "call_999").say
    assert said[0] == "I do not know where they are now."
    assert "This is about someone who may be under 18." in said
