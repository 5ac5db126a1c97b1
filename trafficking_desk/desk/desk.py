"""The desk itself: what every verb is handed first."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import RLock

from trafficking_desk.content.model import Content
from trafficking_desk.desk.person import Person
from trafficking_desk.desk.sealed import NotGone
from trafficking_desk.errors import DeskError
from trafficking_desk.paths import Paths
from trafficking_desk.settings import Settings, read_settings
from trafficking_desk.store.errors import VaultLockedError
from trafficking_desk.store.key_cost import KeyCost
from trafficking_desk.store.stamp import Stamp
from trafficking_desk.store.vault import Vault


class Desk:
    """Holds the settings and the open vault; verbs do the work.

    `clock` gives an aware now. `training` works on a vault of invented cases.
    `cost` is the work of a guess at a new passphrase; None measures the machine.
    `watermark` is a word laid over every page of a pack, "" for real work.
    `who` is the person who unlocked, None while it is locked.
    `files` is held by whoever copies the vault's files or puts others in their place.
    `unsaid` are papers that did not go out and whose history waits for the vault.
    `settings_problem` is set when the settings file could not be read and the
    defaults stand in.
    """

    def __init__(  # noqa: PLR0913 - all but three are named where it is called
        self,
        paths: Paths,
        content: Content,
        clock: Callable[[], datetime],
        *,
        training: bool = False,
        cost: KeyCost | None = None,
        watermark: str = "",
    ) -> None:
        self.paths = paths
        self.content = content
        self.clock = clock
        self.training = training
        self.cost = cost
        self.watermark = watermark
        self.files = RLock()
        self.vault: Vault | None = None
        self.who: Person | None = None
        self.unsaid: list[NotGone] = []
        self.settings = Settings()
        self.settings_problem: DeskError | None = None
        try:
            self.settings = read_settings(paths.settings)
        except DeskError as problem:
            self.settings_problem = problem

    @property
    def folder(self) -> Path:
        """Return the folder of this desk's vault."""
        return self.paths.training_vault if self.training else self.paths.vault

    def open_vault(self) -> Vault:
        """Return the open vault. Raises VaultLockedError if it is not."""
        if self.vault is None:
            raise VaultLockedError
        return self.vault

    def stamp(self, form: str = "", version: int = 0) -> Stamp:
        """Return who writes now. Raises VaultLockedError if nobody may."""
        return Stamp(self.clock(), self.open_vault().who, form, version)
