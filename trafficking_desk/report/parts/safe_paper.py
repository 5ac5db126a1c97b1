"""Is a paper safe in the person's hand: who may be near, who may read it."""

import re
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import has_any
from trafficking_desk.report.parts.record import PLAN
from trafficking_desk.report.redaction import name_and_parts

_PHONE_READ: Final = "ctl_phone_checked"  # the sign that someone reads their phone
_NO_NAMES: Final = frozenset({"not", "none", "unknown"})  # in the place of a name


def stays_here(pack: PackInput) -> bool:
    """Say whether the person's copy must not be carried.

    So with danger, with someone near who may use them, with a phone that others
    read, and with a safety plan: no copy of that goes home.
    """
    in_danger = pack.outcome.danger_now == "yes" or is_near(pack)
    return in_danger or phone_is_not_safe(pack) or has_any(pack.case, PLAN)


def is_near(pack: PackInput) -> bool:
    """Say whether the one who may be using them may be here."""
    kinds = pack.case.danger_now.kinds
    return pack.case.facts.exploiter_may_be_present or "exploiter_here" in kinds


def phone_is_safe(pack: PackInput) -> bool:
    """Say whether a phone call was ticked as a safe way."""
    return "phone" in pack.case.safety_plan.safe_channels


def phone_is_not_safe(pack: PackInput) -> bool:
    """Say whether others read the phone, or calls and texts are no safe way.

    A text that is safe shows that nobody reads it.
    """
    if phone_is_safe(pack):
        return False
    signs = pack.case.signs
    is_read = any(one.counts and one.indicator == _PHONE_READ for one in signs)
    ways = pack.case.safety_plan.safe_channels
    return is_read or (bool(ways) and "text" not in ways)


def names_involved(pack: PackInput, typed: str) -> bool:
    """Say whether someone who may be involved is named: they may find this paper."""
    names = (
        part
        for who in pack.case.people
        if who.may_be_involved
        for part in name_and_parts(who.name)
        if part and part.casefold() not in _NO_NAMES
    )
    found = (re.search(rf"\b{re.escape(one)}\b", typed, re.IGNORECASE) for one in names)
    return any(found)
