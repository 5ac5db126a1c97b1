"""What was done, what happened when, and the safety plan."""

from collections.abc import Iterable, Sequence
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.receipt import RECEIPT, is_waiting
from trafficking_desk.cases.record import Action, Event
from trafficking_desk.cases.when import Reading, read_when
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answered, has_any, or_gap, rows_of
from trafficking_desk.report.parts.rung import Door, calls_to
from trafficking_desk.report.parts.steps import contact_name, done_title, told_title
from trafficking_desk.report.parts.when_told import when_told
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


def actions_part(pack: PackInput, door: Door | None = None) -> tuple[Node, ...]:
    """Return what was done about each step, in the order it was written.

    `door` is the service that reads it: of calls to it the record says "you".
    """
    return action_entries(pack, pack.case.actions_taken, door)


def action_entries(
    pack: PackInput, actions: Iterable[Action], door: Door | None = None
) -> tuple[Node, ...]:
    """Return actions as entries of a record; () for none. `door` as above."""
    yours = calls_to(pack, door) if door else ()
    items = tuple(_action(pack, one, you=one in yours) for one in actions)
    return (Entries(items),) if items else ()


def _action(pack: PackInput, action: Action, *, you: bool) -> Entry:
    who = contact_name(pack, action.contact)
    details = (
        typed_moment(action.at),
        who if action.contact != _OWN_LEAD else "",
        _("Spoke to: {who}").format(who=action.spoke_to) if action.spoke_to else "",
        reference_line(action, you=you),
    )
    said, back = said_line(action, you=you), ring_back(action, you=you)
    parts = (
        *([Paragraph(said)] if said else []),
        *([Paragraph(f"{back}.", strong=True)] if back else []),
    )
    title = told_title(pack, action)
    return Entry(title, tuple(one for one in details if one.strip()), parts)


def reference_line(action: Action, *, you: bool = False) -> str:
    """Return the reference that they gave, or "". `you`: the reader gave it."""
    if not action.reference.strip():
        return ""
    words = _("Your reference: {text}") if you else _("Their reference: {text}")
    return words.format(text=action.reference)


def said_line(action: Action, *, you: bool = False) -> str:
    """Return what they said; without an answer it is a note of ours; or ""."""
    if not action.said.strip():
        return ""
    words = _("You said: {words}") if you else _("They said: {words}")
    if action.result != "done":
        words = _("Note: {words}")
    return words.format(words=action.said)


def ring_back(action: Action, *, you: bool = False) -> str:
    """Return by when somebody is to ring, or ""."""
    if not action.ring_back_by:
        return ""
    words = _("You ring back by: {when}") if you else _("They ring back by: {when}")
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
    return (event_table(events, dated=True),) if events else ()


def events_in_order(pack: PackInput) -> tuple[Event, ...]:
    """Return every event, earliest first; what has no date stands at the end."""
    return tuple(sorted(pack.case.chronology, key=_moment))


def events_latest_first(pack: PackInput) -> Table | None:
    """Return the latest events; those without a date are left out."""
    dated = [one for one in pack.case.chronology if read_when(one.when)]
    events = sorted(dated, key=_moment, reverse=True)[:_LATEST]
    return event_table(events) if events else None


def event_table(events: Sequence[Event], *, dated: bool = False) -> Table:
    """Return the events; `dated` says when each was written down."""
    head = (_("When it happened"), _("What"), _("Where this comes from"))
    rows = tuple(
        (when_told(one.when), or_gap(one.what), or_gap(one.source)) for one in events
    )
    if not dated:
        return Table(head, rows, (2.6, 5, 3))
    written = (or_gap(typed_moment(one.recorded_at)) for one in events)
    dated_rows = tuple((*row, at) for row, at in zip(rows, written, strict=True))
    return Table((*head, _("Written down")), dated_rows, (2.6, 4.7, 2.6, 2.2))


def _moment(event: Event) -> Reading:
    return read_when(event.when) or _LAST
