"""What happens when a passphrase is typed."""

from collections.abc import Callable

import pytest

from tests.unit.ui.pretence import Clock, Lane
from trafficking_desk.errors import DeskError
from trafficking_desk.store.errors import (
    KeyFileDamagedError,
    TooManyTriesError,
    VaultDamagedError,
    VaultInUseError,
    WrongPassphraseError,
)
from trafficking_desk.ui.keeping import Timer
from trafficking_desk.ui.unlock.opening import Told
from trafficking_desk.ui.unlock.presenter import (
    SECOND,
    Unlocking,
    UnlockState,
    UnlockVerbs,
    wait_words,
)

RIGHT = "harbour"
TOLD = Told(("The clock was set back.",), calm=False)


class Door:
    """A vault that opens with one word, and what was shown on the way."""

    def __init__(self, lane: Lane, wait: int = 0) -> None:
        self.tried: list[str] = []
        self.shown: list[UnlockState] = []
        self.told: list[Told] = []
        self.wait = wait
        self.broken: DeskError | None = None
        self.clock = Clock()
        self.presenter = Unlocking(
            UnlockVerbs(self.unlock, lambda: self.wait),
            lane,
            self._timer,
            self.shown.append,
            self.told.append,
        )

    def unlock(self, passphrase: str) -> Told:
        """Open for the right word only."""
        self.tried.append(passphrase)
        if self.broken is not None:
            raise self.broken
        if passphrase != RIGHT:
            raise WrongPassphraseError
        return TOLD

    def _timer(self, due: Callable[[], None]) -> Timer:
        self.clock.due = due
        return self.clock


def test_the_right_passphrase_opens_and_hands_on_what_to_tell() -> None:
    door = Door(Lane())
    door.presenter.submit("harbour")

    assert door.told == [TOLD]
    assert door.shown == [UnlockState(busy=True)]


def test_a_wrong_one_says_so_and_lets_try_again() -> None:
    door = Door(Lane())
    door.presenter.submit("harbor")
    assert door.shown[-1].problem == WrongPassphraseError().message()

    door.presenter.submit("harbour")
    assert len(door.told) == 1


def test_nothing_typed_is_not_tried() -> None:
    door = Door(Lane())
    door.presenter.submit("")

    assert door.tried == []
    assert "Type" in door.shown[-1].problem


def test_a_second_press_while_opening_does_nothing() -> None:
    lane = Lane(at_once=False)
    door = Door(lane)
    door.presenter.submit("harbour")
    door.presenter.submit("harbour")
    lane.run()

    assert door.tried == ["harbour"]
    assert len(door.told) == 1


def test_after_wrong_tries_the_seconds_are_counted_down() -> None:
    """Until they are over nothing is tried; then the problem goes too."""
    door = Door(Lane(), wait=3)
    door.presenter.submit("harbor")
    assert door.shown[-1].wait == 3
    assert door.shown[-1].problem

    door.clock.pass_time(2 * SECOND)
    door.presenter.submit("harbour")
    assert door.shown[-1].wait == 1
    assert door.tried == ["harbor"]

    door.clock.pass_time(SECOND)
    assert door.shown[-1] == UnlockState()
    door.presenter.submit("harbour")
    assert door.tried == ["harbor", "harbour"]


def test_a_wait_from_before_the_start_is_shown_at_once() -> None:
    door = Door(Lane(), wait=8)
    door.presenter.start()

    assert door.shown == [UnlockState(wait=8)]


def test_a_try_that_came_too_soon_counts_down_as_well() -> None:
    """As when another window of the desk made the wrong tries."""
    door = Door(Lane())
    door.broken = TooManyTriesError(7)
    door.presenter.submit("harbour")

    assert door.shown[-1].wait == 7


@pytest.mark.parametrize("error", [VaultDamagedError(), KeyFileDamagedError()])
def test_damage_is_told_from_a_wrong_passphrase(error: DeskError) -> None:
    door = Door(Lane())
    door.broken = error
    door.presenter.submit("harbour")

    assert door.shown[-1].damage is error
    assert door.shown[-1].wait == 0


def test_a_desk_that_is_open_elsewhere_is_not_damaged() -> None:
    door = Door(Lane())
    door.broken = VaultInUseError()
    door.presenter.submit("harbour")

    assert door.shown[-1].damage is None
    assert door.shown[-1].problem == VaultInUseError().message()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, ""),
        (1, "Wait 1 second, then try again."),
        (20, "Wait 20 seconds, then try again."),
    ],
)
def test_the_wait_is_said_in_seconds(seconds: int, words: str) -> None:
    assert wait_words(seconds) == words
