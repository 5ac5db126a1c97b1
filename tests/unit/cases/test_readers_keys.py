"""The keys that each reader's questions fill: in and out of a file, unchanged."""

from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trafficking_desk.bundled import bundled
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.file import parse_case, read_case_file, write_case
from trafficking_desk.cases.fold import fold, unfold
from trafficking_desk.cases.form_check import type_at
from trafficking_desk.cases.missing import Missing
from trafficking_desk.cases.person import Description, Person, Setting
from trafficking_desk.cases.record import Agreed, SafetyPlan, Story
from trafficking_desk.cases.sharing import Home, Services, Sibling
from trafficking_desk.content.load import load_content
from trafficking_desk.errors import BadInputError

CONTENT = load_content(bundled("forms"), bundled("resources"))
WHOLE = sorted((Path(__file__).parents[2] / "cases").glob("full_*.json"))

letters = st.characters(exclude_categories=("Cs", "Cc"))
texts = st.text(letters, min_size=1, max_size=20).map(lambda text: f"a{text}z")
lists = st.lists(texts, max_size=3).map(tuple)
days = st.dates().map(lambda day: day.isoformat())


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Return a case with any answers to the readers' questions."""
    missing = Missing(
        last_seen_when=draw(st.one_of(st.just(""), st.just("about noon"), days)),
        last_seen_where=draw(texts),
        just_before=draw(texts),
        cctv=draw(texts),
        cctv_until=draw(st.one_of(st.just(""), days)),
        vehicles=draw(lists),
        weapons=draw(texts),
    )
    person = Person(
        aliases=draw(lists),
        phones=draw(lists),
        handles=draw(lists),
        disability=draw(texts),
        interpreter_gender=draw(st.sampled_from(("female", "male", "no_wish"))),
        description=Description(photo=draw(texts)),
    )
    sibling = Sibling(draw(texts), draw(texts), draw(texts))
    return Case(
        format=FORMAT,
        setting=Setting(nation="wales"),
        person=person,
        home=Home(siblings_elsewhere=(sibling, Sibling()), placement=draw(texts)),
        services=Services(upn=draw(texts), council_email=draw(texts)),
        story=Story(last_contact_when=draw(st.sampled_from(("week", "not_sure")))),
        safety_plan=SafetyPlan(safe_channels=draw(st.just(("phone", "none")))),
        missing=missing,
    )


def ids() -> "count[int]":
    """Return numbers to make ids from."""
    return count()


@settings(max_examples=60, deadline=None)
@given(cases())
def test_what_goes_out_comes_back_the_same(case: Case) -> None:
    """Through a file, and through the vault's answers by path."""
    assert parse_case(write_case(case), "case.json", CONTENT.signs) == case
    numbers = ids()
    answers = unfold(case, lambda: f"{next(numbers):032x}")
    assert fold(answers)[0] == case


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.stem)
def test_a_whole_case_comes_back_the_same(path: Path) -> None:
    """With everything that each reader asks."""
    case = read_case_file(path, CONTENT.signs)
    numbers = ids()
    assert fold(unfold(case, lambda: f"{next(numbers):032x}"))[0] == case
    assert parse_case(write_case(case), path.name, CONTENT.signs) == case


@pytest.mark.parametrize(
    ("inside", "field"),
    [
        ('"missing": {"cctv_until": "2026-02-30"}', "missing.cctv_until"),
        ('"missing": {"last_seen_when": "2026-13-01"}', "missing.last_seen_when"),
        (
            '"home": {"siblings_elsewhere": [{"date_of_birth": "2011-02-31"}]}',
            "home.siblings_elsewhere[0].date_of_birth",
        ),
        ('"missing": {"cctv_day": "2026-02-03"}', "missing.cctv_day"),
        ('"safety_plan": {"safe_channels": ["fax"]}', "safety_plan.safe_channels[0]"),
        ('"person": {"phones": "07700 900111"}', "person.phones"),
    ],
)
def test_a_bad_answer_is_named(inside: str, field: str) -> None:
    """File, field and cure; nothing is let in half."""
    data = f'{{"format": "{FORMAT}", "setting": {{"nation": "england"}}, {inside}}}'
    with pytest.raises(BadInputError) as caught:
        parse_case(data.encode(), "case.json", CONTENT.signs)
    assert field in caught.value.message()


def test_every_reader_question_is_asked_on_screen() -> None:
    """A key that no page asks for is filled by no one."""
    asked = {
        f"{page.list_of}.{question.field}".lstrip(".")
        for form in CONTENT.forms.values()
        for page in form.pages
        for question in page.questions
    }
    own = {
        *(f"missing.{name}" for name in Missing.__struct_fields__),
        *(f"person.{name}" for name in Person.__struct_fields__),
        *(f"services.{name}" for name in Services.__struct_fields__),
        *(f"home.siblings_elsewhere.{name}" for name in Sibling.__struct_fields__),
        *(f"story.{name}" for name in Story.__struct_fields__),
        *(f"safety_plan.{name}" for name in SafetyPlan.__struct_fields__),
        *(f"safety_plan.agreed.{name}" for name in Agreed.__struct_fields__),
    }
    assert own - asked == {"person.description", "safety_plan.agreed"}
    assert all(type_at(field) for field in asked)
