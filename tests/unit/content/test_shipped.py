"""What is shipped, held against what must never change."""

from datetime import date
from pathlib import Path

import pytest

from trafficking_desk.content.check import check_content, counts
from trafficking_desk.content.model import Content
from trafficking_desk.content.sign import SignDef

RECORDED = Path(__file__).with_name("sign_ids.txt")
WRITTEN = date(2026, 11, 22)
SECTIONS = [
    "safe_now",
    "person",
    "story",
    "people",
    "consent",
    "safety_plan",
    "worker",
    "chronology",
    "readers",
]


def contract(sign: SignDef) -> str:
    """Return the part of a sign that saved cases and rules lean on."""
    bears_on = ",".join(sign.bears_on) or "-"
    urgent = "urgent" if sign.urgent else "-"
    return f"{sign.id} {sign.kind} {bears_on} {urgent} {sign.audience}"


def test_the_shipped_content_has_no_faults(shipped: Content) -> None:
    """Nothing unread, twice, dead, undated or pointing nowhere."""
    assert check_content(shipped) == ()
    assert all(sign.checked >= WRITTEN for sign in shipped.signs.values())


def test_every_recorded_sign_is_there_as_it_was(shipped: Content) -> None:
    """Ids, kinds and what they bear on are for ever; only wording may change."""
    recorded = RECORDED.read_text(encoding="utf-8").splitlines()
    shipped_signs = map(contract, shipped.signs.values())

    assert len(recorded) == 199
    assert sorted(shipped_signs) == recorded


def test_only_the_all_clear_tick_is_not_offered(shipped: Content) -> None:
    """Files may hold it; no screen and no paper shows it."""
    hidden = [sign.id for sign in shipped.signs.values() if not sign.offered]

    assert hidden == ["ctx_no_indicators"]


def test_every_section_of_a_case_has_its_questions(shipped: Content) -> None:
    """In the order of the task list, danger first."""
    assert list(shipped.forms) == SECTIONS
    assert shipped.forms["safe_now"].pages[0].questions[0].field == "danger_now.answer"


def test_only_danger_and_age_must_be_answered(shipped: Content) -> None:
    """Everything else may wait, so that nobody is held up by a form."""
    needed = [
        question.field
        for form in shipped.forms.values()
        for page in form.pages
        for question in page.questions
        if question.missing
    ]

    assert needed == ["danger_now.answer", "person.under_18"]


@pytest.mark.parametrize("kind", ["words", "judgement"])
def test_facts_words_and_judgement_are_asked_apart(shipped: Content, kind: str) -> None:
    """No text box of the story takes more than one of them."""
    marks = {
        question.field: question.mark
        for page in shipped.forms["story"].pages
        for question in page.questions
    }

    assert marks["story.what_happened"] == "fact"
    assert [field for field, mark in marks.items() if mark == kind] == [
        {"words": "story.own_words", "judgement": "story.worker_view"}[kind]
    ]


def test_the_guidance_needed_now_is_there(shipped: Content) -> None:
    """Each page starts with its one-minute version."""
    assert shipped.guidance[0].id == "two_minutes"
    assert shipped.guidance[-1].id == "enough_for_now"
    assert all(page.minute and page.for_whom for page in shipped.guidance)
    assert counts(shipped)["guidance pages"] >= 12


def test_what_changed_since_the_older_guides_is_told(shipped: Content) -> None:
    """The old numbers and the old name of the guardians above all."""
    ids = {change.id for change in shipped.changes}

    assert {"helpline", "salvation_army", "gangmasters", "guardians_name"} <= ids
