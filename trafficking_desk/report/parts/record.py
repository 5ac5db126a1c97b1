"""What was done, what happened when, and the safety plan."""

from typing import Final

from msgspec import UNSET

from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.record import Action, Event
from trafficking_desk.cases.when import Reading, read_when
from trafficking_desk.report.dates import typed_moment
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import has_any, or_gap, rows_of
from trafficking_desk.report.tree import (
    Entries,
    Entry,
    Node,
    Paragraph,
    Table,
)
from trafficking_desk.words import _

_PLAN: Final = tuple(
    f"safety_plan.{name}"
    for name in (
        "danger_from",
        "wishes",
        "sleeps_at",
        "phone_and_internet",
        "may_collect",
        "travel",
        "safe_contact",
        "must_not_know",
        "if_missing",
        "review_on",
    )
)
_LAST: Final = Reading(9999)  # what has no date stands at the end


def actions_part(pack: PackInput) -> tuple[Node, ...]:
    """Return what was done about each step, in the order it was written."""
    items = tuple(_action(pack, one) for one in pack.case.actions_taken)
    return (Entries(items),) if items else ()


def _action(pack: PackInput, action: Action) -> Entry:
    titles = {step.id: step.title for step in pack.outcome.steps}
    number = pack.numbers.get(action.contact)
    result = "" if action.result is UNSET else label_of("result", action.result)
    details = (
        result,
        typed_moment(action.at),
        number.name if number else action.contact,
        _("Spoke to: {who}").format(who=action.spoke_to) if action.spoke_to else "",
        _("Their reference: {text}").format(text=action.reference)
        if action.reference
        else "",
        _("They ring back by: {when}").format(when=typed_moment(action.ring_back_by))
        if action.ring_back_by
        else "",
    )
    said = (Paragraph(action.said),) if action.said.strip() else ()
    title = titles.get(action.step) or action.step.replace("_", " ").capitalize()
    return Entry(title, tuple(one for one in details if one.strip()), said)


def safety_plan_part(pack: PackInput) -> tuple[Node, ...]:
    """Return the plan as far as it was written."""
    if not has_any(pack.case, _PLAN):
        return ()
    return rows_of(pack.case, _PLAN, wishes="words")


def chronology_part(pack: PackInput) -> tuple[Node, ...]:
    """Return the events in order of time; dates stay as typed."""
    events = sorted(pack.case.chronology, key=_moment)
    if not events:
        return ()
    head = (_("When"), _("What"), _("Where this comes from"))
    rows = tuple(
        (or_gap(typed_moment(e.when)), or_gap(e.what), or_gap(e.source)) for e in events
    )
    return (Table(head, rows, (2.6, 5, 3)),)


def _moment(event: Event) -> Reading:
    return read_when(event.when) or _LAST
