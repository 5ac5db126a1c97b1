"""Dates and times of a case file: real days, possible births."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Final

from trafficking_desk.cases.case import Case
from trafficking_desk.cases.clock import (
    EARLIEST_BIRTH,
    looks_like_date,
    read_date,
    read_moment,
    read_time,
)
from trafficking_desk.errors import BadInputError
from trafficking_desk.words import _

_NO_FILE_NOW: Final = datetime(2000, 1, 1, tzinfo=UTC)


def check_dates(case: Case, file: str) -> None:
    """Raise BadInputError for a day or time that cannot be."""
    now = _moment(case, file)
    for field, text in _times(case):
        _check(field, text, lambda text: read_time(text, now or _NO_FILE_NOW), file)
    for field, text in _days(case):
        _check(field, text, _read_day, file)
    _check_household(case, file)
    if case.person.date_of_birth:
        check_birth(case, now, file)


def check_birth(case: Case, now: datetime | None, file: str) -> None:
    """Raise BadInputError for a birth before 1900 or after `now` (None: any)."""
    field, text = "person.date_of_birth", case.person.date_of_birth
    if not text:
        return
    _check(field, text, read_date, file)
    birth = read_date(text)
    if birth < EARLIEST_BIRTH:
        cure = _("A birth before 1900 is not possible. Correct the year.")
        raise BadInputError(file, field, cure)
    if now is not None and birth > now.date():
        cure = _("This birth is after the day of the case. Correct the date.")
        raise BadInputError(file, field, cure)


def _moment(case: Case, file: str) -> datetime | None:
    if not case.as_of:
        return None
    _check("as_of", case.as_of, read_moment, file)
    return read_moment(case.as_of)


def _times(case: Case) -> Iterator[tuple[str, str]]:
    """Yield the fields that hold one moment."""
    yield "danger_now.answered_at", case.danger_now.answered_at
    yield "consent.share_without_consent.at", case.consent.share_without_consent.at
    for place, sign in enumerate(case.signs):
        yield f"signs[{place}].recorded_at", sign.recorded_at
    for place, event in enumerate(case.chronology):
        yield f"chronology[{place}].recorded_at", event.recorded_at
    for place, action in enumerate(case.actions_taken):
        yield f"actions_taken[{place}].at", action.at


def _days(case: Case) -> Iterator[tuple[str, str]]:
    """Yield the fields kept as typed: only a full date has to be a real one."""
    for place, sign in enumerate(case.signs):
        yield f"signs[{place}].when", sign.when
    for place, event in enumerate(case.chronology):
        yield f"chronology[{place}].when", event.when
    for place, sibling in enumerate(case.home.siblings_elsewhere):
        yield f"home.siblings_elsewhere[{place}].date_of_birth", sibling.date_of_birth
    yield "safety_plan.review_on", case.safety_plan.review_on
    yield "missing.last_seen_when", case.missing.last_seen_when
    yield "missing.cctv_until", case.missing.cctv_until


def _check_household(case: Case, file: str) -> None:
    for place, member in enumerate(case.home.household):
        field = f"home.household[{place}].date_of_birth"
        _check(field, member.date_of_birth, _read_day, file)


def _read_day(text: str) -> object:
    return read_date(text[:10]) if looks_like_date(text) else text


def _check(field: str, text: str, read: Callable[[str], object], file: str) -> None:
    if not text:
        return
    try:
        read(text)
    except ValueError:
        if "at" in field.rpartition(".")[2].split("_") or field == "as_of":
            cure = _("No such time. Write it like 2026-11-20T15:00+00:00.")
        else:
            cure = _("No such day. Write it like 2011-05-02.")
        raise BadInputError(file, field, cure) from None
