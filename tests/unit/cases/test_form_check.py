"""Stories about questions and the places in a case where answers go."""

import msgspec
import pytest

from trafficking_desk.bundled import bundled
from trafficking_desk.cases.fold import fold
from trafficking_desk.cases.form_check import check_forms
from trafficking_desk.cases.reading import value_at
from trafficking_desk.content.load import load_content
from trafficking_desk.content.model import Content
from trafficking_desk.content.question import Choice, Condition, Question, QuestionPage

SHIPPED = load_content(bundled("forms"), bundled("resources"))
SETTING = {"setting": {"nation": "england"}}
SAMPLES = {"yes_no": True, "list": ["Twi"], "date": "2011-05-02"}


def asked() -> list[tuple[str, Question]]:
    """Return every question with the path its answer goes to in a case."""
    return [
        (f"{page.list_of}.{'a' * 32}.{q.field}" if page.list_of else q.field, q)
        for form in SHIPPED.forms.values()
        for page in form.pages
        for q in page.questions
    ]


def answers(question: Question) -> list[object]:
    """Return each answer that can be given, or one sample of it."""
    values = [choice.value for choice in question.choices]
    if question.kind == "checkboxes":
        return [*([value] for value in values), values]
    return [*values] or [SAMPLES.get(question.kind, "typed")]


def with_page(page: QuestionPage) -> Content:
    """Return content whose only form has this page."""
    form = msgspec.structs.replace(SHIPPED.forms["worker"], pages=(page,))
    return msgspec.structs.replace(SHIPPED, forms={"worker": form})


def page_with(**changes: object) -> QuestionPage:
    """Return a page with one sound question, changed."""
    question = Question(id="q", field="person.name", kind="text", label="Name?")
    changed = msgspec.structs.replace(question, **changes)
    return QuestionPage(id="p", title="Page", questions=(changed,))


@pytest.mark.parametrize(("path", "question"), asked())
def test_a_case_keeps_every_answer_that_a_form_offers(
    path: str, question: Question
) -> None:
    """Each choice of each question, and a sample of what can be typed."""
    for answer in answers(question):
        case, _ids = fold({**SETTING, path: answer})  # type: ignore[dict-item]
        kept = value_at(case, path.replace("a" * 32, "0"))

        assert kept == (tuple(answer) if isinstance(answer, list) else answer)


def test_the_shipped_forms_fit_the_case() -> None:
    """No field, list, choice or condition points nowhere."""
    assert check_forms(SHIPPED) == ()


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        (
            page_with(field="person.shoe_size"),
            "worker, p, q: field: A case has no such field: correct it.",
        ),
        (
            page_with(field="needs"),
            "worker, p, q: kind: This field holds another kind of answer.",
        ),
        (
            page_with(field="facts.images_involved"),
            "worker, p, q: kind: This field holds another kind of answer.",
        ),
        (
            page_with(when=(Condition(field="person.under_18", is_=("maybe",)),)),
            "worker, p, q: when: “maybe” is not an answer that this field takes.",
        ),
        (
            page_with(when=(Condition(field="person.mood", is_=("absent",)),)),
            "worker, p, q: when: A case has no such field: correct it.",
        ),
        (
            msgspec.structs.replace(page_with(), list_of="friends"),
            "worker, p: list_of: A case has no such list: correct it.",
        ),
    ],
)
def test_a_question_that_fits_no_case_is_named(page: QuestionPage, fault: str) -> None:
    """With the form, the page, the question and the cure."""
    assert fault in check_forms(with_page(page))


def test_a_choice_that_the_field_does_not_take_is_named() -> None:
    """A case file holds fixed words only."""
    page = page_with(
        field="person.under_18",
        kind="radios",
        choices=(Choice(value="perhaps", label="Perhaps"),),
    )

    assert check_forms(with_page(page)) == (
        "worker, p, q: choices: “perhaps” is not an answer that this field takes.",
    )
