"""The chronology without a window."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

import pytest

from tests.unit.ui.pretence import Clock, Lane
from trafficking_desk.cases.fold import fold
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.chronology.presenter import (
    ChronologyOut,
    ChronologyVerbs,
    Timeline,
)
from trafficking_desk.ui.chronology.state import (
    CallLine,
    ChronologyState,
    EventForm,
    EventLine,
    Names,
)
from trafficking_desk.ui.keeping import Door, Keeper

NOW: Final = datetime(2026, 11, 20, 14, 32, tzinfo=UTC)
NAMES: Final = Names({"report_police": "Tell the police"}, {"police_101": "Police"})


class Page:
    """A timeline over facts in a list, and what it showed."""

    def __init__(self, *facts: tuple[str, JsonValue]) -> None:
        self.facts: list[tuple[str, JsonValue]] = [("setting.nation", "wales"), *facts]
        self.drafts: dict[str, str] = {}
        self.shown: list[ChronologyState] = []
        self.forms: list[EventForm] = []
        self.missing: list[str] = []
        self.failed: list[DeskError] = []
        self.full = False
        self.saved = 0

    def count(self) -> None:
        """Note that something is on disk."""
        self.saved += 1

    def read(self) -> OpenCase:
        """Return the case as it stands."""
        case, ids = fold(dict(self.facts))
        return OpenCase("c1", case, ids, dict(self.drafts), NOW, NOW)

    def record(self, values: Mapping[str, JsonValue]) -> OpenCase:
        """Add facts and drop their drafts."""
        if self.full:
            raise DeskError
        self.facts.extend(values.items())
        for path in values:
            self.drafts.pop(path, None)
        return self.read()

    def earlier(self, path: str) -> tuple[str, ...]:
        """Return each text the path ever held."""
        return tuple(str(value) for name, value in self.facts if name == path and value)

    def open(self) -> Timeline:
        """Return a started timeline."""
        verbs = ChronologyVerbs(
            self.read, self.record, self.earlier, lambda _opened: NAMES, lambda: NOW
        )
        door = Door(
            save_drafts=self.drafts.update,
            record=self.record,
            post=Lane(),
            now=lambda: 0,
            saved=lambda _case: None,
            failed=self.failed.append,
        )
        out = ChronologyOut(
            self.shown.append,
            self.forms.append,
            self.count,
            self.missing.append,
            self.failed.append,
        )
        timeline = Timeline(verbs, Lane(), Keeper(door, Clock()), out)
        timeline.start()
        return timeline

    @property
    def whats(self) -> list[str]:
        """Return each line's own words, in order."""
        lines = self.shown[-1].lines
        return [
            line.event.what if isinstance(line, EventLine) else line.title
            for line in lines
        ]

    def event(self, what: str) -> EventLine:
        """Return the line of an event."""
        lines = (line for line in self.shown[-1].lines if isinstance(line, EventLine))
        return next(line for line in lines if line.event.what == what)


def event(item: str, when: str, what: str, at: str) -> list[tuple[str, JsonValue]]:
    """Return the facts of one event."""
    base = f"chronology.{item * 32}"
    return [
        (f"{base}.when", when),
        (f"{base}.what", what),
        (f"{base}.recorded_at", at),
    ]


@pytest.fixture
def page() -> Page:
    """Return a page with two events and a call, recorded out of order."""
    call = f"actions_taken.{'c' * 32}"
    return Page(
        *event("a", "20/11/2026", "Seen at the bus stop", "2026-11-20T09:00+00:00"),
        *event("b", "11 November 2026", "New phone", "2026-11-20T09:05+00:00"),
        (f"{call}.step", "report_police"),
        (f"{call}.result", "done"),
        (f"{call}.at", "2026-11-20T14:10+00:00"),
        (f"{call}.contact", "police_101"),
        (f"{call}.said", "A car is on its way"),
    )


