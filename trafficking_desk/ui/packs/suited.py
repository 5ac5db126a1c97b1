"""Which papers are not for a case, and why: they stand last, never hidden. No Qt."""

from collections.abc import Iterator, Mapping

from trafficking_desk.assessment.outcome import Outcome
from trafficking_desk.words import _


def unsuited(outcome: Outcome) -> Mapping[str, str]:
    """Return the papers that are not for this case as it is recorded, with reasons."""
    return dict(_unsuited(outcome))


def _unsuited(outcome: Outcome) -> Iterator[tuple[str, str]]:
    if outcome.treat_as == "child":
        child = _("For an adult. This case is treated as one of a child.")
        yield "adult_services", child
        yield "duty_to_notify", child
        return
    adult = _("For a child. This case is treated as one of an adult.")
    for one in ("guardian", "child_card", "parents_sheet"):
        yield one, adult
    if all(step.id != "refer_childrens_services" for step in outcome.steps):
        yield "childrens_services", _("No child is recorded as being at risk.")
    if outcome.duty_to_notify == "not_in_this_nation":
        yield "duty_to_notify", _("There is no such duty in this nation.")
