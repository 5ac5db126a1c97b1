"""Which place is shown: what a locked desk may show, and where to go on."""

from collections.abc import Callable

from trafficking_desk.desk.vaults import VaultState
from trafficking_desk.ui.places import (
    Cases,
    Contacts,
    DangerNow,
    FormsToPrint,
    Guidance,
    GuideChanges,
    NewConcern,
    Place,
    Recover,
    RecoverySheets,
    Rescue,
    RestoreBackup,
    Rules,
    SetUp,
    Unlock,
)

_WITHOUT_UNLOCKING = (
    Contacts,
    DangerNow,
    FormsToPrint,
    Guidance,
    GuideChanges,
    Recover,
    Rescue,
    RestoreBackup,
    SetUp,
    Unlock,
)


class Navigation:
    """Hands each place to `show`; a new concern goes to `start` instead.

    A place that needs an open vault is kept in mind while the worker unlocks,
    and so is the place where the desk was locked.
    """

    def __init__(
        self,
        state: VaultState,
        show: Callable[[Place], None],
        start: Callable[[], None],
    ) -> None:
        self._state = state
        self._show = show
        self._start = start
        self._wanted: Place = Cases()
        self._stays = False
        self.here: Place | None = None

    @property
    def is_open(self) -> bool:
        """Say whether the worker has unlocked the desk."""
        return self._state == "open"

    def go(self, place: Place) -> None:
        """Show `place`, or the way to it; while it stays, only emergency help."""
        if self._stays and self.is_open and not isinstance(place, DangerNow):
            return
        if self.is_open or _needs_no_vault(place):
            self._enter(place)
            return
        self._wanted = place
        self._enter(SetUp() if self._state == "none" else Unlock())

    def stay(self) -> None:
        """Stay here while something holds back all writing."""
        self._stays = True

    def free(self) -> None:
        """Go on as always."""
        self._stays = False

    def opened(self) -> None:
        """Go on where the worker wanted to be, now that the vault is open."""
        self.unlocked()
        self.go_on()

    def unlocked(self) -> None:
        """Take note that the vault is open; something else is shown first."""
        self._state = "open"

    def go_on(self) -> None:
        """Go where the worker wanted to be."""
        wanted, self._wanted = self._wanted, Cases()
        self.go(wanted)

    def made(self) -> None:
        """Go on after the vault was made: to the recovery sheets, if nothing waits."""
        if self._wanted == Cases():
            self._wanted = RecoverySheets()
        self.opened()

    def lock(self, here: Place | None = None) -> None:
        """Show the passphrase page; come back here afterwards.

        `here` says it more closely than the way by which one came.
        """
        if not self.is_open:
            return
        self._state = "locked"
        self.here = here or self.here
        if self.here is not None and not _needs_no_vault(self.here):
            self._wanted = self.here
        self._enter(Unlock())

    def first(self) -> None:
        """Show the first page of this start of the program."""
        self.go(Cases())

    def _enter(self, place: Place) -> None:
        if isinstance(place, NewConcern):
            self._start()
            return
        self.here = place
        self._show(place)


def _needs_no_vault(place: Place) -> bool:
    if isinstance(place, Rules):
        return not place.case_id
    return isinstance(place, _WITHOUT_UNLOCKING)
