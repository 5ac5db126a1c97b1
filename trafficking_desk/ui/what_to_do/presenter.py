"""The plan: loads the outcome and records what was done about each step."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from typing import Literal

from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.desk.advice import Advice
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.ports import Post
from trafficking_desk.ui.what_to_do.state import PlanState, plan_state

Result = Literal["done", "no_answer"]
Field = Literal["spoke_to", "reference", "said", "ring_back_by"]


@dataclass(frozen=True, slots=True)
class PlanVerbs:
    """What the plan asks of the desk; each runs on a lane's thread.

    `open` turns drafts into facts first, so that the plan leans on all that was
    typed.
    """

    open: Callable[[], OpenCase]
    record: Callable[[Mapping[str, object]], OpenCase]
    advise: Callable[[OpenCase], Advice]
    clock: Callable[[], datetime]


class Plan:
    """Shows the plan through `show`; every answer is saved before it is shown."""

    def __init__(
        self,
        verbs: PlanVerbs,
        post: Post,
        show: Callable[[PlanState], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        self._verbs = verbs
        self._post = post
        self._show = show
        self._failed = failed

    def start(self) -> None:
        """Load the case and show its plan."""
        self._post(lambda: self._planned(self._verbs.open()), self._show, self._failed)

    def mark(self, step: str, result: Result, contact: str = "") -> None:
        """Record that `step` was done, or that nobody answered, at this moment."""
        at = self._verbs.clock().isoformat(timespec="minutes")
        base = f"actions_taken.{token_hex(16)}"
        values = {f"{base}.step": step, f"{base}.result": result, f"{base}.at": at}
        if contact:
            values[f"{base}.contact"] = contact
        self._record(values)

    def take_back(self, item: str) -> None:
        """Withdraw one recorded try; the history keeps it."""
        self._record({f"actions_taken.{item}": None})

    def note(self, item: str, field: Field, typed: str) -> None:
        """Keep what was said, by whom, their reference, or when to ring back."""
        self._post(
            lambda: self._verbs.record({f"actions_taken.{item}.{field}": typed}),
            lambda _saved: None,
            self._failed,
        )

    def _record(self, values: Mapping[str, object]) -> None:
        self._post(
            lambda: self._planned(self._verbs.record(values)), self._show, self._failed
        )

    def _planned(self, opened: OpenCase) -> PlanState:
        return plan_state(opened, self._verbs.advise(opened))
