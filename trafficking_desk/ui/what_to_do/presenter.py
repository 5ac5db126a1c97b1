"""The plan: loads the outcome and records what was done about each step."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from typing import Literal

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.content.model import Content
from trafficking_desk.desk.advice import Advice
from trafficking_desk.ui.keeping import Keeper
from trafficking_desk.ui.ports import Failed, Post
from trafficking_desk.ui.what_to_do.state import PlanState, plan_state

Result = Literal["done", "no_answer"]
Field = Literal["spoke_to", "reference", "said", "ring_back_by"]


@dataclass(frozen=True, slots=True)
class PlanVerbs:
    """What the plan asks of the desk; all but `clock` run on a lane's thread.

    `open` turns drafts into facts first, so that the plan leans on all that was
    typed.
    """

    open: Callable[[], OpenCase]
    record: Callable[[Mapping[str, JsonValue]], OpenCase]
    advise: Callable[[OpenCase], Advice]
    clock: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class PlanOut:
    """Whom the plan answers; `saved` hears of each try that is on disk."""

    show: Callable[[PlanState], None]
    saved: Callable[[], None]
    failed: Failed


class Plan:
    """Shows the plan; every answer is saved before it is shown."""

    def __init__(
        self,
        verbs: PlanVerbs,
        content: Content,
        post: Post,
        keeper: Keeper,
        out: PlanOut,
    ) -> None:
        self._verbs = verbs
        self._content = content
        self._post = post
        self._keeper = keeper
        self._out = out

    def start(self) -> None:
        """Load the case and show its plan."""
        self._plan(self._verbs.open, self._out.show)

    def mark(self, step: str, result: Result, contact: str = "") -> None:
        """Record that `step` was done, or that nobody answered, at this moment."""
        at = self._verbs.clock().isoformat(timespec="minutes")
        base = f"actions_taken.{token_hex(16)}"
        values: dict[str, JsonValue] = {
            f"{base}.step": step,
            f"{base}.result": result,
            f"{base}.at": at,
        }
        if contact:
            values[f"{base}.contact"] = contact
        self._plan(lambda: self._verbs.record(values), self._saved)

    def receipt_back(self, item: str) -> None:
        """Record that the receipt came back, at this moment."""
        at = self._verbs.clock().isoformat(timespec="minutes")
        base = f"actions_taken.{item}"
        values: dict[str, JsonValue] = {f"{base}.result": "done", f"{base}.at": at}
        self._plan(lambda: self._verbs.record(values), self._saved)

    def take_back(self, item: str) -> None:
        """Withdraw one recorded try; the history keeps it."""
        self._keeper.leave()
        values = {f"actions_taken.{item}": None}
        self._plan(lambda: self._verbs.record(values), self._saved)

    def typed(self, item: str, field: Field, text: str) -> None:
        """Keep what is being typed about a call: who, reference, said, ring back."""
        self._keeper.typed(f"actions_taken.{item}.{field}", text, text)

    def left(self, item: str, field: Field) -> None:
        """Record a box that was left."""
        self._keeper.left(f"actions_taken.{item}.{field}")

    def leave(self) -> None:
        """Save everything now: called before going elsewhere and at lock."""
        self._keeper.leave()

    def _saved(self, state: PlanState) -> None:
        self._out.saved()
        self._out.show(state)

    def _plan(
        self, opening: Callable[[], OpenCase], then: Callable[[PlanState], None]
    ) -> None:
        def planned() -> PlanState:
            opened = opening()
            advice = self._verbs.advise(opened)
            return plan_state(opened, advice, self._content, self._verbs.clock())

        self._post(planned, then, self._out.failed)
