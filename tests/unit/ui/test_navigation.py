"""Which place is shown when."""

import pytest

from trafficking_desk.desk.vaults import VaultState
from trafficking_desk.ui.navigation import Navigation
from trafficking_desk.ui.places import (
    CaseHome,
    Cases,
    Contacts,
    DangerNow,
    FormsToPrint,
    Guidance,
    GuideChanges,
    NewConcern,
    Place,
    Recover,
    RecoverySheets,
    Rules,
    SettingsPlace,
    SetUp,
    Unlock,
)


class Shown:
    """Remembers what was shown and how many concerns were started."""

    def __init__(self, state: VaultState) -> None:
        self.places: list[Place] = []
        self.started = 0
        self.way = Navigation(state, self.places.append, self.start)

    def start(self) -> None:
        """Count a new concern."""
        self.started += 1


@pytest.mark.parametrize(
    "place",
    [
        Contacts(),
        Guidance(),
        FormsToPrint(),
        DangerNow(),
        Rules(),
        GuideChanges(),
        Recover(),
    ],
)
@pytest.mark.parametrize("state", ["none", "locked", "open"])
def test_help_opens_without_a_passphrase(state: VaultState, place: Place) -> None:
    shown = Shown(state)
    shown.way.go(place)

    assert shown.places == [place]


def test_the_rules_of_one_case_wait_for_the_passphrase() -> None:
    shown = Shown("locked")
    shown.way.go(Rules("a1"))
    shown.way.opened()

    assert shown.places == [Unlock(), Rules("a1")]


def test_a_new_machine_starts_with_set_up_and_a_known_one_with_unlocking() -> None:
    new, known = Shown("none"), Shown("locked")
    new.way.first()
    known.way.first()

    assert (new.places, known.places) == ([SetUp()], [Unlock()])


def test_what_was_wanted_is_shown_once_the_desk_is_open() -> None:
    shown = Shown("locked")
    shown.way.go(SettingsPlace())
    shown.way.opened()

    assert shown.places == [Unlock(), SettingsPlace()]


def test_a_new_concern_wanted_before_unlocking_starts_after_it() -> None:
    shown = Shown("locked")
    shown.way.go(NewConcern())
    assert shown.started == 0

    shown.way.opened()
    assert shown.started == 1


def test_unlocking_leads_back_to_where_the_desk_was_locked() -> None:
    shown = Shown("open")
    shown.way.go(CaseHome("a1"))
    shown.way.lock()
    shown.way.opened()

    assert shown.places == [CaseHome("a1"), Unlock(), CaseHome("a1")]


def test_a_locked_desk_stays_where_it_is_when_locked_again() -> None:
    shown = Shown("locked")
    shown.way.go(Contacts())
    shown.way.lock()

    assert shown.places == [Contacts()]


def test_unlocking_without_a_wish_shows_the_cases() -> None:
    shown = Shown("locked")
    shown.way.first()
    shown.way.opened()

    assert shown.places == [Unlock(), Cases()]


def test_a_new_desk_leads_to_the_recovery_sheets_first() -> None:
    """Only then to the list of cases."""
    shown = Shown("none")
    shown.way.first()
    shown.way.made()

    assert shown.places == [SetUp(), RecoverySheets()]


def test_whoever_came_to_start_a_concern_is_not_held_up_by_sheets() -> None:
    """The list of cases reminds them later."""
    shown = Shown("none")
    shown.way.go(NewConcern())
    shown.way.made()

    assert shown.started == 1
    assert shown.places == [SetUp()]


def test_while_something_holds_back_all_writing_only_help_opens() -> None:
    """Afterwards one goes on as always; a desk that locks is not held."""
    shown = Shown("open")
    shown.way.stay()
    for place in (CaseHome("c1"), Cases(), Guidance(), NewConcern()):
        shown.way.go(place)
    assert (shown.places, shown.started) == ([], 0)
    shown.way.go(DangerNow())
    assert shown.places == [DangerNow()]

    shown.way.lock()
    shown.way.go(Contacts())
    assert shown.places[1:] == [Unlock(), Contacts()]
    shown.way.unlocked()
    shown.way.free()
    shown.way.go(CaseHome("c1"))
    assert shown.places[-1] == CaseHome("c1")
