"""Answers as the page holds them, as the case stores them, and in words."""

from datetime import date, datetime
from typing import TypeAlias

from msgspec import UNSET

from trafficking_desk.cases.dates import day_text
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.content.question import Choice, Question
from trafficking_desk.ui.question.moment import read_typed_moment, show_moment
from trafficking_desk.words import _

# Text for what is typed, a value for radios, values for checkboxes; "" and ()
# stand for no answer.
Answer: TypeAlias = str | tuple[str, ...]

YES_NO = ("yes", "no")


def from_case(question: Question, value: object, *, answered: bool) -> Answer:
    """Return the answer a page shows; `value` is UNSET when there is none."""
    if question.kind == "yes_no":
        return ("yes" if value is True else "no") if answered or value is True else ""
    if question.kind == "radios" and not answered:
        return ""  # a value that stands for "not said", such as no link
    if question.kind == "checkboxes":
        return tuple(map(str, value)) if isinstance(value, tuple) else ()
    if value is UNSET:
        return ""
    if isinstance(value, tuple):
        return "\n".join(map(str, value))
    return show_moment(str(value)) if question.kind == "datetime" else str(value)


def from_draft(question: Question, text: str) -> Answer:
    """Return a draft as the page shows it; only what is typed has drafts."""
    return tuple(text.split()) if question.kind == "checkboxes" else text


def to_case(question: Question, answer: Answer, now: datetime) -> JsonValue:
    """Return what the case stores; None withdraws the answer.

    Raises ValueError while a date or time is only half typed.
    """
    if isinstance(answer, tuple):
        return list(answer) or None
    if not answer.strip():
        return None
    match question.kind:
        case "yes_no":
            value: JsonValue = answer == "yes"
        case "list":
            value = [line.strip() for line in answer.splitlines() if line.strip()]
        case "date":
            value = date.fromisoformat(answer).isoformat()
        case "datetime":
            value = read_typed_moment(answer, now).isoformat(timespec="minutes")
        case _:
            value = answer
    return value


def in_words(question: Question, answer: Answer) -> str:
    """Return the answer as "check your answers" shows it; "" for none."""
    if question.kind == "yes_no":
        return {"yes": _("Yes"), "no": _("No")}.get(str(answer), "")
    if question.kind == "date" and answer:
        return _long_date(str(answer))
    if isinstance(answer, tuple):
        return "\n".join(_label(question.choices, value) for value in answer)
    return _label(question.choices, answer) if question.choices else answer


def _label(choices: tuple[Choice, ...], value: str) -> str:
    labels = (choice.label for choice in choices if choice.value == value)
    return _(next(labels, value))


def _long_date(stored: str) -> str:
    try:
        return day_text(date.fromisoformat(stored))
    except ValueError:
        return stored
