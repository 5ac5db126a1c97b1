"""Looking after the people of one laptop."""

from collections.abc import Mapping

import pytest

from tests.unit.ui.pretence import Lane
from trafficking_desk.desk.person import Person
from trafficking_desk.errors import DeskError
from trafficking_desk.store.errors import (
    HistoryBrokenError,
    PassphraseTooShortError,
    WrongPassphraseError,
)
from trafficking_desk.store.people_errors import (
    LastLeadError,
    NameTakenError,
    PassphraseTakenError,
)
from trafficking_desk.store.vault import Counted
from trafficking_desk.ui.people.presenter import Lanes, NewPassphrase, PeopleDesk
from trafficking_desk.ui.people.state import PeopleState, PeopleVerbs

ADA = Person("a", "Ada", "lead")
BEN = Person("b", "Ben", "worker")
NEW = NewPassphrase("seven paper kites", "seven paper kites")
STATE = PeopleState((ADA, BEN), ADA, "kept")


class Page:
    """The verbs that were called, and what was shown."""

    def __init__(self, *, at_once: bool = True) -> None:
        self.lane = Lane(at_once=at_once)
        self.calls: list[tuple[object, ...]] = []
        self.done: list[str] = []
        self.problems: dict[str, str] = {}
        self.working = False
        self.failures: list[DeskError] = []
        self.checked: list[tuple[Counted | None, str]] = []
        verbs = PeopleVerbs(
            read=lambda: STATE,
            add=lambda *typed: self.calls.append(("add", *typed)),
            rename=lambda *typed: self.calls.append(("rename", *typed)),
            change_role=lambda *typed: self.calls.append(("role", *typed)),
            remove=lambda one: self.calls.append(("remove", one)),
            give=lambda *typed: self.calls.append(("give", *typed)),
            change_own=lambda *typed: self.calls.append(("own", *typed)),
            change_key=lambda: self.calls.append(("key",)),
            check=lambda: Counted(1, 2, 3),
        )
        self.people = PeopleDesk(verbs, Lanes(self.lane, self.lane, self.lane), self)

    def show_people(self, state: PeopleState, done: str) -> None:
        """Note what was done."""
        assert state == STATE
        self.done.append(done)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Note what to put right."""
        self.problems = dict(problems)

    def show_working(self, *, working: bool) -> None:
        """Note whether something is under way."""
        self.working = working

    def show_checked(self, counted: Counted | None, problem: str) -> None:
        """Note what the check found."""
        self.checked.append((counted, problem))

    def show_failure(self, problem: DeskError) -> None:
        """Note what went wrong."""
        self.failures.append(problem)


def test_a_person_is_added_with_name_role_and_passphrase() -> None:
    page = Page()
    page.people.add(" Cai ", "worker", NEW)

    assert page.calls == [("add", "Cai", "worker", NEW.first)]
    assert page.done == ["Cai can now unlock this laptop."]
    assert not page.working


def test_an_empty_form_names_each_field_and_adds_nobody() -> None:
    page = Page()
    page.people.add("", "", NewPassphrase("", ""))

    assert set(page.problems) == {"name", "role", "passphrase"}
    assert page.calls == []


@pytest.mark.parametrize("error", [PassphraseTooShortError(), PassphraseTakenError()])
def test_a_poor_passphrase_stands_at_its_field(error: DeskError) -> None:
    page = Page()
    page.lane.broken = error
    page.people.add("Cai", "worker", NEW)

    assert page.problems == {"passphrase": error.message()}
    assert page.done == []


def test_a_name_that_another_has_stands_at_its_field() -> None:
    page = Page()
    page.lane.broken = NameTakenError()
    page.people.add("Cai", "worker", NEW)

    assert page.problems == {"name": NameTakenError().message()}


def test_only_what_changed_of_a_person_is_written() -> None:
    page = Page()
    page.people.change(BEN, "Ben", "lead")
    page.people.change(BEN, "Benedict", "worker")

    assert page.calls == [("role", "b", "lead"), ("rename", "b", "Benedict")]


def test_the_last_lead_stays_and_the_desk_says_what_to_do_first() -> None:
    page = Page()
    page.lane.broken = LastLeadError()
    page.people.remove(ADA)

    assert [str(one.message()) for one in page.failures] == [LastLeadError().message()]
    assert page.done == []
    assert not page.working


def test_a_wrong_present_passphrase_stands_at_its_field() -> None:
    page = Page()
    page.lane.broken = WrongPassphraseError()
    page.people.change_own("old", NEW)

    assert set(page.problems) == {"old"}


def test_a_second_press_while_the_key_changes_does_nothing() -> None:
    page = Page(at_once=False)
    page.people.change_key()
    page.people.change_key()
    page.lane.run()
    page.lane.run()

    assert page.calls == [("key",)]
    assert len(page.done) == 1


def test_a_sound_history_says_how_much_was_read() -> None:
    page = Page()
    page.people.check()

    assert page.checked == [(Counted(1, 2, 3), "")]


def test_a_broken_history_says_what_to_do() -> None:
    page = Page()
    page.lane.broken = HistoryBrokenError(4)
    page.people.check()

    assert page.checked == [(None, HistoryBrokenError(4).message())]
    assert not page.working
