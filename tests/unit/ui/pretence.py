"""Stand-ins for lanes, timers and the desk, in plain memory."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TypeVar

from trafficking_desk.cases.case import Case
from trafficking_desk.cases.fold import fold
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.errors import DeskError

T = TypeVar("T")
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


class Lane:
    """A `Post` that runs verbs when told to, in order. `broken` fails them all."""

    def __init__(self, *, at_once: bool = True) -> None:
        self.at_once = at_once
        self.broken: DeskError | None = None
        self._waiting: list[Callable[[], None]] = []

    def __call__(
        self,
        verb: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        """Take `verb`; answer at once if that was asked for."""

        def run() -> None:
            if self.broken:
                failed(self.broken)
                return
            try:
                value = verb()
            except DeskError as error:
                failed(error)
            else:
                then(value)

        self._waiting.append(run)
        if self.at_once:
            self.run()

    def run(self) -> None:
        """Run what was posted so far."""
        waiting, self._waiting = self._waiting, []
        for job in waiting:
            job()


class Clock:
    """Time that moves when told to; rings one timer on its way."""

    def __init__(self) -> None:
        self.now = 0
        self._rings_at: int | None = None
        self.due: Callable[[], None] = lambda: None

    def start(self, milliseconds: int) -> None:
        """Ring that much later."""
        self._rings_at = self.now + milliseconds

    def stop(self) -> None:
        """Do not ring."""
        self._rings_at = None

    def pass_time(self, milliseconds: int) -> None:
        """Move on, ringing at the very millisecond that was asked for."""
        end = self.now + milliseconds
        while self._rings_at is not None and self._rings_at <= end:
            self.now, self._rings_at = self._rings_at, None
            self.due()
        self.now = end


class CaseInMemory:
    """One case kept as paths and values, with the desk's verbs for it."""

    def __init__(self, **values: JsonValue) -> None:
        self.values: dict[str, JsonValue] = {
            "setting.nation": "england",
            "setting.kind": "school",
        }
        self.drafts: dict[str, str] = {}
        self.full = False
        self.record({path.replace("__", "."): value for path, value in values.items()})

    def record(self, values: Mapping[str, JsonValue]) -> OpenCase:
        """Take the values as facts, as the desk does; not on a full disk."""
        if self.full:
            raise DeskError
        for path, value in values.items():
            self.values.pop(path, None)
            self.values[path] = value
            self.drafts.pop(path, None)
        return self.open()

    def save_drafts(self, drafts: Mapping[str, str]) -> None:
        """Keep half-typed text; not on a full disk."""
        if self.full:
            raise DeskError
        self.drafts.update(drafts)

    def open(self) -> OpenCase:
        """Return the case as it stands."""
        case, ids = fold(self.values)
        answered = frozenset(
            path for path in self.values if self.values[path] is not None
        )
        drafts = dict(self.drafts)
        return OpenCase("case-1", case, ids, drafts, NOON, NOON, answered)

    @property
    def case(self) -> Case:
        """Return the folded case."""
        return self.open().case
