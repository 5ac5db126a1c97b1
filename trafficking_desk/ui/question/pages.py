"""Which pages and questions a case calls for, and where their answers are."""

from collections.abc import Mapping

from msgspec import UNSET

from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.cases.reading import ABSENT, holds, value_at
from trafficking_desk.content.question import (
    Condition,
    Question,
    QuestionForm,
    QuestionPage,
)
from trafficking_desk.ui.question.answers import Answer, from_case, from_draft


def pages_for(form: QuestionForm, opened: OpenCase) -> tuple[QuestionPage, ...]:
    """Return the pages whose conditions all hold, in the form's order."""
    return tuple(
        page
        for page in form.pages
        if all(holds(condition, opened.case) for condition in page.when)
    )


def questions_for(
    page: QuestionPage, opened: OpenCase, answers: Mapping[str, Answer]
) -> tuple[Question, ...]:
    """Return the questions whose conditions hold.

    `answers` (by question id) are those on the page now: they come before what
    the case holds, so that a question appears as soon as it is called for.
    """
    by_field = {question.field: question for question in page.questions}
    fresh = {
        question.field: answers[question.id]
        for question in page.questions
        if question.id in answers
    }

    def met(condition: Condition) -> bool:
        if condition.field not in fresh:
            return holds(condition, opened.case)
        return _answer_holds(
            condition, by_field[condition.field], fresh[condition.field]
        )

    return tuple(q for q in page.questions if all(map(met, q.when)))


def path_of(page: QuestionPage, question: Question, item: str = "") -> str:
    """Return where the answer is recorded."""
    return f"{page.list_of}.{item}.{question.field}" if item else question.field


def items_of(page: QuestionPage, opened: OpenCase) -> tuple[str, ...]:
    """Return the ids of the list's items, with one that was only half typed."""
    start = f"{page.list_of}."
    known = opened.item_ids.get(page.list_of, ())
    half = {
        path.removeprefix(start).partition(".")[0]
        for path in opened.drafts
        if path.startswith(start)
    }
    return (*known, *sorted(half.difference(known)))


def answer_of(
    page: QuestionPage, question: Question, opened: OpenCase, item: str = ""
) -> Answer:
    """Return the answer to show: the draft if there is one, else the fact."""
    path = path_of(page, question, item)
    if path in opened.drafts:
        return from_draft(question, opened.drafts[path])
    value = _fact(page, question, opened, item)
    answered = path in opened.answered
    return from_case(question, value, answered=answered)


def _fact(
    page: QuestionPage, question: Question, opened: OpenCase, item: str
) -> object:
    if not item:
        return value_at(opened.case, question.field)
    items = opened.item_ids.get(page.list_of, ())
    if item not in items:
        return UNSET
    place = f"{page.list_of}.{items.index(item)}.{question.field}"
    return value_at(opened.case, place)


def _answer_holds(condition: Condition, question: Question, answer: Answer) -> bool:
    if not answer:
        return condition.takes((ABSENT,))
    if question.kind == "yes_no":
        answer = "true" if answer == "yes" else "false"
    return condition.takes((answer,) if isinstance(answer, str) else answer)
