"""What the page of people shows. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from trafficking_desk.desk.person import Person
from trafficking_desk.desk.sheets_kept import SheetsState
from trafficking_desk.store.keys import Role
from trafficking_desk.store.vault import Counted
from trafficking_desk.ui.choices import Option
from trafficking_desk.words import N_, _

ROLES: Final = (
    Option(
        "worker", N_("Worker"), N_("Can read and write every case, print and unlock.")
    ),
    Option(
        "lead",
        N_("Lead"),
        N_("Can also look after people, recovery sheets, backups and deleting."),
    ),
)


@dataclass(frozen=True, slots=True)
class PeopleState:
    """Everyone who can unlock, `me` among them; `sheets` is about the paper."""

    people: tuple[Person, ...]
    me: Person
    sheets: SheetsState

    @property
    def is_lead(self) -> bool:
        """Say whether the one who unlocked may look after others."""
        return self.me.role == "lead"


@dataclass(frozen=True, slots=True)
class PeopleVerbs:
    """The desk's verbs, by what they take; each runs on a lane."""

    read: Callable[[], PeopleState]
    add: Callable[[str, Role, str], object]
    rename: Callable[[str, str], None]
    change_role: Callable[[str, Role], None]
    remove: Callable[[str], None]
    give: Callable[[str, str], None]
    change_own: Callable[[str, str], None]
    change_key: Callable[[], None]
    check: Callable[[], Counted]


def name_of(person: Person) -> str:
    """Return what to call someone, also without a name."""
    return person.name or _("No name given")


def role_of(person: Person) -> str:
    """Return the role in words."""
    return _("Lead") if person.role == "lead" else _("Worker")


def counted_words(counted: Counted) -> str:
    """Return how much a check has read."""
    return _("Read: {cases} cases, {facts} answers, {lines} lines of history.").format(
        cases=counted.cases, facts=counted.facts, lines=counted.lines
    )
