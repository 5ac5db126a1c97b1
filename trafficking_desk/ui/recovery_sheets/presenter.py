"""From no sheets to three on paper. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from trafficking_desk.desk.packs import Preview
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.ports import Failed, Post


@dataclass(frozen=True, slots=True)
class SheetsView:
    """What is shown; `preview` is there at "paper" alone."""

    step: Literal["why", "making", "paper"] = "why"
    preview: Preview | None = None


@dataclass(frozen=True, slots=True)
class SheetsVerbs:
    """`make` makes new sheets and their pages; `note_kept` says they are on paper."""

    make: Callable[[], Preview]
    note_kept: Callable[[], None]


class SheetMaking:
    """The words live in the preview alone, and go with it."""

    def __init__(
        self,
        verbs: SheetsVerbs,
        post: Post,
        show: Callable[[SheetsView], None],
        kept: Callable[[None], None],
        failed: Failed,
    ) -> None:
        self._verbs = verbs
        self._post = post
        self._show = show
        self._kept = kept
        self._failed = failed

    def make(self) -> None:
        """Make the sheets; those made earlier open nothing from then on."""
        self._show(SheetsView("making"))
        self._post(
            self._verbs.make,
            lambda preview: self._show(SheetsView("paper", preview)),
            self._not_made,
        )

    def note_kept(self) -> None:
        """Write down that all three are on paper."""
        self._post(self._verbs.note_kept, self._kept, self._failed)

    def _not_made(self, problem: DeskError) -> None:
        self._show(SheetsView())
        self._failed(problem)
