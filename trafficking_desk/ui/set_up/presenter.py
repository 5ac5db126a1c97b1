"""The pages of first run, what each needs, and what comes of it. No Qt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, cast, get_args

from msgspec.structs import replace as changed

from trafficking_desk.cases.vocabulary import Nation, SettingKind
from trafficking_desk.errors import DeskError
from trafficking_desk.settings import LocalNumber, Settings
from trafficking_desk.ui.local_numbers import COUNCIL, OWN, Asked, asked_in, with_number
from trafficking_desk.ui.ports import Post
from trafficking_desk.words import _

PageName = Literal[
    "welcome", "organisation", "nation", "kind", "own", "council", "passphrase"
]
PAGES: Final[tuple[PageName, ...]] = get_args(PageName)
Answers = Mapping[str, str]  # name of a field to what stands there


@dataclass(frozen=True, slots=True)
class SetUpState:
    """What is shown. `problems` maps a field to what to put right there."""

    page: PageName = "welcome"
    settings: Settings = field(default_factory=Settings)
    unknown: frozenset[str] = frozenset()  # numbers said to be not known yet
    answered: frozenset[PageName] = frozenset()
    problems: Mapping[str, str] = field(default_factory=dict)
    busy: bool = False
    failed: str = ""

    @property
    def step(self) -> int:
        """Return the number of the page, from 1."""
        return PAGES.index(self.page) + 1

    def numbers(self) -> tuple[Asked, ...]:
        """Return the numbers that this page asks for."""
        rows = {"own": OWN, "council": COUNCIL}.get(self.page, ())
        return asked_in(self.settings.nation, rows)


@dataclass(frozen=True, slots=True)
class SetUpVerbs:
    """`make` makes the vault from settings, passphrase and name; it saves the first.

    `today` is an ISO date.
    """

    make: Callable[[Settings, str, str], None]
    today: str


class SettingUp:
    """Walks through PAGES, then makes the vault and calls `opened`."""

    def __init__(
        self,
        state: SetUpState,
        verbs: SetUpVerbs,
        post: Post,
        show: Callable[[SetUpState], None],
        opened: Callable[[], None],
    ) -> None:
        self._state = state
        self._verbs = verbs
        self._post = post
        self._show = show
        self._opened = opened

    def state(self) -> SetUpState:
        """Return what is shown now."""
        return self._state

    def kept(self, answers: Answers) -> SetUpState:
        """Return the page with what stands in it, to go on with another time.

        A passphrase is in no state.
        """
        state = self._state
        if state.page in ("nation", "kind") and not answers.get(state.page):
            answers = {}
        if answers and state.page not in ("welcome", "passphrase"):
            ticked = {row.id for row in state.numbers() if _is_unknown(row, answers)}
            asked = {row.id for row in state.numbers()}
            state = replace(
                state,
                settings=self._settings(answers),
                unknown=(state.unknown - asked) | ticked,
                answered=state.answered | {state.page},
            )
        return replace(state, problems={}, busy=False, failed="")

    def back(self) -> None:
        """Show the page before."""
        at = max(PAGES.index(self._state.page) - 1, 0)
        self._put(replace(self._state, page=PAGES[at], problems={}, failed=""))

    def go_on(self, answers: Answers) -> None:
        """Take the answers of this page and go on; stay if something is missing."""
        if self._state.busy:
            return
        problems = self._problems(answers)
        if problems:
            self._put(replace(self._state, problems=problems))
        elif self._state.page == "passphrase":
            self._finish(answers["passphrase"], answers.get("name", "").strip())
        else:
            self._next(answers)

    def _next(self, answers: Answers) -> None:
        page = self._state.page
        numbers = self._state.numbers()
        known = {row.id for row in numbers if answers.get(f"{row.id}.day", "").strip()}
        asked = {row.id for row in numbers}
        self._put(
            replace(
                self._state,
                page=PAGES[PAGES.index(page) + 1],
                settings=self._settings(answers),
                unknown=(self._state.unknown - known) | (asked - known),
                answered=self._state.answered | {page},
                problems={},
            )
        )

    def _settings(self, answers: Answers) -> Settings:
        settings, page = self._state.settings, self._state.page
        if page == "organisation":
            return changed(settings, organisation=answers["organisation"].strip())
        if page == "nation":
            return changed(settings, nation=cast(Nation, answers["nation"]))
        if page == "kind":
            return changed(
                settings,
                kind=cast(SettingKind, answers["kind"]),
                first_responder=answers.get("first_responder") == "yes",
                duty_to_notify_body=answers.get("duty_to_notify_body") == "yes",
            )
        local: dict[str, LocalNumber] = settings.local
        for row in self._state.numbers():
            day, evening = (answers.get(f"{row.id}.{part}", "") for part in _PARTS)
            local = with_number(local, row.id, day, evening, self._verbs.today)
        return changed(settings, local=local)

    def _problems(self, answers: Answers) -> dict[str, str]:
        page = self._state.page
        if page == "nation" and not answers.get("nation"):
            return {"nation": _("Choose the nation you work in.")}
        if page == "kind" and not answers.get("kind"):
            return {"kind": _("Choose what fits best. “Somewhere else” is fine.")}
        if page == "passphrase":
            return _passphrase_problems(answers)
        missing = _("{who}: type the number, or tick “I do not know yet”.")
        return {
            f"{row.id}.day": missing.format(who=_(row.label))
            for row in self._state.numbers()
            if not answers.get(f"{row.id}.day", "").strip()
            and not _is_unknown(row, answers)
        }

    def _finish(self, passphrase: str, name: str) -> None:
        settings = self._state.settings
        self._put(replace(self._state, busy=True, problems={}, failed=""))
        self._post(
            lambda: self._verbs.make(settings, passphrase, name),
            self._done,
            self._on_failed,
        )

    def _done(self, _value: None) -> None:
        self._state = replace(self._state, busy=False)
        self._opened()

    def _on_failed(self, problem: DeskError) -> None:
        self._put(replace(self._state, busy=False, failed=problem.message()))

    def _put(self, state: SetUpState) -> None:
        self._state = state
        self._show(state)


_PARTS: Final = ("day", "evening")


def _is_unknown(row: Asked, answers: Answers) -> bool:
    return answers.get(f"{row.id}.unknown") == "yes"


def _passphrase_problems(answers: Answers) -> dict[str, str]:
    if not answers.get("passphrase"):
        return {"passphrase": _("Choose a passphrase.")}
    if answers["passphrase"] != answers.get("again"):
        return {"again": _("The two are not the same. Type it once more.")}
    return {}