def test_events_and_calls_stand_in_order_of_time(page: Page) -> None:
    """Whatever the order in which they were written down."""
    page.open()

    assert page.whats == ["New phone", "Seen at the bus stop", "Tell the police"]


def test_an_event_without_a_day_stands_where_it_was_written_down(page: Page) -> None:
    """No day is made up, and the line says that none was read."""
    page.facts += event("d", "last summer", "Went away", "2026-11-15T10:00+00:00")
    page.open()

    assert page.whats[:3] == ["New phone", "Went away", "Seen at the bus stop"]
    assert not page.event("Went away").placed
    assert page.event("Went away").when == "last summer"


def test_a_call_shows_whom_and_what_was_said(page: Page) -> None:
    """The log of calls is part of the same line of time."""
    page.open()
    call = page.shown[-1].lines[-1]

    assert isinstance(call, CallLine)
    assert call.when == "20 November 2026 at 14:10"
    assert call.result == "Done"
    assert call.lines == (("Rung", "Police"), ("They said", "A car is on its way"))


def test_an_event_is_added_with_the_time_of_writing(page: Page) -> None:
    """The form is empty again afterwards."""
    timeline = page.open()
    timeline.typed("when", "12 November 2026")
    timeline.typed("what", "Missing over night")
    timeline.keep()

    assert page.whats[1] == "Missing over night"
    added = page.event("Missing over night").event
    assert added.recorded_at == "2026-11-20T14:32+00:00"
    assert page.saved == 1
    assert page.forms[-1].text("what") == ""
    assert not page.forms[-1].known


def test_an_event_without_words_is_not_added(page: Page) -> None:
    """The form says what is missing and keeps the rest."""
    timeline = page.open()
    timeline.typed("when", "today")
    timeline.keep()

    assert page.missing == ["Write what happened"]
    assert page.forms == []


def test_a_correction_keeps_what_stood_there(page: Page) -> None:
    """Nothing is rubbed out: the earlier words stay within reach."""
    timeline = page.open()
    line = page.event("New phone")
    timeline.change(line.item, line.event)
    timeline.typed("what", "New phone and new shoes")
    timeline.keep()

    corrected = page.event("New phone and new shoes")
    assert corrected.item == line.item
    assert corrected.earlier == ("New phone",)
    assert corrected.event.recorded_at == "2026-11-20T09:05+00:00"


def test_an_event_that_was_taken_out_can_be_put_back(page: Page) -> None:
    """A wrong click loses nothing."""
    timeline = page.open()
    item = page.event("New phone").item
    timeline.take_out(item)
    assert "New phone" not in page.whats

    timeline.put_back(item)
    assert "New phone" in page.whats


def test_half_an_event_is_there_again_after_a_crash(page: Page) -> None:
    """Typing goes to the disk as a draft; nobody has to press anything."""
    first = page.open()
    first.typed("what", "Half a sen")
    first.leave()
    second = page.open()

    assert page.forms[-1].text("what") == "Half a sen"
    second.keep()
    assert "Half a sen" in page.whats


def test_changing_another_event_adds_the_one_being_typed(page: Page) -> None:
    """There is one form; what it held is not dropped."""
    timeline = page.open()
    timeline.typed("what", "A knock at the door")
    line = page.event("New phone")
    timeline.change(line.item, line.event)

    assert "A knock at the door" in page.whats
    assert page.drafts == {}
    assert page.forms[-1].text("what") == "New phone"


def test_a_draft_of_a_known_event_waits_in_its_form(page: Page) -> None:
    """A correction cut short by a crash is offered again."""
    page.drafts[f"chronology.{'b' * 32}.what"] = "New phone and"
    timeline = page.open()
    line = page.event("New phone")
    timeline.change(line.item, line.event)

    assert page.forms[-1].text("what") == "New phone and"


def test_a_fault_is_told_and_the_lines_stay(page: Page) -> None:
    """A full disk must not empty the page."""
    timeline = page.open()
    page.full = True
    timeline.take_out("b" * 32)

    assert len(page.failed) == 1
    assert "New phone" in page.whats
