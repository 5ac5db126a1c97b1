"""What a page asks the worker to put right before going on."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

from trafficking_desk.cases.case import Case
from trafficking_desk.cases.clock import ADULT_AT, EARLIEST_BIRTH, age_on
from trafficking_desk.content.question import Question
from trafficking_desk.ui.question.answers import Answer, to_case
from trafficking_desk.words import _

BIRTH = "person.date_of_birth"
UNDER_18 = "person.under_18"
_LAST_DAY: Final = 31  # a number past it stands for a year


def find_problems(
    questions: Sequence[Question], answers: Mapping[str, Answer], now: datetime
) -> dict[str, str]:
    """Return by question id what must be put right; {} when all is well."""
    found = {q.id: _problem(q, answers.get(q.id, ""), now) for q in questions}
    return {id: text for id, text in found.items() if text}


def find_conflict(
    questions: Sequence[Question],
    answers: Mapping[str, Answer],
    case: Case,
    today: date,
) -> dict[str, str]:
    """Return a problem if the date of birth and "under 18" do not fit together.

    To be shown once: the worker may go on, and until it is put right the person
    is treated as a child.
    """
    now = {q.field: (q.id, answers.get(q.id, "")) for q in questions}
    if not {BIRTH, UNDER_18} & now.keys():
        return {}
    birth = str(now[BIRTH][1] if BIRTH in now else case.person.date_of_birth)
    told = str(now[UNDER_18][1] if UNDER_18 in now else case.person.under_18)
    if not birth or told not in {"yes", "no"}:
        return {}
    child = age_on(date.fromisoformat(birth), today) < ADULT_AT
    if child == (told == "yes"):
        return {}
    at = now[BIRTH][0] if BIRTH in now else now[UNDER_18][0]
    return {at: _child_by_date() if child else _adult_by_date()}


def _problem(question: Question, answer: Answer, now: datetime) -> str:
    if not answer:
        return _(question.missing)
    try:
        to_case(question, answer, now)
    except ValueError:
        if _names_no_day(str(answer)):
            return _("There is no such day. Check the day and the month")
        return _no_date() if question.kind == "date" else _no_moment()
    if question.field == BIRTH:
        day = date.fromisoformat(str(answer))
        if not EARLIEST_BIRTH <= day <= now.date():
            return _("Check the year. Nobody can be born on that day.")
    return ""


def _names_no_day(answer: str) -> bool:
    """Say whether a whole date was written that no calendar has."""
    parts = [int(part) for part in re.findall(r"\d+", answer)[:3]]
    if len(parts) < len(("day", "month", "year")):
        return False
    year, month, day = parts if parts[0] > _LAST_DAY else reversed(parts)
    if year < EARLIEST_BIRTH.year:
        return False
    try:
        date(year, month, day)
    except ValueError:
        return True
    return False


def _no_date() -> str:
    return _("Write a whole date, like 2 5 2011, or leave all three boxes empty")


def _no_moment() -> str:
    return _("Write a day and time, like 20/11/2026 14:10")


def _child_by_date() -> str:
    return _(
        "This date makes them under 18, but you said that they are not. "
        "Check which is right. Until then we treat them as a child."
    )


def _adult_by_date() -> str:
    return _(
        "This date makes them 18 or over, but you said that they are under 18. "
        "Check which is right. Until then we treat them as a child."
    )
