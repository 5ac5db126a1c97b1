"""Stories about passing a case on: council or Trust, police, adult services."""

import pytest

from tests.unit.assessment.making import ADULT, CHILD, outcome_of, step, steps

VICTIM = ("moved", "tricked", "sold")


@pytest.mark.parametrize(
    ("nation", "contacts"),
    [
        ("england", ("childrens_social_care", "nspcc_helpline")),
        ("wales", ("childrens_social_care", "nspcc_helpline")),
        ("scotland", ("childrens_social_care", "nspcc_helpline")),
        ("northern_ireland", ("hsct_gateway", "nspcc_helpline")),
    ],
)
def test_a_child_who_may_be_a_victim_goes_to_childrens_services(
    nation: str, contacts: tuple[str, ...]
) -> None:
    """Today, when they are not with you."""
    refer = step(outcome_of(CHILD, *VICTIM, nation=nation), "refer_childrens_services")
    assert (refer.when, refer.contacts) == ("today", contacts)
    assert "MASH" not in refer.text or nation == "england"


@pytest.mark.parametrize(
    "answers",
    [
        {"danger_now.answer": "yes"},
        {"person.cared_for_by": "no_one"},
        {"person.cared_for_by": "hotel"},
        {"person.cared_for_by": "other_adult"},
        {"person.cared_for_by": "council_care"},
        {"person.pregnant": "yes"},
        {"facts.others_at_risk": ["adults", "children"]},
    ],
)
def test_a_child_is_referred_without_any_sign(answers: dict[str, object]) -> None:
    """Danger, care outside close family, pregnancy, other children."""
    assert "refer_childrens_services" in steps(outcome_of({**CHILD, **answers}))


@pytest.mark.parametrize(
    "answers", [{"person.pregnant": "yes"}, {"facts.others_at_risk": ["children"]}]
)
def test_children_beside_an_adult_are_referred(answers: dict[str, object]) -> None:
    """The NSPCC line is for worries about a child, so not here."""
    refer = step(outcome_of({**ADULT, **answers}), "refer_childrens_services")
    assert refer.contacts == ("childrens_social_care",)
    assert "refer_childrens_services" not in steps(outcome_of(ADULT, *VICTIM))


@pytest.mark.parametrize(
    ("where", "kind", "when"),
    [
        ("Here, in my office", "other", "now"),
        ("with us until five", "other", "now"),
        ("In this clinic", "other", "now"),
        ("Invented Hall, room 2", "other", "now"),
        ("At school", "school", "now"),
        ("At school", "charity", "today"),
        ("Ward 4", "health", "now"),
        ("At home", "school", "today"),
        ("", "school", "today"),
    ],
)
def test_now_while_the_child_is_with_you(where: str, kind: str, when: str) -> None:
    """Going by the words about where they are now."""
    answers = {
        **CHILD,
        "person.where_now": where,
        "setting.kind": kind,
        "worker.organisation": "Invented Hall",
    }
    assert step(outcome_of(answers, *VICTIM), "refer_childrens_services").when == when


def test_in_danger_the_council_hears_now() -> None:
    """Wherever the child is."""
    danger = {**CHILD, "danger_now.answer": "yes"}
    assert step(outcome_of(danger), "refer_childrens_services").when == "now"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("school", "expected to refer in the same way"),
        ("charity", "expected to refer in the same way"),
        ("health", "must report"),
        ("social_care", "must report"),
    ],
)
def test_in_wales_the_words_follow_the_setting(kind: str, words: str) -> None:
    """A school does not carry the duty of a relevant partner."""
    answers = {**CHILD, "setting.kind": kind}
    outcome = outcome_of(answers, *VICTIM, nation="wales")
    assert words in step(outcome, "refer_childrens_services").text


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"facts.others_at_risk": ["children"]}, "the children at risk beside"),
        ({"person.pregnant": "yes"}, "the unborn child"),
    ],
)
def test_beside_an_adult_the_words_say_which_child_is_meant(
    answers: dict[str, object], words: str
) -> None:
    """On the card and on the phone."""
    refer = step(outcome_of({**ADULT, **answers}), "refer_childrens_services")
    assert words in refer.text
    assert "even if the adult says no" in refer.text
    assert any("beside this adult" in line for line in refer.say)


def test_the_police_do_not_ring_themselves() -> None:
    """They pass it to those in their force who know."""
    own = {**CHILD, "setting.kind": "police"}
    report = step(outcome_of(own, *VICTIM), "report_police")
    assert "your force's team" in report.text
    assert "Ring the police" not in report.text


def test_capacity_is_marked_as_to_be_confirmed() -> None:
    """We have not read the law of each nation on it."""
    cannot = {**ADULT, "consent.nrm": "cannot_decide"}
    text = step(outcome_of(cannot, *VICTIM), "capacity_assessment").text
    assert "to be confirmed" in text


@pytest.mark.parametrize(
    ("answers", "signs"),
    [
        ({}, VICTIM),
        ({}, ("hurt",)),
        ({"facts.recent_sexual_offence": True}, ()),
        ({"danger_now.kinds": ["missing_now"]}, ()),
    ],
)
def test_the_police_hear_of_a_child(
    answers: dict[str, object], signs: tuple[str, ...]
) -> None:
    """A victim, harm, a sexual offence, or missing."""
    report = step(outcome_of({**CHILD, **answers}, *signs), "report_police")
    assert report.contacts == ("police_101",)


@pytest.mark.parametrize(
    "agreed",
    [{"consent.police": "agrees"}, {"consent.share_without_consent.decided": True}],
)
def test_an_adult_decides_about_the_police(agreed: dict[str, object]) -> None:
    """Unless a decision to share is recorded."""
    assert "report_police" in steps(outcome_of({**ADULT, **agreed}, "tired"))
    assert "report_police" not in steps(outcome_of({**ADULT, **agreed}))
    assert "report_police" not in steps(outcome_of(ADULT, *VICTIM))


def test_northern_ireland_has_its_own_police_and_general_duty() -> None:
    """The duty is marked, because it is not confirmed."""
    report = step(outcome_of(CHILD, "hurt", nation="northern_ireland"), "report_police")
    assert report.contacts == ("psni",)
    assert "general duty" in report.text
    assert "to be confirmed" in report.text


def test_adult_services_hear_of_care_needs_and_doubtful_capacity() -> None:
    """Capacity has to be assessed before anything is agreed."""
    needs = outcome_of({**ADULT, "person.care_needs": "yes"})
    assert step(needs, "refer_adult_services").contacts == ("adult_social_care",)
    assert "capacity_assessment" not in steps(needs)
    unable = {**ADULT, "consent.nrm": "cannot_decide"}
    found = outcome_of(unable, *VICTIM, nation="northern_ireland")
    assert step(found, "refer_adult_services").contacts == ("hsct_adult",)
    assert "capacity_assessment" in steps(found)
    child = outcome_of({**CHILD, "person.care_needs": "yes"})
    assert "refer_adult_services" not in steps(child)
