"""Adding, changing and removing people; the key; the history. No Qt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from trafficking_desk.desk.person import Person
from trafficking_desk.errors import DeskError
from trafficking_desk.store.errors import (
    PassphraseTooCommonError,
    PassphraseTooShortError,
    WrongPassphraseError,
)
from trafficking_desk.store.keys import Role
from trafficking_desk.store.people_errors import NameTakenError, PassphraseTakenError
from trafficking_desk.store.vault import Counted
from trafficking_desk.ui.people.state import PeopleState, PeopleVerbs, name_of
from trafficking_desk.ui.ports import Post
from trafficking_desk.ui.recover.presenter import passphrase_problems
from trafficking_desk.words import _

# Which field an error belongs to; all others go to the banner above the page.
_FIELDS: Final[Mapping[type[DeskError], str]] = {
    PassphraseTooShortError: "passphrase",
    PassphraseTooCommonError: "passphrase",
    PassphraseTakenError: "passphrase",
    WrongPassphraseError: "old",
    NameTakenError: "name",
}


@dataclass(frozen=True, slots=True)
class NewPassphrase:
    """A passphrase typed twice."""

    first: str
    again: str


@dataclass(frozen=True, slots=True)
class Lanes:
    """`write` is the vault's lane; a check reads for long on `read`.

    `alone` is the vault's too, for what holds back all writing.
    """

    write: Post
    read: Post
    alone: Post


class PeopleScreen(Protocol):
    """What the page does with an answer."""

    def show_people(self, state: PeopleState, done: str) -> None:
        """Show the list; `done` says what was just done, or is ""."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show what to put right on the form."""

    def show_working(self, *, working: bool) -> None:
        """Say that something is under way, or no more."""

    def show_checked(self, counted: Counted | None, problem: str) -> None:
        """Show what the check of the history found."""

    def show_failure(self, problem: DeskError) -> None:
        """Say what went wrong and what to do."""


class PeopleDesk:
    """Each verb answers with the list drawn anew, or with what to put right."""

    def __init__(self, verbs: PeopleVerbs, lanes: Lanes, screen: PeopleScreen) -> None:
        self._verbs = verbs
        self._lanes = lanes
        self._screen = screen
        self._working = False

    def show(self, done: str = "") -> None:
        """Read and show the list."""
        self._lanes.write(
            self._verbs.read,
            lambda state: self._screen.show_people(state, done),
            self._screen.show_failure,
        )

    def add(self, name: str, role: str, new: NewPassphrase) -> None:
        """Give someone a way in."""
        name = name.strip()
        problems = {} if name else {"name": _("Type a name that colleagues know.")}
        problems |= {} if role else {"role": _("Choose worker or lead.")}
        problems |= passphrase_problems(new.first, new.again)
        done = _("{name} can now unlock this laptop.").format(name=name)
        kind: Role = "lead" if role == "lead" else "worker"
        self._do(problems, lambda: self._verbs.add(name, kind, new.first), done)

    def change(self, person: Person, name: str, role: str) -> None:
        """Change what someone is called, and what they may do."""
        name = name.strip()
        problems = {} if name else {"name": _("Type a name that colleagues know.")}
        kind: Role = "lead" if role == "lead" else "worker"

        def verb() -> None:
            if kind != person.role:
                self._verbs.change_role(person.id, kind)
            if name != person.name:
                self._verbs.rename(person.id, name)

        self._do(problems, verb, _("Changed."))

    def remove(self, person: Person) -> None:
        """Take someone's way in; what they wrote stays."""
        done = _("{name} cannot unlock this laptop any more.")
        self._do(
            {},
            lambda: self._verbs.remove(person.id),
            done.format(name=name_of(person)),
        )

    def give(self, person: Person, new: NewPassphrase) -> None:
        """Give someone who forgot theirs a new passphrase."""
        done = _("{name} has a new passphrase.").format(name=name_of(person))
        self._do(
            passphrase_problems(new.first, new.again),
            lambda: self._verbs.give(person.id, new.first),
            done,
        )

    def change_own(self, old: str, new: NewPassphrase) -> None:
        """Change the passphrase of the one who unlocked."""
        problems = {} if old else {"old": _("Type your present passphrase.")}
        problems |= passphrase_problems(new.first, new.again)
        self._do(
            problems,
            lambda: self._verbs.change_own(old, new.first),
            _("Your passphrase is changed."),
        )

    def change_key(self) -> None:
        """Encrypt all cases anew; nothing can be typed anywhere meanwhile."""
        done = _("All cases are encrypted with a new key. Passphrases stay the same.")
        if self._working:
            return
        self._work(working=True)
        self._lanes.alone(
            self._verbs.change_key, lambda _none: self._done(done), self._failed
        )

    def check(self) -> None:
        """Read the whole vault and say what was found."""
        if self._working:
            return
        self._work(working=True)
        self._lanes.read(self._verbs.check, self._checked, self._check_failed)

    def _do(
        self, problems: Mapping[str, str], verb: Callable[[], object], done: str
    ) -> None:
        if self._working:
            return
        self._screen.show_problems(problems)
        if not problems:
            self._work(working=True)
            self._lanes.write(verb, lambda _value: self._done(done), self._failed)

    def _done(self, done: str) -> None:
        self._work(working=False)
        self.show(done)

    def _failed(self, problem: DeskError) -> None:
        self._work(working=False)
        name = _FIELDS.get(type(problem), "")
        if name:
            self._screen.show_problems({name: problem.message()})
        else:
            self._screen.show_failure(problem)

    def _checked(self, counted: Counted) -> None:
        self._work(working=False)
        self._screen.show_checked(counted, "")

    def _check_failed(self, problem: DeskError) -> None:
        self._work(working=False)
        self._screen.show_checked(None, problem.message())

    def _work(self, *, working: bool) -> None:
        self._working = working
        self._screen.show_working(working=working)
