"""Which answers are missing from a paper, and which are no question for this person."""

from collections.abc import Callable, Mapping
from typing import Final

from trafficking_desk.report.pack_input import PackInput

MALE: Final = frozenset({"male", "boy", "man"})
_OF_A_CHILD: Final = (
    "home.",
    "person.cared_for_by",
    "person.parent_in_uk",
    "services.school",
    "services.upn",
)
_OF_AN_ADULT: Final = ("consent.nrm", "consent.police", "person.care_needs")
_IN_DANGER: Final = ("danger_now.kinds", "danger_now.what")


def is_fitting(pack: PackInput, path: str) -> bool:
    """Say whether it is a gap that this field has no answer."""
    if path.startswith(_OF_AN_ADULT if pack.is_child else _OF_A_CHILD):
        return False
    if path in _IN_DANGER:
        return pack.case.danger_now.answer != "no"
    asks = _ASKS.get(path)
    return asks is None or asks(pack)


def cannot_decide(pack: PackInput) -> bool:
    """Say whether the person could not decide about something when asked."""
    consent = pack.case.consent
    return "cannot_decide" in (consent.nrm, consent.police, consent.sharing)


def _speaks_english(pack: PackInput) -> bool:
    return pack.case.person.interpreter == "no"


_ASKS: Final[Mapping[str, Callable[[PackInput], bool]]] = {
    "consent.cannot_decide_because": cannot_decide,
    "consent.interpreter_kind": lambda pack: not _speaks_english(pack),
    "person.pregnant": lambda pack: pack.case.person.gender.casefold() not in MALE,
}
