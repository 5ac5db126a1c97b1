"""Keeping what is being typed: it is on disk before it can be lost.

No Qt here: `ui/qt_timer.py` fits a window's timer to `Timer`.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.ports import Post
from trafficking_desk.words import _

T = TypeVar("T")

# Milliseconds. The promise is half a second after a pause and one second while
# typing goes on; the rest of each is left for writing to a slow disk.
PAUSE: Final = 250
LONGEST: Final = 600
AGAIN: Final = 2000


class Timer(Protocol):
    """Calls the keeper's `due` once, some time after it was last started."""

    def start(self, milliseconds: int) -> None:
        """Start, or start anew."""

    def stop(self) -> None:
        """Call nothing until started again."""


class NotSavedError(DeskError):
    """Words could not be written; `cause` says why and what to do."""

    def __init__(self, cause: DeskError) -> None:
        super().__init__()
        self._cause = cause

    def message(self) -> str:
        """Return the cause, and that nothing on screen is lost."""
        comfort = _("Your words are still on the screen. The desk keeps trying.")
        return f"{self._cause.message()} {comfort}"


@dataclass(frozen=True, slots=True)
class Door:
    """The keeper's way to one case. `now` counts milliseconds from anywhere.

    `save_drafts` and `record` run on a lane's thread; `saved` is told the case
    after facts were recorded, None after drafts were kept.
    """

    save_drafts: Callable[[Mapping[str, str]], None]
    record: Callable[[Mapping[str, JsonValue]], OpenCase]
    post: Post
    now: Callable[[], int]
    saved: Callable[[OpenCase | None], None]
    failed: Callable[[DeskError], None]


class Keeper:
    """Typing becomes a draft; leaving a field or choosing becomes a fact."""

    def __init__(self, door: Door, timer: Timer) -> None:
        self._door = door
        self._timer = timer
        self._since: int | None = None  # the first change not yet handed over
        self._drafts: dict[str, str] = {}
        self._facts: dict[str, JsonValue] = {}
        self._unleft: dict[str, JsonValue] = {}
        self._turns = Counter[str]()  # grows with each change of a path
        self._trouble = False

    @property
    def waiting(self) -> bool:
        """Say whether something is not handed over, or came back unsaved."""
        return bool(self._facts or self._drafts)

    def typed(self, path: str, text: str, value: JsonValue) -> None:
        """Note each change of a field. `value` is what leaving it would record."""
        self.half_typed(path, text)
        self._unleft[path] = value

    def half_typed(self, path: str, text: str) -> None:
        """Note a change that is no answer yet, such as half a date."""
        self._facts.pop(path, None)
        self._unleft.pop(path, None)
        self._drafts[path] = text
        self._turns[path] += 1
        self._plan()

    def left(self, path: str) -> None:
        """Record the fact of a field that was typed in; nothing otherwise."""
        if path in self._unleft:
            self.record({path: self._unleft[path]})

    def chosen(self, values: Mapping[str, JsonValue]) -> None:
        """Record `values` after a pause: arrow keys run over many choices."""
        for path in values:
            self._drafts.pop(path, None)
            self._unleft.pop(path, None)
        self._facts.update(values)
        self._turns.update(values.keys())
        self._plan()

    def record(self, values: Mapping[str, JsonValue]) -> None:
        """Record `values` at once, with whatever else is waiting."""
        self.chosen(values)
        self.flush()

    def leave(self) -> None:
        """Save everything now: fields with an answer as facts, the rest as drafts."""
        self.record(dict(self._unleft))

    def flush(self) -> None:
        """Hand all that waits to the writing lane; called when the timer rings."""
        self._timer.stop()
        self._since = None
        facts, drafts = dict(self._facts), dict(self._drafts)
        self._facts.clear()
        self._drafts.clear()
        if facts:
            self._post(lambda: self._door.record(facts), facts, self._facts)
        if drafts:
            self._post(lambda: self._keep(drafts), drafts, self._drafts)

    def _post(
        self,
        verb: Callable[[], OpenCase | None],
        handed: Mapping[str, T],
        waiting: dict[str, T],
    ) -> None:
        turns = {path: self._turns[path] for path in handed}

        def failed(error: DeskError) -> None:
            # What was changed meanwhile must not be overwritten by the older.
            still = [path for path in handed if self._turns[path] == turns[path]]
            waiting.update({path: handed[path] for path in still})
            self._failed(error)

        self._door.post(verb, self._saved, failed)

    def _keep(self, drafts: Mapping[str, str]) -> None:
        self._door.save_drafts(drafts)

    def _saved(self, case: OpenCase | None) -> None:
        self._trouble = False
        self._door.saved(case)

    def _failed(self, error: DeskError) -> None:
        first, self._trouble = not self._trouble, True
        self._timer.start(AGAIN)
        if first:
            self._door.failed(NotSavedError(error))

    def _plan(self) -> None:
        now = self._door.now()
        self._since = now if self._since is None else self._since
        due = min(now + PAUSE, self._since + LONGEST)
        self._timer.start(max(0, due - now))
