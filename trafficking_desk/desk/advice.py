"""What the rules advise for a case, with numbers that can be rung."""

from collections.abc import Mapping
from dataclasses import dataclass

from trafficking_desk.assessment.assess import assess
from trafficking_desk.assessment.outcome import Outcome
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.clock import as_of_moment
from trafficking_desk.content.contacts import Number, resolve
from trafficking_desk.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Advice:
    """`numbers` holds every contact by id, the organisation's own filled in."""

    outcome: Outcome
    numbers: Mapping[str, Number]


def advise(desk: Desk, case: Case) -> Advice:
    """Return the outcome at the case's own `as_of`, or now. No vault needed."""
    moment = as_of_moment(case, None, desk.clock())
    numbers = {
        contact.id: resolve(contact, desk.settings.local, moment.date())
        for contact in desk.content.contacts.values()
    }
    return Advice(assess(case, moment, desk.content.signs), numbers)
