"""The receipt that the reader of a referral signs and sends back.

It is one action of its own step: without a result while it is waited for, with
`ring_back_by` as the time to ring; "done" once it is back.
"""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Final

from msgspec import UNSET

from trafficking_desk.cases.record import Action
from trafficking_desk.words import _

RECEIPT: Final = "receipt"

_CLOSING: Final = time(17)  # the slip says: by the end of the day
_LATE: Final = time(16)  # what goes out later is waited for until the next noon
_NOON: Final = time(12)


def receipt_title() -> str:
    """Return what the step is called."""
    return _("Signed receipt for the referral")


def due_back(sent: datetime) -> datetime:
    """Return when to ring if nothing is back, in the offset of `sent`.

    >>> due_back(datetime(2026, 11, 20, 14, 5)).isoformat()
    '2026-11-20T17:00:00'
    >>> due_back(datetime(2026, 11, 20, 16, 0)).isoformat()
    '2026-11-21T12:00:00'
    """
    if sent.time() < _LATE:
        return datetime.combine(sent.date(), _CLOSING, sent.tzinfo)
    return datetime.combine(sent.date() + timedelta(days=1), _NOON, sent.tzinfo)


def is_waiting(action: Action) -> bool:
    """Say whether this is a receipt that is not back."""
    return action.step == RECEIPT and action.result is UNSET


def is_overdue(action: Action, now: datetime) -> bool:
    """Say whether it is time to ring; a time that cannot be read is not."""
    try:
        due = datetime.fromisoformat(action.ring_back_by)
    except ValueError:
        return False
    same = now if due.tzinfo else now.replace(tzinfo=None)
    return is_waiting(action) and due <= same


def waits_for(actions: Iterable[Action], contact: str) -> bool:
    """Say whether a receipt of this contact is waited for."""
    return any(is_waiting(one) and one.contact == contact for one in actions)
