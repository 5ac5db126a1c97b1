"""What can be decided about a case, and in which steps."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.unit.ui.pretence import Clock, Lane
from trafficking_desk.cases.open_case import CaseLine
from trafficking_desk.desk.keeping import Deleted, KeepingList, Kept, Policy
from trafficking_desk.desk.old_copies import OldCopies
from trafficking_desk.store.keeping import Decision
from trafficking_desk.store.keeping_errors import ReferenceDiffersError
from trafficking_desk.ui.keeping import Door, Keeper
from trafficking_desk.ui.retention.presenter import (
    KeepingState,
    KeepingVerbs,
    Lanes,
    Retention,
)

AT = datetime(2020, 11, 20, 15, tzinfo=UTC)
TODAY = date(2026, 11, 20)
LINE = CaseLine("one", "TD-AAAAAA-A", "Robin", "wales", AT, AT)
KEPT = Kept(LINE, TODAY, "change", Decision())
GONE = Deleted(compacted=True, old=None)
HELD_BY = OldCopies(3, TODAY, 0)


@dataclass
class Page:
    """The pages of keeping, with one case due."""

    deleted: Deleted = GONE
    lane: Lane = field(default_factory=Lane)
    alone: Lane = field(default_factory=Lane)
    states: list[KeepingState] = field(default_factory=list)
    done: list[tuple[Any, ...]] = field(default_factory=list)
    typed: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Open the list."""
        verbs = KeepingVerbs(
            read=lambda _typed: KeepingList(
                Policy(25, 6, own=False), TODAY, (KEPT,), (), (), (), {}
            ),
            hold=self.noting("hold"),
            end_hold=self.noting("end"),
            keep_until=self.noting("until"),
            delete=self.noting("delete", self.deleted),
            set_years=self.noting("years"),
            remove_older=self.noting("older", 3),
        )
        self.steps = Retention(
            verbs,
            Lanes(self.lane, self.lane, self.alone),
            self.states.append,
            self.keeper_of,
        )
        self.steps.start()

    def keeper_of(self, case_id: str) -> Keeper:
        """Return what keeps what is typed about a case."""
        door = Door(
            save_drafts=lambda texts: self.typed.append((case_id, dict(texts))),
            record=self.noting("record"),
            post=self.lane,
            now=lambda: 0,
            saved=lambda _case: None,
            failed=lambda _error: None,
        )
        return Keeper(door, Clock())

    @property
    def state(self) -> KeepingState:
        """Return what was shown last."""
        return self.states[-1]

    def noting(self, name: str, answer: Any = None) -> Callable[..., Any]:  # noqa: ANN401 - stands in for any verb
        """Return a verb that remembers what it was given."""

        def verb(*given: object) -> Any:  # noqa: ANN401 - stands in for any verb
            self.done.append((name, *given))
            return answer

        return verb


def test_a_day_to_come_puts_the_review_off() -> None:
    """Half a day and today do not; what was typed stays on the page."""
    page = Page()
    page.steps.decide(KEPT)
    for typed in ("2031-", "", "2026-11-20"):
        page.steps.keep_until(typed, "a brother")
        assert page.state.problem
        assert (page.state.day, page.state.reason) == (typed, "a brother")
    assert page.done == []

    page.steps.keep_until("2031-02-01", "a brother")

    assert page.done == [("until", "one", date(2031, 2, 1), "a brother")]
    assert (page.state.step, page.state.problem) == ("list", "")


def test_deleting_takes_two_steps_and_a_reason() -> None:
    """The second step can be gone back from."""
    page = Page()
    page.steps.decide(KEPT)
    page.steps.ask_to_delete("  ")
    assert (page.state.step, bool(page.state.problem)) == ("decide", True)
    page.steps.ask_to_delete("long enough")
    asked = page.state
    page.steps.back()
    assert asked.step == "delete"
    assert (page.state.step, page.state.reason) == ("decide", "long enough")
    assert page.done == []

    page.steps.ask_to_delete("long enough")
    page.steps.delete("TD-AAAAAA-A")

    assert page.done == [("delete", "one", "TD-AAAAAA-A", "long enough")]
    assert page.state.step == "list"


def test_a_case_is_deleted_with_all_other_places_shut() -> None:
    """The vault is written anew: what is typed elsewhere would have to wait."""
    page = Page(alone=Lane(at_once=False))
    page.steps.decide(KEPT)
    page.steps.ask_to_delete("long enough")
    page.steps.delete("TD-AAAAAA-A")
    page.lane.run()
    assert (page.done, page.state.busy) == ([], True)

    page.alone.run()
    assert page.done == [("delete", "one", "TD-AAAAAA-A", "long enough")]


def test_a_refused_deletion_stays_where_it_was() -> None:
    """With the reason to try again."""
    page = Page()
    page.steps.decide(KEPT)
    page.steps.ask_to_delete("long enough")
    page.alone.broken = ReferenceDiffersError()

    page.steps.delete("TD-")

    assert (page.state.step, page.state.busy) == ("delete", False)
    assert "Nothing was deleted" in page.state.problem


@pytest.mark.parametrize(
    ("deleted", "said"),
    [
        (Deleted(compacted=True, old=HELD_BY), "still hold it"),
        (Deleted(compacted=False, old=None), "given back later"),
    ],
)
def test_what_is_left_of_a_deleted_case_is_said(deleted: Deleted, said: str) -> None:
    """In backups, or as space."""
    page = Page(deleted)
    page.steps.decide(KEPT)
    page.steps.ask_to_delete("long enough")

    page.steps.delete("TD-AAAAAA-A")

    assert said in page.state.done


def test_older_backups_are_removed_once_and_counted() -> None:
    """A failure is said, and the page stays."""
    page = Page()
    page.steps.remove_older()
    assert page.state.done.endswith("Removed: 3.")
    page.lane.broken = ReferenceDiffersError()
    page.steps.remove_older()
    assert page.state.problem
    assert not page.state.busy


def test_a_reason_half_typed_is_kept_with_its_case() -> None:
    """Leaving saves it; opening the case shows it again."""
    page = Page()
    page.steps.decide(KEPT)
    page.steps.reason_typed("long eno")
    page.steps.leave()
    assert page.typed == [("one", {"keeping.reason": "long eno"})]

    page.steps.decide(replace(KEPT, typed="long eno"))
    assert page.state.reason == "long eno"


def test_years_are_numbers_or_the_usual_ones() -> None:
    """Anything else is told and not saved."""
    page = Page()
    page.steps.set_years("many", "6")
    assert page.state.problem
    page.steps.set_years("30", " ")

    assert page.done == [("years", 30, 0)]
