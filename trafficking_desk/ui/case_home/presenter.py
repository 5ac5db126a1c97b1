"""Loads one case with what the rules advise, after all that was saved."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.content.model import Content
from trafficking_desk.desk.advice import Advice
from trafficking_desk.ui.case_home.state import HomeState, home_state
from trafficking_desk.ui.ports import Failed, Post


def _nothing_waits(_opened: OpenCase) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class HomeVerbs:
    """What the page asks of the desk. `packed`: when a pack last left it, or None.

    `filed`: what the photo or document added last shows, "" if there is none.
    `late`: a receipt that should be back is not.
    """

    read: Callable[[], OpenCase]
    advise: Callable[[OpenCase], Advice]
    packed: Callable[[], datetime | None]
    filed: Callable[[], str] = str
    late: Callable[[OpenCase], bool] = _nothing_waits


class CaseHomePresenter:
    """Shows the page through `show`; verbs run on the lane behind `post`."""

    def __init__(self, verbs: HomeVerbs, content: Content, post: Post) -> None:
        self._verbs = verbs
        self._content = content
        self._post = post

    def start(self, show: Callable[[HomeState], None], failed: Failed) -> None:
        """Load and show the case."""
        self._post(self._load, show, failed)

    def _load(self) -> HomeState:
        opened = self._verbs.read()
        advice = self._verbs.advise(opened)
        packed, filed = self._verbs.packed(), self._verbs.filed()
        state = home_state(opened, advice, self._content, packed, filed)
        return replace(state, receipt_late=self._verbs.late(opened))
