"""What happens when a passphrase is typed. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass

from trafficking_desk.errors import DeskError
from trafficking_desk.ui.ports import Post
from trafficking_desk.words import _


@dataclass(frozen=True, slots=True)
class UnlockState:
    """All the view needs to draw; `problem` is "" when there is none."""

    busy: bool = False
    problem: str = ""


class Unlocking:
    """Hands the passphrase to `unlock` on the vault's lane."""

    def __init__(
        self,
        unlock: Callable[[str], object],
        post: Post,
        show: Callable[[UnlockState], None],
        opened: Callable[[], None],
    ) -> None:
        self._unlock = unlock
        self._post = post
        self._show = show
        self._opened = opened
        self._busy = False

    def submit(self, passphrase: str) -> None:
        """Try `passphrase`; a second press while trying does nothing."""
        if self._busy:
            return
        if not passphrase:
            self._show(UnlockState(problem=_("Type your passphrase.")))
            return
        self._busy = True
        self._show(UnlockState(busy=True))
        self._post(lambda: self._unlock(passphrase), self._on_open, self._on_failed)

    def _on_open(self, _value: object) -> None:
        self._busy = False
        self._opened()

    def _on_failed(self, problem: DeskError) -> None:
        self._busy = False
        self._show(UnlockState(problem=problem.message()))
