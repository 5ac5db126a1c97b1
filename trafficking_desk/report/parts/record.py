"""What was done, what happened when, and the safety plan."""

from collections.abc import Iterable, Sequence
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.receipt import RECEIPT, is_waiting
from trafficking_desk.cases.record import Action, Event
from trafficking_desk.cases.when import Reading, read_when
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answered, has_any, or_gap, rows_of
from trafficking_desk.report.parts.steps import done_title, told_title
from trafficking_desk.report.tree import Entries, Entry, Node, Paragraph, Table
from trafficking_desk.words import _

PLAN: Final = tuple(
    f"safety_plan.{name}"
    for name in (
        "danger_from",
        "wishes",
        "sleeps_at",
        "safe_adult",
        "help_word",
        "phone_and_internet",
        "may_collect",
        "travel",
        "if_they_go_back",
        "belongings",
        "safe_contact",
        "safe_channels",
        "must_not_know",
        "if_missing",
        "review_on",
        "said",
    )
)
_OF_A_CHILD: Final = frozenset({"safety_plan.safe_adult"})
_OF_AN_ADULT: Final = frozenset(
    {"safety_plan.if_they_go_back", "safety_plan.belongings"}
)
_LATEST: Final = 30  # a page: the beginning of it all bears on the law
_OWN_LEAD: Final = "own_dsl"  # the title says it
_LAST: Final = Reading(9999)  # what has no date stands at the end


def actions_part(pack: PackInput) -> tuple[Node, ...]:
    """Return what was done about each step, in the order it was written."""
    return action_entries(pack, pack.case.actions_taken)


def action_entries(pack: PackInput, actions: Iterable[Action]) -> tuple[Node, ...]:
    """Return actions as entries of a record; () for none."""
    items = tuple(_action(pack, one) for one in actions)
    return (Entries(items),) if items else ()


def _action(pack: PackInput, action: Action) -> Entry:
    number = pack.numbers.get(action.contact)
    who = number.name if number else action.contact
    details = (
        typed_moment(action.at),
        who if action.contact != _OWN_LEAD else "",
        _("Spoke to: {who}").format(who=action.spoke_to) if action.spoke_to else "",
        _("Their reference: {text}").format(text=action.reference)
        if action.reference
        else "",
    )
    said, back = said_line(action), ring_back(action)
    parts = (
        *([Paragraph(said)] if said else []),
        *([Paragraph(f"{back}.", strong=True)] if back else []),
    )
    title = told_title(pack, action)
    return Entry(title, tuple(one for one in details if one.strip()), parts)


def said_line(action: Action) -> str:
    """Return what they said; without an answer it is a note of ours; or ""."""
    if not action.said.strip():
        return ""
    words = _("They said: {words}") if action.result == "done" else _("Note: {words}")
    return words.format(words=action.said)


def ring_back(action: Action) -> str:
    """Return by when somebody is to ring, or ""."""
    if not action.ring_back_by:
        return ""
    words = _("They ring back by: {when}")
    if action.step == RECEIPT:
        words = _("We ring if it is not back by: {when}") if is_waiting(action) else ""
    return words.format(when=typed_moment(action.ring_back_by))


def action_title(pack: PackInput, step: str) -> str:
    """Return what a step is called once it was done, also when no plan has it."""
    return done_title(pack, step)


def safety_plan_part(pack: PackInput) -> tuple[Node, ...]:
    """Return the plan as far as it was written."""
    if not has_any(pack.case, PLAN):
        return ()
    other = _OF_AN_ADULT if pack.is_child else _OF_A_CHILD
    known = set(answered(pack.case, PLAN))
    paths = [one for one in PLAN if one in known or one not in other]
    return rows_of(pack, paths, wishes="words", danger_from="judgement", said="words")


def chronology_part(pack: PackInput) -> tuple[Node, ...]:
    """Return the events in order of time; dates stay as typed."""
    events = events_in_order(pack)
    return (_table(events, dated=True),) if events else ()


def events_in_order(pack: PackInput) -> tuple[Event, ...]:
    """Return every event, earliest first; what has no date stands at the end."""
    return tuple(sorted(pack.case.chronology, key=_moment))


def events_latest_first(pack: PackInput) -> Table | None:
    """Return the latest events; those without a date are left out."""
    dated = [one for one in pack.case.chronology if read_when(one.when)]
    events = sorted(dated, key=_moment, reverse=True)[:_LATEST]
    return _table(events) if events else None


def _table(events: Sequence[Event], *, dated: bool = False) -> Table:
    """Return the events; `dated` says when each was written down."""
    head = (_("When"), _("What"), _("Where this comes from"))
    rows = tuple(
        (or_gap(typed_moment(one.when)), or_gap(one.what), _source(one, dated=dated))
        for one in events
    )
    return Table(head, rows, (2.3, 4.7, 3.6) if dated else (2.6, 5, 3))


def _source(event: Event, *, dated: bool) -> str:
    if not (dated and event.recorded_at):
        return or_gap(event.source)
    at = _("Written down {time}").format(time=typed_moment(event.recorded_at))
    return f"{or_gap(event.source)}\n{at}"


def _moment(event: Event) -> Reading:
    return read_when(event.when) or _LAST
