"""What can go wrong with backups, each with what to do next."""

from typing import Final

from trafficking_desk.errors import DeskError
from trafficking_desk.store.errors import (
    HistoryBrokenError,
    KeyFileChangedError,
    KeyFileDamagedError,
    VaultDamagedError,
)
from trafficking_desk.words import _

# What says that a copy is not what was once copied.
UNSOUND: Final = (
    HistoryBrokenError,
    KeyFileChangedError,
    KeyFileDamagedError,
    VaultDamagedError,
)


class BackupFailedError(DeskError):
    """No backup was made; the older ones and the vault are untouched."""

    def message(self) -> str:
        """Return why, that nothing is lost, and what to do."""
        return _("No backup was made. {why} Your cases are safe.").format(
            why=self.why()
        )

    def why(self) -> str:
        """Return the reason and its cure."""
        return _("The older backups were kept. Try again in Backups.")


class BackupLackingError(DeskError):
    """A backup was made, but files that were damaged are not in it."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def message(self) -> str:
        """Return how many, and where to see which."""
        return _(
            "A backup was made, but it is not complete. Photos, documents or papers "
            "that are damaged and not in it: {number}. See which in Settings, Backups."
        ).format(number=self.number)


class BackupRottenError(DeskError):
    """A backup was made, but older ones were found to be damaged by now."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def message(self) -> str:
        """Return how many, that there is a good one, and what it may mean."""
        return _(
            "A new backup was made and checked. Older backups that are damaged by "
            "now: {number}. They are kept to look at and never used. The disk they "
            "lie on may be failing: choose another place in Settings, Backups."
        ).format(number=self.number)


class BackupPlaceMissingError(BackupFailedError):
    """The folder chosen for backups is not there."""

    def why(self) -> str:
        """Return how to bring it back."""
        return _(
            "The place for backups is not there. Plug in the disk, or choose "
            "another place in Backups."
        )


class BackupPlaceFullError(BackupFailedError):
    """There is no space left where backups go."""

    def why(self) -> str:
        """Return how to make room."""
        return _(
            "The place for backups is full. The older backups were kept. Make "
            "room there, or choose another place in Backups."
        )


class BackupPlaceRefusesError(BackupFailedError):
    """The place for backups cannot be written to."""

    def why(self) -> str:
        """Return what to check."""
        return _(
            "The place for backups cannot be written to. The older backups were "
            "kept. Check that the disk is still there and may be written to."
        )


class BackupUnsoundError(BackupFailedError):
    """The copy did not pass its checks and was thrown away."""

    def why(self) -> str:
        """Return what it may mean."""
        return _(
            "The copy did not pass its checks, so it was thrown away. The older "
            "backups were kept. Tell whoever looks after this computer: a disk "
            "may be failing."
        )


class NoSpareKeysError(DeskError):
    """No backup has keys that open this vault with that passphrase."""

    def message(self) -> str:
        """Return what else can be done."""
        return _(
            "No backup has a key file that opens your cases with this passphrase. "
            "Nothing was changed. Try the passphrase that you had on the day of the "
            "newest backup, or put back a whole backup."
        )


class NotABackupError(DeskError):
    """The chosen folder holds no backup of ours."""

    def message(self) -> str:
        """Return which folder to choose."""
        return _(
            "There is no backup in this folder. Choose the folder that your "
            "backups are kept in."
        )


class BackupDamagedError(DeskError):
    """The backup is not as it was made: it is never restored."""

    def message(self) -> str:
        """Return what to do instead."""
        return _(
            "This backup is damaged, so the desk will not use it. Nothing was "
            "changed. Choose another backup."
        )
