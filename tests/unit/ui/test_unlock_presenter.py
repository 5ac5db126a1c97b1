"""What happens when a passphrase is typed."""

from tests.unit.ui.pretence import Lane
from trafficking_desk.store.errors import WrongPassphraseError
from trafficking_desk.ui.unlock.presenter import Unlocking, UnlockState

RIGHT = "harbour"


class Door:
    """A vault that opens with one word, and what was shown on the way."""

    def __init__(self, lane: Lane) -> None:
        self.tried: list[str] = []
        self.shown: list[UnlockState] = []
        self.opened = 0
        self.presenter = Unlocking(self.unlock, lane, self.shown.append, self._open)

    def unlock(self, passphrase: str) -> None:
        """Open for the right word only."""
        self.tried.append(passphrase)
        if passphrase != RIGHT:
            raise WrongPassphraseError

    def _open(self) -> None:
        self.opened += 1


def test_the_right_passphrase_opens() -> None:
    door = Door(Lane())
    door.presenter.submit("harbour")

    assert door.opened == 1
    assert door.shown == [UnlockState(busy=True)]


def test_a_wrong_one_says_so_and_lets_try_again() -> None:
    door = Door(Lane())
    door.presenter.submit("harbor")
    assert door.shown[-1].problem == WrongPassphraseError().message()

    door.presenter.submit("harbour")
    assert door.opened == 1


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
    assert door.opened == 1
