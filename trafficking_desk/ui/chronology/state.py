"""What happened and what was done, on one line of time: plain values, no Qt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from msgspec import UNSET

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.cases.receipt import is_waiting
from trafficking_desk.cases.record import Action, Event
from trafficking_desk.cases.when import Reading, read_when
from trafficking_desk.words import N_, _

EventField = Literal["when", "what", "source"]
FIELDS: Final[tuple[EventField, ...]] = ("when", "what", "source")
ACTION_LABELS: Final = (
    ("spoke_to", N_("Spoke to")),
    ("reference", N_("Their reference")),
    ("said", N_("They said")),
    ("ring_back_by", N_("Ring back by")),
)
_LAST: Final = Reading(9999)


@dataclass(frozen=True, slots=True)
class Names:
    """Titles of steps and names of contacts, by id."""

    steps: Mapping[str, str]
    contacts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class EventLine:
    """Something that happened. `placed`: its own time could be read.

    `earlier` holds what stood there before each correction, oldest first.
    """

    item: str
    when: str
    event: Event
    placed: bool
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CallLine:
    """Something that was done about a step; `lines` are (label, text)."""

    item: str
    when: str
    title: str
    result: str
    lines: tuple[tuple[str, str], ...] = ()
    settled: bool = False


@dataclass(frozen=True, slots=True)
class EventForm:
    """The boxes to fill: `item` is the event's id, `known` if it stands already.

    `drafts` holds what was typed and not yet added.
    """

    item: str
    event: Event = field(default_factory=Event)
    known: bool = False
    drafts: Mapping[str, str] = field(default_factory=dict)

    def text(self, name: EventField) -> str:
        """Return what belongs into a box."""
        return self.drafts.get(name, getattr(self.event, name))


@dataclass(frozen=True, slots=True)
class ChronologyState:
    """All lines, oldest first, and what is half typed of each event by its id."""

    lines: tuple[EventLine | CallLine, ...]
    drafts: Mapping[str, Mapping[str, str]]
    half_typed: str = ""  # the id of an event that was never added
    reference: str = ""


def timeline(
    opened: OpenCase, names: Names, earlier: Mapping[str, tuple[str, ...]]
) -> tuple[EventLine | CallLine, ...]:
    """Return events and calls in order of time.

    What names no day that can be read stands where it was written down.
    """
    found: list[tuple[Reading, EventLine | CallLine]]
    found = [*_events(opened, earlier), *_calls(opened, names)]
    return tuple(line for _key, line in sorted(found, key=lambda pair: pair[0]))


def chronology_state(
    opened: OpenCase, names: Names, earlier: Mapping[str, tuple[str, ...]]
) -> ChronologyState:
    """Put the lines and what is half typed side by side."""
    known = opened.item_ids.get("chronology", ())
    drafts = _drafts(opened)
    half = next((item for item in drafts if item not in known), "")
    lines = timeline(opened, names, earlier)
    return ChronologyState(lines, drafts, half, opened.case.reference)


def _drafts(opened: OpenCase) -> dict[str, dict[str, str]]:
    """Return what is half typed of each event, by its id."""
    found: dict[str, dict[str, str]] = {}
    for path, text in opened.drafts.items():
        place, _dot, rest = path.partition(".")
        item, _dot, name = rest.partition(".")
        if place == "chronology" and name in FIELDS and text:
            found.setdefault(item, {})[name] = text
    return found


def _events(
    opened: OpenCase, earlier: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[Reading, EventLine]]:
    items = opened.item_ids.get("chronology", ())
    for item, event in zip(items, opened.case.chronology, strict=True):
        reading = read_when(event.when)
        line = EventLine(
            item,
            typed_moment(event.when),
            event,
            placed=reading is not None,
            earlier=earlier.get(item, ()),
        )
        yield reading or read_when(event.recorded_at) or _LAST, line


def _calls(opened: OpenCase, names: Names) -> Iterator[tuple[Reading, CallLine]]:
    items = opened.item_ids.get("actions_taken", ())
    for item, action in zip(items, opened.case.actions_taken, strict=True):
        yield read_when(action.at) or _LAST, _call(item, action, names)


def _call(item: str, action: Action, names: Names) -> CallLine:
    result = "" if action.result is UNSET else label_of("result", action.result)
    if is_waiting(action):
        result = _("Not back so far")
    lines = [(_("Rung"), names.contacts.get(action.contact, action.contact))]
    lines += [(_(label), getattr(action, name)) for name, label in ACTION_LABELS]
    title = names.steps.get(action.step, _("A step of the plan"))
    return CallLine(
        item,
        typed_moment(action.at),
        title,
        result,
        tuple(line for line in lines if line[1]),
        settled=action.result == "done",
    )
