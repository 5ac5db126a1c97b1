"""From the code on a page, and whose page it is, to the screen. No Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from trafficking_desk.cases.dates import day_text
from trafficking_desk.cases.open_case import CaseLine
from trafficking_desk.content.question import Choice
from trafficking_desk.desk.typing_in import Spot
from trafficking_desk.ui.packs.state import place_of_section
from trafficking_desk.ui.places import CaseHome, Chronology, Place, Section, Signs
from trafficking_desk.ui.ports import Failed, Post
from trafficking_desk.words import _

NEW: Final = "new"
_MOST: Final = 8  # cases to choose from: a form is typed in soon after


@dataclass(frozen=True, slots=True)
class TypingVerbs:
    """What the page asks of the desk; each runs on a lane's thread."""

    cases: Callable[[], Sequence[CaseLine]]
    start: Callable[[], str]
    find: Callable[[str], Spot]


@dataclass(frozen=True, slots=True)
class TypingOut:
    """Whom the presenter answers. `arrived` hears if the paper is an older one."""

    ask: Callable[[tuple[Choice, ...]], None]
    problem: Callable[[str, str], None]  # box ("code" or "case") and sentence
    arrived: Callable[[Place, bool], None]
    failed: Failed


class TypingIn:
    """Asks whose page it is, unless `case_id` says so."""

    def __init__(
        self, verbs: TypingVerbs, post: Post, out: TypingOut, case_id: str = ""
    ) -> None:
        self._verbs = verbs
        self._post = post
        self._out = out
        self._case_id = case_id

    def start(self) -> None:
        """Ask for the code, and whose page it is."""
        if self._case_id:
            self._out.ask(())
        else:
            self._post(self._verbs.cases, self._ask, self._out.failed)

    def go_on(self, code: str, case: str) -> None:
        """Go to the screen where the page begins; a new concern is started then."""
        if not code.strip():
            self._out.problem("code", _("Type the code at the foot of the page."))
            return
        chosen = self._case_id or case
        if not chosen:
            self._out.problem("case", _("Choose whose page this is."))
            return

        def found() -> tuple[Place, bool]:
            spot = self._verbs.find(code)
            case_id = self._verbs.start() if chosen == NEW else chosen
            return place_of(case_id, spot), spot.older

        self._post(found, lambda goal: self._out.arrived(*goal), self._out.failed)

    def _ask(self, lines: Sequence[CaseLine]) -> None:
        new = Choice(value=NEW, label=_("A new concern"))
        known = (
            Choice(
                value=line.id,
                label="  ·  ".join(filter(None, (line.reference, line.known_as))),
                hint=_("Started {day}").format(day=day_text(line.opened.date())),
            )
            for line in lines[:_MOST]
        )
        self._out.ask((new, *known))


def place_of(case_id: str, spot: Spot) -> Place:
    """Return the screen of a spot."""
    match spot.kind:
        case "question":
            return Section(case_id, spot.name, spot.at)
        case "signs":
            return Signs(case_id, spot.name, spot.at)
        case "chronology":
            return Chronology(case_id)
        case "part":
            return place_of_section(case_id, spot.name) or CaseHome(case_id)
