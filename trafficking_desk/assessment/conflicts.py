"""Answers that cannot both be right, or whose day has gone by."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.assessment.age import disagrees
from trafficking_desk.assessment.cameras import is_wiped
from trafficking_desk.assessment.findings import Findings
from trafficking_desk.assessment.needs import Receiver
from trafficking_desk.assessment.outcome import Gap
from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.when import read_when
from trafficking_desk.words import _

_NO_WAY: Final = "none"


def find_conflicts(found: Findings, receivers: frozenset[Receiver]) -> Iterator[Gap]:
    """Yield what to find out anew; a receiver's own only where it gets a paper."""
    if disagrees(found.case.person, found.as_of):
        text = _(
            "The date of birth and the answer to “under 18?” disagree. Find out "
            "which is right. Until then, treat them as a child."
        )
        yield Gap("person.under_18", "childrens_services", text)
    if "police" in receivers:
        yield from _search(found)
    for receiver in ("adult_services", "first_responder"):
        if receiver in receivers:
            yield from _ways(found, receiver)


def _search(found: Findings) -> Iterator[Gap]:
    missing = found.case.missing
    if is_wiped(found):
        text = _(
            "The camera pictures were to be wiped on {day}. Ask at once if someone "
            "kept them."
        )
        told = text.format(day=typed_moment(missing.cctv_until))
        yield Gap("missing.cctv_until", "police", told)
    seen = read_when(missing.last_seen_when)
    now = found.as_of.date()
    if seen and (seen.year, seen.month, seen.day) > (now.year, now.month, now.day):
        text = _("The day they were last seen is still to come. Correct it.")
        yield Gap("missing.last_seen_when", "police", text)


def _ways(found: Findings, receiver: Receiver) -> Iterator[Gap]:
    ways = found.case.safety_plan.safe_channels
    if _NO_WAY in ways and len(set(ways)) > 1:
        text = _("You ticked that no way is safe, and others too. Which is right?")
        yield Gap("safety_plan.safe_channels", receiver, text)
