"""Danger now: yes, a standing no, or not known."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, Literal

from trafficking_desk.assessment.noticed import Noticed
from trafficking_desk.cases.clock import read_time
from trafficking_desk.cases.sign import Danger

DangerState = Literal["yes", "no", "not_known"]
LASTS: Final = timedelta(days=1)
_DATE_ALONE: Final = len("2026-11-20")


def danger_state(
    danger: Danger, noticed: Sequence[Noticed], as_of: datetime
) -> DangerState:
    """Return "yes" for a yes or any kind of danger.

    A dated "no" lapses to "not_known" a day later, or when an urgent sign was
    recorded after it. An undated "no" stands.
    """
    if danger.answer == "yes" or danger.kinds:
        return "yes"
    if danger.answer != "no":
        return "not_known"
    return "not_known" if _has_lapsed(danger, noticed, as_of) else "no"


def _has_lapsed(danger: Danger, noticed: Sequence[Noticed], as_of: datetime) -> bool:
    answered = _read(danger.answered_at, as_of)
    if answered is None:
        return False
    if as_of - answered >= LASTS:
        return True
    recorded = (_latest(each.sign.recorded_at, as_of) for each in _urgent(noticed))
    return any(at is not None and at > answered for at in recorded)


def _urgent(noticed: Sequence[Noticed]) -> tuple[Noticed, ...]:
    return tuple(each for each in noticed if each.is_urgent)


def _latest(text: str, as_of: datetime) -> datetime | None:
    """Return the last moment `text` can mean: a date alone lasts all day."""
    moment = _read(text, as_of)
    if moment is None or len(text) != _DATE_ALONE:
        return moment
    return moment + timedelta(days=1, microseconds=-1)


def _read(text: str, as_of: datetime) -> datetime | None:
    try:
        return read_time(text, as_of)
    except ValueError:
        return None
