"""How far a section of question pages is."""

from typing import Final, Literal

from msgspec import UNSET

from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.content.question import QuestionForm, QuestionPage
from trafficking_desk.ui.question.pages import (
    answer_of,
    items_of,
    pages_for,
    questions_for,
)

TaskState = Literal["done", "started", "not_started"]

# A receiver must be able to ring back, whatever else set-up filled in.
_NEEDED: Final = {"worker": frozenset({"worker.name", "worker.phone"})}
# Which answers belong to a form whose file is broken.
_ANSWERS: Final = {
    "safe_now": ("danger_now.", "facts.exploiter_may_be_present"),
    "consent": ("consent.", "home."),
}
# Filled in by the program when a case is started: no sign of work done.
_GIVEN: Final = frozenset({"worker.organisation"})


def progress(form: QuestionForm, opened: OpenCase) -> TaskState:
    """Return how far a section is, from its answers alone.

    Done: every needed question is answered, every question to pick from too,
    and no page was passed over; a list may stay empty, typing is never needed.
    """
    pages = pages_for(form, opened)
    if not any(_is_begun(page, opened) for page in pages):
        return "not_started"
    needed = _NEEDED.get(form.id, frozenset())
    done = all(_is_done(page, opened, needed) for page in pages)
    return "done" if done else "started"


def told(form_id: str, opened: OpenCase) -> TaskState:
    """Return how far a section is whose questions cannot be read."""
    starts = _ANSWERS.get(form_id, (f"{form_id}.",))
    given = opened.answered - _GIVEN
    begun = any(path.startswith(starts) for path in given)
    if form_id == "safe_now" and opened.case.danger_now.answer is not UNSET:
        return "done"
    return "started" if begun else "not_started"


def _is_begun(page: QuestionPage, opened: OpenCase) -> bool:
    if page.list_of:
        return bool(items_of(page, opened))
    return any(
        answer_of(page, question, opened)
        for question in page.questions
        if question.field not in _GIVEN
    )


def _is_done(page: QuestionPage, opened: OpenCase, needed: frozenset[str]) -> bool:
    if page.list_of:
        return True
    asked = questions_for(page, opened, {})
    must = [
        question
        for question in asked
        if question.missing
        or question.field in needed
        or question.kind in {"radios", "yes_no"}
    ]
    answered = [bool(answer_of(page, question, opened)) for question in must]
    return all(answered) if must else not asked or _is_begun(page, opened)
