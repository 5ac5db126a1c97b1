"""What the rules advise for a case, with numbers that can be rung."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from trafficking_desk.assessment.assess import assess
from trafficking_desk.assessment.changes import Change, find_changes
from trafficking_desk.assessment.explain import Explained, explain
from trafficking_desk.assessment.outcome import Outcome
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.clock import as_of_moment
from trafficking_desk.content.contacts import Number, resolve
from trafficking_desk.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Advice:
    """`numbers` holds every contact by id, the organisation's own filled in.

    `changes` are what would change the outcome, if anyone asked for them.
    """

    outcome: Outcome
    numbers: Mapping[str, Number]
    changes: tuple[Change, ...] = ()


def advise(desk: Desk, case: Case) -> Advice:
    """Return the outcome at the case's own `as_of`, or now. No vault needed."""
    moment = as_of_moment(case, None, desk.clock())
    numbers = {
        contact.id: resolve(contact, desk.settings.local, moment.date())
        for contact in desk.content.contacts.values()
    }
    return Advice(assess(case, moment, desk.content.signs), numbers)


def advise_ahead(desk: Desk, case: Case) -> Advice:
    """Return the advice with what would change it, the most protective first."""
    moment = as_of_moment(case, None, desk.clock())
    changes = find_changes(case, moment, desk.content.signs)
    return replace(advise(desk, case), changes=changes)


def hold_rules(desk: Desk, case: Case) -> tuple[Explained, ...]:
    """Return every rule held to the case: fired, nearly, or not."""
    moment = as_of_moment(case, None, desk.clock())
    return explain(case, moment, desk.content.signs)
