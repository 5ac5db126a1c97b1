"""Where in the program one can be: plain values that the navigation speaks."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SetUp:
    """First run: organisation, nation, setting, lead, passphrase."""


@dataclass(frozen=True, slots=True)
class Unlock:
    """The passphrase page."""


@dataclass(frozen=True, slots=True)
class Cases:
    """The list of cases."""


@dataclass(frozen=True, slots=True)
class NewConcern:
    """Start a case, then go to its first question."""


@dataclass(frozen=True, slots=True)
class CaseHome:
    """The task list of one case."""

    case_id: str


@dataclass(frozen=True, slots=True)
class Section:
    """The question pages of one form, at a page or at its start ("")."""

    case_id: str
    form: str
    page: str = ""
    item: str = ""  # an item id on a page with list_of


@dataclass(frozen=True, slots=True)
class Signs:
    """What was seen and heard: the usual list, or the one named by `shown`."""

    case_id: str
    shown: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class WhatThisMayBe:
    """The parts of the legal test, with the signs that bear on each."""

    case_id: str


@dataclass(frozen=True, slots=True)
class WhatToDo:
    """The outcome as a plan."""

    case_id: str


@dataclass(frozen=True, slots=True)
class Packs:
    """Check your answers, preview, print and save.

    `document` is an id of `report.documents`; with "" it is chosen first.
    """

    case_id: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class Chronology:
    """Events and what was done."""

    case_id: str


@dataclass(frozen=True, slots=True)
class Attachments:
    """Photos and documents."""

    case_id: str


@dataclass(frozen=True, slots=True)
class Contacts:
    """Whom to ring; works without unlocking."""


@dataclass(frozen=True, slots=True)
class Guidance:
    """Guidance pages; works without unlocking."""

    page: str = ""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rule book, held to one case; with "" it works without unlocking."""

    case_id: str = ""


@dataclass(frozen=True, slots=True)
class GuideChanges:
    """What older guides say that has changed; works without unlocking."""


@dataclass(frozen=True, slots=True)
class FormsToPrint:
    """Papers that hold no case, or one of them; works without unlocking.

    `nation` is whose numbers a contact sheet has; "" is our own.
    """

    paper: str = ""
    nation: str = ""


@dataclass(frozen=True, slots=True)
class TypeIn:
    """Typing in a form that was filled in by hand; with "" the case is asked."""

    case_id: str = ""


@dataclass(frozen=True, slots=True)
class SettingsPlace:
    """Organisation, numbers, appearance, passphrase."""


@dataclass(frozen=True, slots=True)
class Backups:
    """Where backups go, making one, trying one out."""


@dataclass(frozen=True, slots=True)
class RestoreBackup:
    """Putting a backup in the vault's place; works without unlocking."""


@dataclass(frozen=True, slots=True)
class Rescue:
    """What is left of a damaged vault, to read; works without unlocking."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """Cases due for review, held, and deleted."""


@dataclass(frozen=True, slots=True)
class People:
    """Who can unlock this laptop, the database's key, and the history."""


@dataclass(frozen=True, slots=True)
class History:
    """Who did what, and when: with one case, or with "" all of it."""

    case_id: str = ""


@dataclass(frozen=True, slots=True)
class RecoverySheets:
    """Making the recovery sheets and printing them."""


@dataclass(frozen=True, slots=True)
class Recover:
    """Coming back in with two recovery sheets; works without unlocking."""


@dataclass(frozen=True, slots=True)
class DangerNow:
    """What to say to 999; works without unlocking."""


Place = (
    SetUp
    | Unlock
    | Cases
    | NewConcern
    | CaseHome
    | Section
    | Signs
    | WhatThisMayBe
    | WhatToDo
    | Packs
    | Chronology
    | Attachments
    | Contacts
    | Guidance
    | Rules
    | GuideChanges
    | FormsToPrint
    | TypeIn
    | SettingsPlace
    | Backups
    | RestoreBackup
    | Rescue
    | Keeping
    | People
    | History
    | RecoverySheets
    | Recover
    | DangerNow
)
Go = Callable[[Place], None]
