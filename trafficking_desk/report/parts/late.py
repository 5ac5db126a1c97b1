"""Calls to the service that a letter goes to, and whether an answer is late."""

from collections.abc import Iterator
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.receipt import is_overdue
from trafficking_desk.cases.record import Action
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.rung import (
    DOORS,
    calls_to,
    is_past,
    reference_of,
)
from trafficking_desk.report.parts.steps import contact_name
from trafficking_desk.report.tree import Node, Notice
from trafficking_desk.words import _

# Calls to a service that may get this letter; 999 and helplines are none.
_TO_SERVICES: Final = frozenset(
    {
        "refer_childrens_services",
        "refer_adult_services",
        "report_police",
        "ask_first_responder_nrm",
        "refer_guardian_service",
    }
)


def asked_of(pack: PackInput) -> tuple[Action, ...]:
    """Return the calls to services, as recorded: who gets the letter is not known."""
    return tuple(one for one in pack.case.actions_taken if one.step in _TO_SERVICES)


def references(pack: PackInput) -> Iterator[str]:
    """Yield the reference of each service that was rung; named if there are more."""
    given = {
        contact_name(pack, calls_to(pack, door)[-1].contact): text
        for door in DOORS
        if (text := reference_of(pack, door))
    }
    for name, text in given.items():
        yield f"{text} ({name})" if len(given) > 1 and name else text


def not_due(pack: PackInput) -> tuple[Node, ...]:
    """Return a box for the sender while no answer is late; () once one is."""
    calls = asked_of(pack)
    late = any(is_past(pack, one.ring_back_by) for one in calls)
    slips = any(is_overdue(one, pack.as_of) for one in pack.case.actions_taken)
    unanswered = bool(calls) and calls[-1].result == "no_answer"
    if late or slips or unanswered:
        return ()
    due = [typed_moment(one.ring_back_by) for one in calls if one.ring_back_by.strip()]
    if due:
        words = _(
            "They said that they ring back by {when}, and that time has not passed."
            " Send it then, or sooner if things get worse or you disagree."
        )
        text = words.format(when=due[-1])
    else:
        text = _(
            "No time to ring back is recorded that has passed. Ring first, and write"
            " down the call; send this if nobody answers or if you disagree."
        )
    again = _("Print it again then: this box will be gone.")
    title = _("For the sender: is it time for this letter?")
    return (Notice("quiet", title, f"{text} {again}"),)
