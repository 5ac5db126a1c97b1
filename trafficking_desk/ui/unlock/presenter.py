"""What happens when a passphrase is typed. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from trafficking_desk.errors import DeskError
from trafficking_desk.store.errors import (
    KeyFileChangedError,
    KeyFileDamagedError,
    KeyFileMissingError,
    KeyFileWeakenedError,
    TooManyTriesError,
    VaultDamagedError,
    VaultMissingError,
    WrongPassphraseError,
)
from trafficking_desk.ui.keeping import Timer
from trafficking_desk.ui.ports import Post
from trafficking_desk.ui.unlock.opening import Told
from trafficking_desk.words import _

SECOND: Final = 1000  # milliseconds
_DAMAGE: Final = (
    KeyFileChangedError,
    KeyFileDamagedError,
    KeyFileMissingError,
    KeyFileWeakenedError,
    VaultDamagedError,
    VaultMissingError,
)


@dataclass(frozen=True, slots=True)
class UnlockState:
    """All the view needs to draw; `problem` is "" when there is none.

    `wait`: seconds until a passphrase is looked at again. `damage`: what is wrong
    with the vault itself, which no passphrase cures.
    """

    busy: bool = False
    problem: str = ""
    wait: int = 0
    damage: DeskError | None = None


@dataclass(frozen=True, slots=True)
class UnlockVerbs:
    """`unlock` returns what to tell; `wait` says how many seconds to wait now."""

    unlock: Callable[[str], Told]
    wait: Callable[[], int]


class Unlocking:
    """Hands the passphrase to `unlock` on the vault's lane.

    After wrong tries the door stays shut for a while: `timer` rings each second.
    """

    def __init__(
        self,
        verbs: UnlockVerbs,
        post: Post,
        timer: Callable[[Callable[[], None]], Timer],
        show: Callable[[UnlockState], None],
        opened: Callable[[Told], None],
    ) -> None:
        self._verbs = verbs
        self._post = post
        self._show = show
        self._opened = opened
        self._timer = timer(self._tick)
        self._state = UnlockState()

    def start(self) -> None:
        """Look whether the door is shut from tries made before."""
        self._post(self._verbs.wait, self._shut, lambda _error: None)

    def submit(self, passphrase: str) -> None:
        """Try `passphrase`; while trying or waiting, a press does nothing."""
        if self._state.busy or self._state.wait:
            return
        if not passphrase:
            self._put(UnlockState(problem=_("Type your passphrase.")))
            return
        self._put(UnlockState(busy=True))
        self._post(
            lambda: self._verbs.unlock(passphrase), self._on_open, self._on_failed
        )

    def _on_open(self, told: Told) -> None:
        self._state = UnlockState()
        self._opened(told)

    def _on_failed(self, problem: DeskError) -> None:
        if isinstance(problem, TooManyTriesError):
            self._put(UnlockState())
            self._shut(problem.seconds)
            return
        damage = problem if isinstance(problem, _DAMAGE) else None
        self._put(UnlockState(problem=problem.message(), damage=damage))
        if isinstance(problem, WrongPassphraseError):
            self.start()

    def _shut(self, seconds: int) -> None:
        if seconds > 0 and not self._state.busy:
            self._put(UnlockState(problem=self._state.problem, wait=seconds))
            self._timer.start(SECOND)

    def _tick(self) -> None:
        left = max(0, self._state.wait - 1)
        self._put(UnlockState(problem=self._state.problem if left else "", wait=left))
        if left:
            self._timer.start(SECOND)

    def _put(self, state: UnlockState) -> None:
        self._state = state
        self._show(state)


def wait_words(seconds: int) -> str:
    """Return how long to wait; "" for no time at all."""
    if not seconds:
        return ""
    text = (
        _("Wait {seconds} second, then try again.")
        if seconds == 1
        else _("Wait {seconds} seconds, then try again.")
    )
    return text.format(seconds=seconds)
