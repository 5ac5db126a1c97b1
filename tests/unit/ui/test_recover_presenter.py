"""Coming back in with two sheets."""

import pytest

from tests.unit.ui.pretence import Lane
from trafficking_desk.desk.person import Person
from trafficking_desk.errors import DeskError
from trafficking_desk.store.errors import PassphraseTooShortError
from trafficking_desk.store.people_errors import (
    SheetsDifferError,
    SheetsOldError,
    SheetWordsError,
)
from trafficking_desk.store.sheets import new_secret, split
from trafficking_desk.ui.recover.presenter import (
    Recovering,
    RecoverState,
    RecoverVerbs,
)
from trafficking_desk.ui.unlock.opening import Told

FIRST, SECOND, _THIRD = (" ".join(words) for words in split(new_secret()))
ADA = Person("a", "Ada", "lead")
BEN = Person("b", "Ben", "lead")
NEW = "other words again"


class Returning:
    """Somebody with two sheets in front of a desk with `leads`."""

    def __init__(self, *leads: Person) -> None:
        self.lane = Lane()
        self.leads = leads
        self.broken: DeskError | None = None
        self.recovered: list[tuple[str, ...]] = []
        self.opened: list[Told] = []
        self.presenter = Recovering(
            RecoverVerbs(self._leads, self._recover),
            self.lane,
            lambda _state: None,
            self.opened.append,
        )

    @property
    def state(self) -> RecoverState:
        """Return what is shown."""
        return self.presenter.state()

    def _leads(self, _one: str, _other: str) -> tuple[Person, ...]:
        if self.broken is not None:
            raise self.broken
        return self.leads

    def _recover(self, *typed: str) -> Told:
        if self.broken is not None:
            raise self.broken
        self.recovered.append(typed)
        return Told()


def test_two_sheets_and_a_new_passphrase_open_the_desk() -> None:
    """With one lead nobody is asked who it is."""
    back = Returning(ADA)
    back.presenter.give_sheets(FIRST, SECOND)
    assert back.state == RecoverState("passphrase", (ADA,))

    back.presenter.choose("", NEW, NEW)
    assert back.recovered == [(FIRST, SECOND, "a", NEW)]
    assert back.opened == [Told()]


def test_with_several_leads_one_must_be_chosen() -> None:
    back = Returning(ADA, BEN)
    back.presenter.give_sheets(FIRST, SECOND)
    back.presenter.choose("", NEW, NEW)
    assert set(back.state.problems) == {"lead"}

    back.presenter.choose("b", NEW, NEW)
    assert back.recovered[0][2] == "b"


@pytest.mark.parametrize(
    ("first", "second", "problem"),
    [
        ("", SECOND, "Type the words"),
        (FIRST.rsplit(" ", 1)[0], SECOND, "Typed so far: 19"),
        (FIRST + " horseradish", SECOND, "horseradish"),
    ],
)
def test_a_slip_on_a_sheet_is_told_at_its_field_before_anything_is_tried(
    first: str, second: str, problem: str
) -> None:
    back = Returning(ADA)
    back.presenter.give_sheets(first, second)

    assert set(back.state.problems) == {"first"}
    assert problem in back.state.problems["first"]
    assert back.state.step == "sheets"


def test_capitals_numbers_and_short_words_do_not_matter() -> None:
    back = Returning(ADA)
    typed = "\n".join(
        f"{place}. {word[:4].upper()}" for place, word in enumerate(FIRST.split(), 1)
    )
    back.presenter.give_sheets(typed, f"  {SECOND}  ")

    assert back.state.step == "passphrase"


@pytest.mark.parametrize(
    ("error", "name"),
    [
        (SheetWordsError(1), "first"),
        (SheetWordsError(2), "second"),
        (SheetsDifferError(), "second"),
    ],
)
def test_what_the_desk_says_about_a_sheet_stands_at_its_field(
    error: DeskError, name: str
) -> None:
    back = Returning(ADA)
    back.broken = error
    back.presenter.give_sheets(FIRST, SECOND)

    assert back.state.problems == {name: error.message()}
    assert not back.state.busy


def test_old_sheets_are_told_above_the_page() -> None:
    back = Returning(ADA)
    back.broken = SheetsOldError()
    back.presenter.give_sheets(FIRST, SECOND)

    assert back.state.failed == SheetsOldError().message()
    assert back.state.problems == {}


def test_a_poor_passphrase_is_told_at_its_field_and_can_be_mended() -> None:
    back = Returning(ADA)
    back.presenter.give_sheets(FIRST, SECOND)
    back.presenter.choose("", NEW, "other words agin")
    assert set(back.state.problems) == {"again"}

    back.broken = PassphraseTooShortError()
    back.presenter.choose("", "short", "short")
    assert set(back.state.problems) == {"passphrase"}

    back.broken = None
    back.presenter.choose("", NEW, NEW)
    assert back.opened == [Told()]


def test_whoever_comes_after_a_lock_types_the_sheets_again() -> None:
    """Also when they were being looked at meanwhile."""
    back = Returning(ADA)
    back.presenter.give_sheets(FIRST, SECOND)
    back.presenter.forget()
    assert back.state == RecoverState()

    back.lane.at_once = False
    back.presenter.give_sheets(FIRST, SECOND)
    back.presenter.forget()
    back.lane.run()
    assert back.state == RecoverState()
