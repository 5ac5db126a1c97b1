"""Two sheets, then a new passphrase, then the desk is open. No Qt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from trafficking_desk.desk.person import Person
from trafficking_desk.errors import DeskError
from trafficking_desk.store.errors import (
    PassphraseTooCommonError,
    PassphraseTooShortError,
)
from trafficking_desk.store.people_errors import (
    PassphraseTakenError,
    SheetsDifferError,
    SheetWordsError,
)
from trafficking_desk.store.sheets import unknown_words, words_of
from trafficking_desk.ui.ports import Post
from trafficking_desk.ui.unlock.opening import Told
from trafficking_desk.words import _

WORDS: Final = (20, 33)  # on one sheet: of ours, of other programs
_POOR: Final = (
    PassphraseTooShortError,
    PassphraseTooCommonError,
    PassphraseTakenError,
)


@dataclass(frozen=True, slots=True)
class RecoverState:
    """`problems` maps a field to what to put right there; `leads` can be chosen."""

    step: Literal["sheets", "passphrase"] = "sheets"
    leads: tuple[Person, ...] = ()
    problems: Mapping[str, str] = field(default_factory=dict)
    busy: bool = False
    failed: str = ""


@dataclass(frozen=True, slots=True)
class RecoverVerbs:
    """`leads` of two sheets as typed; `recover` with them, a lead's id, a passphrase.

    `recover` returns what to tell after opening.
    """

    leads: Callable[[str, str], tuple[Person, ...]]
    recover: Callable[[str, str, str, str], Told]


class Recovering:
    """Calls `opened` with what to tell once the desk is open."""

    def __init__(
        self,
        verbs: RecoverVerbs,
        post: Post,
        show: Callable[[RecoverState], None],
        opened: Callable[[Told], None],
    ) -> None:
        self._verbs = verbs
        self._post = post
        self._show = show
        self._opened = opened
        self._state = RecoverState()
        self._sheets = ("", "")

    def state(self) -> RecoverState:
        """Return what is shown now."""
        return self._state

    def give_sheets(self, first: str, second: str) -> None:
        """Look whether the two belong together and to this desk."""
        if self._state.busy:
            return
        problems = {
            name: problem
            for name, typed in (("first", first), ("second", second))
            if (problem := _sheet_problem(typed))
        }
        if problems:
            self._put(replace(self._state, problems=problems, failed=""))
            return
        self._sheets = (first, second)
        self._put(replace(self._state, problems={}, failed="", busy=True))
        self._post(
            lambda: self._verbs.leads(first, second), self._found, self._no_sheets
        )

    def choose(self, lead: str, passphrase: str, again: str) -> None:
        """Give the lead with this id the new passphrase, and open."""
        if self._state.busy:
            return
        leads = self._state.leads
        if len(leads) == 1:
            lead = leads[0].id
        problems = {} if lead else {"lead": _("Choose whose passphrase it is.")}
        problems |= passphrase_problems(passphrase, again)
        if problems:
            self._put(replace(self._state, problems=problems, failed=""))
            return
        self._put(replace(self._state, problems={}, failed="", busy=True))
        sheets = self._sheets
        self._post(
            lambda: self._verbs.recover(*sheets, lead, passphrase),
            self._done,
            self._refused,
        )

    def forget(self) -> None:
        """Let go of the sheets: whoever comes next types them again."""
        self._sheets = ("", "")
        self._put(RecoverState())

    def _found(self, leads: tuple[Person, ...]) -> None:
        if self._sheets != ("", ""):
            self._put(RecoverState("passphrase", leads))

    def _no_sheets(self, error: DeskError) -> None:
        text = error.message()
        if isinstance(error, SheetWordsError):
            name = "first" if error.sheet == 1 else "second"
            self._put(RecoverState(problems={name: text}))
        elif isinstance(error, SheetsDifferError):
            self._put(RecoverState(problems={"second": text}))
        else:
            self._put(RecoverState(failed=text))

    def _done(self, told: Told) -> None:
        self._sheets = ("", "")
        self._opened(told)

    def _refused(self, error: DeskError) -> None:
        calm = replace(self._state, busy=False)
        if isinstance(error, _POOR):
            self._put(replace(calm, problems={"passphrase": error.message()}))
        else:
            self._put(replace(calm, failed=error.message()))

    def _put(self, state: RecoverState) -> None:
        self._state = state
        self._show(state)


def passphrase_problems(passphrase: str, again: str) -> dict[str, str]:
    """Return what to put right about a new passphrase typed twice."""
    if not passphrase:
        return {"passphrase": _("Choose a passphrase.")}
    if passphrase != again:
        return {"again": _("The two are not the same. Type it once more.")}
    return {}


def _sheet_problem(typed: str) -> str:
    words, strange = words_of(typed), unknown_words(typed)
    if not words:
        return _("Type the words of this sheet.")
    if strange:
        text = _("These stand on no sheet: {words}. Look at them again.")
        return text.format(words=", ".join(strange))
    if len(words) not in WORDS:
        text = _("A sheet has {all} words. Typed so far: {count}.")
        return text.format(all=WORDS[0], count=len(words))
    return ""
