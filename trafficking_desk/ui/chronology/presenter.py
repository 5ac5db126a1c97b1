"""The chronology: shows the line of time, adds to it, corrects and takes out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.cases.record import Event
from trafficking_desk.ui.chronology.state import (
    FIELDS,
    ChronologyState,
    EventField,
    EventForm,
    Names,
    chronology_state,
)
from trafficking_desk.ui.keeping import Keeper
from trafficking_desk.ui.ports import Failed, Post
from trafficking_desk.words import _


@dataclass(frozen=True, slots=True)
class ChronologyVerbs:
    """What the page asks of the desk; all but `clock` run on a lane's thread.

    `earlier` gives every text a path ever held, oldest first.
    """

    read: Callable[[], OpenCase]
    record: Callable[[Mapping[str, JsonValue]], OpenCase]
    earlier: Callable[[str], tuple[str, ...]]
    names: Callable[[OpenCase], Names]
    clock: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class ChronologyOut:
    """Whom the presenter answers.

    `saved` hears of each change that is on disk, `missing` what the form needs.
    """

    show: Callable[[ChronologyState], None]
    form: Callable[[EventForm], None]
    saved: Callable[[], None]
    missing: Callable[[str], None]
    failed: Failed


class Timeline:
    """Holds the one form that is open; its boxes are kept while they are typed."""

    def __init__(
        self, verbs: ChronologyVerbs, post: Post, keeper: Keeper, out: ChronologyOut
    ) -> None:
        self._verbs = verbs
        self._post = post
        self._keeper = keeper
        self._out = out
        self._drafts: Mapping[str, Mapping[str, str]] = {}
        self._form = _new_form()
        self._texts: dict[EventField, str] = {}
        self._started = False

    def start(self) -> None:
        """Show the chronology, and an event that was half typed."""
        self._load(self._verbs.read, self._show)

    def typed(self, field: EventField, text: str) -> None:
        """Keep what is being typed into the form."""
        self._texts[field] = text
        self._keeper.half_typed(self._path(field), text)

    def keep(self) -> None:
        """Record the form as it stands, or say what is missing."""
        if not self._text("what").strip():
            self._out.missing(_("Write what happened"))
            return
        values = self._values()
        self._keeper.flush()
        self._open(_new_form())
        self._record(values)

    def change(self, item: str, event: Event) -> None:
        """Open an event in the form, to correct it."""
        self._keeper.flush()
        if self._texts:
            values = self._values()
            self._record(values)
        self._open(
            EventForm(item, event, known=True, drafts=self._drafts.get(item, {}))
        )

    def take_out(self, item: str) -> None:
        """Take an event out of the chronology; the history keeps it."""
        self._record({f"chronology.{item}": None})

    def put_back(self, item: str) -> None:
        """Put an event back that was taken out."""
        self._record({f"chronology.{item}": {}})

    def leave(self) -> None:
        """Keep what stands in the form; it is there again on the way back."""
        self._keeper.flush()

    def _open(self, form: EventForm) -> None:
        self._form = form
        self._texts = {
            name: form.drafts[name] for name in FIELDS if name in form.drafts
        }
        self._out.form(form)

    def _path(self, field: EventField) -> str:
        return f"chronology.{self._form.item}.{field}"

    def _text(self, field: EventField) -> str:
        return self._texts.get(field, self._form.text(field))

    def _values(self) -> dict[str, JsonValue]:
        values: dict[str, JsonValue] = {
            self._path(field): self._text(field) or None for field in FIELDS
        }
        if not self._form.known:
            at = self._verbs.clock().isoformat(timespec="minutes")
            values[f"chronology.{self._form.item}.recorded_at"] = at
        return values

    def _record(self, values: Mapping[str, JsonValue]) -> None:
        self._load(lambda: self._verbs.record(values), self._recorded)

    def _recorded(self, state: ChronologyState) -> None:
        self._out.saved()
        self._show(state)

    def _load(
        self,
        opening: Callable[[], OpenCase],
        then: Callable[[ChronologyState], None],
    ) -> None:
        def shown() -> ChronologyState:
            opened = opening()
            names = self._verbs.names(opened)
            return chronology_state(opened, names, self._earlier(opened))

        self._post(shown, then, self._out.failed)

    def _show(self, state: ChronologyState) -> None:
        self._drafts = state.drafts
        self._out.show(state)
        if not self._started and state.half_typed and not self._texts:
            drafts = state.drafts[state.half_typed]
            self._open(EventForm(state.half_typed, drafts=drafts))
        self._started = True

    def _earlier(self, opened: OpenCase) -> dict[str, tuple[str, ...]]:
        found = {}
        items = opened.item_ids.get("chronology", ())
        for item, event in zip(items, opened.case.chronology, strict=True):
            texts = [
                text
                for field in FIELDS
                for text in self._verbs.earlier(f"chronology.{item}.{field}")
                if text and text != getattr(event, field)
            ]
            found[item] = tuple(dict.fromkeys(texts))
        return found


def _new_form() -> EventForm:
    return EventForm(token_hex(16))
