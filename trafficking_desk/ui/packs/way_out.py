"""The way out of the desk: a paper is written down first, and only then goes."""

from collections.abc import Callable
from functools import partial

from trafficking_desk.desk.sealed import Sealed
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.ports import Failed, Post

Note = Callable[[], Sealed]
Stopped = Callable[[int], None]  # hears, on a lane, how many pages are out all the same
Door = Callable[[Callable[[Stopped], None], Failed], None]  # what a printer waits for


class WayOut:
    """Notes what goes out on the vault's own lane, so that a lock comes after it.

    `post` must answer though the page is gone. What was noted and not let go when
    the page is left stays here, and that is written down before the lock.
    `leavings` counts how often the page was left; `stayed` hears of it if a paper was
    at the door.
    """

    def __init__(
        self,
        post: Post,
        not_gone: Callable[[Sealed, int], None],
        stayed: Callable[[], None],
    ) -> None:
        self._post = post
        self._not_gone = not_gone
        self._stayed = stayed
        self._waiting: list[_Going] = []
        self.leavings = 0

    def open(
        self, note: Note, let_go: Callable[[Stopped], None], failed: Failed
    ) -> None:
        """Write down what `note` says, then call `let_go` unless the page was left.

        `let_go` is given whom to tell if not everything went out in the end.
        """
        going = _Going()
        self._waiting.append(going)

        def noted(sealed: Sealed) -> None:
            if self._ends(going):
                let_go(lambda pages: self._not_gone(sealed, pages))

        def unnoted(error: DeskError) -> None:
            if self._ends(going):
                failed(error)

        self._post(lambda: going.seal(note), noted, unnoted)

    def leave(self, *, making: bool = False) -> None:
        """Keep here what has not gone yet; `making`: one is on its way to the door."""
        self.leavings += 1
        waiting, self._waiting = self._waiting, []
        if waiting or making:
            self._stayed()
        for going in waiting:
            self._post(partial(self._stays, going), _nothing, _nothing)

    def _ends(self, going: "_Going") -> bool:
        if going not in self._waiting:
            return False
        self._waiting.remove(going)
        return True

    def _stays(self, going: "_Going") -> None:
        if going.sealed is not None:
            self._not_gone(going.sealed, 0)


class _Going:
    """One paper at the door; `sealed` once its line is written."""

    def __init__(self) -> None:
        self.sealed: Sealed | None = None

    def seal(self, note: Note) -> Sealed:
        """Write its line."""
        self.sealed = note()
        return self.sealed


def _nothing(_value: object) -> None:
    """Do nothing with an answer: nobody is there to read it."""
