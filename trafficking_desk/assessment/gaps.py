"""What each receiver will ask for that is not recorded yet."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import UNSET

from trafficking_desk.assessment.conflicts import find_conflicts
from trafficking_desk.assessment.findings import Findings
from trafficking_desk.assessment.nation_words import names
from trafficking_desk.assessment.needs import ADULT_ONLY, NEEDS, Receiver
from trafficking_desk.assessment.outcome import Gap
from trafficking_desk.cases.reading import value_at
from trafficking_desk.words import _

_OPEN: Final = frozenset({"not_known", "not_sure", "not_asked"})
# Where the form itself takes "not sure" for an answer.
_OPEN_ANSWERS: Final = frozenset({"story.last_contact_when"})


_BY_STEP: Final[dict[str, tuple[Receiver, ...]]] = {
    "call_999": ("police",),
    "refer_childrens_services": ("childrens_services",),
    "lead_decides_referral": ("childrens_services",),
    "report_police": ("police",),
    "refer_adult_services": ("adult_services",),
    "capacity_assessment": ("adult_services",),
    "ask_first_responder_nrm": ("first_responder",),
    "prepare_nrm": ("first_responder",),
    "offer_nrm_consent": ("first_responder",),
    "refer_guardian_service": ("guardian",),
}


def find_gaps(found: Findings, steps: Sequence[str]) -> tuple[Gap, ...]:
    """Return what is missing for the receivers of these steps, each once."""
    receivers = dict.fromkeys(who for step in steps for who in _BY_STEP.get(step, ()))
    gaps = [*find_conflicts(found, frozenset(receivers))]
    for receiver in receivers:
        gaps += _missing(found, receiver)
    return tuple(gaps)


def _missing(found: Findings, receiver: Receiver) -> Iterator[Gap]:
    needs = NEEDS[receiver]
    if receiver == "first_responder" and not found.child:
        needs += ADULT_ONLY
    if receiver == "childrens_services" and found.child:
        yield from _parents(found)
    words = names(found)
    for need in needs:
        paths = (need.field, *need.also)
        if need.when(found) and not any(_is_known(found, path) for path in paths):
            yield Gap(need.field, receiver, _(need.text).format(**words))


def _parents(found: Findings) -> Iterator[Gap]:
    home = found.case.home
    if home.parents_told == "no" and not home.why_not:
        yield Gap("home.why_not", "childrens_services", _("Why parents are not told"))
    elif home.parents_told is UNSET or home.parents_told == "not_known":
        text = _("Have parents been told, and if not, why not?")
        yield Gap("home.parents_told", "childrens_services", text)


def _is_known(found: Findings, path: str) -> bool:
    if path == "danger_now.answer":
        return found.danger != "not_known"  # a "no" may have lapsed
    value = value_at(found.case, path)
    if value is UNSET or (value in _OPEN and path not in _OPEN_ANSWERS):
        return False
    return path != "person.description" or _describes(found)


def _describes(found: Findings) -> bool:
    look = found.case.person.description
    return any(getattr(look, name) for name in look.__struct_fields__)
