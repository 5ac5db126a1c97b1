"""What can go wrong with the vault, each with what to do next."""

from datetime import datetime

from trafficking_desk.errors import DeskError
from trafficking_desk.words import _


class VaultLockedError(DeskError):
    """A verb needs the vault and it is locked."""

    def message(self) -> str:
        """Return how to go on."""
        return _("The desk is locked. Type your passphrase to go on.")


class VaultMissingError(DeskError):
    """The keys are there, the encrypted cases are not."""

    def message(self) -> str:
        """Return where to look."""
        return _(
            "The file that holds your cases is gone from the vault folder. "
            "Nothing was changed. Ask whoever looks after this computer to put "
            "back desk.db from a backup."
        )


class VaultExistsError(DeskError):
    """A new vault was asked for where one is."""

    def message(self) -> str:
        """Return what to do instead."""
        return _("There is a vault on this computer already. Unlock it instead.")


class WrongPassphraseError(DeskError):
    """No slot opens with what was typed."""

    def message(self) -> str:
        """Return what to try."""
        return _(
            "That passphrase does not open the desk. Check Caps Lock and the "
            "keyboard language, then try again. Nothing is lost."
        )


class KeyFileMissingError(DeskError):
    """Both copies of the key file are gone while the cases are there."""

    def message(self) -> str:
        """Return what to put back."""
        return _(
            "Your cases are here, but the key file is missing. Nothing was "
            "changed. Put back keys.json into the vault folder from a backup, "
            "then unlock again."
        )


class KeyFileDamagedError(DeskError):
    """No copy of the key file can be used."""

    def message(self) -> str:
        """Return what to put back."""
        return _(
            "The key file is damaged, and so is its copy. Your passphrase is not "
            "at fault and your cases were not touched. Put back keys.json into "
            "the vault folder from a backup, then unlock again."
        )


class KeyFileWeakenedError(DeskError):
    """The key file asks for less work than the floor: someone changed it."""

    def message(self) -> str:
        """Return why it was refused."""
        return _(
            "The key file was changed in a way that makes your passphrase easier "
            "to guess. The desk will not use it. Put back keys.json from a "
            "backup, and tell whoever looks after this computer."
        )


class KeyFileChangedError(DeskError):
    """The key file is not as the program wrote it, though nothing is torn."""

    def message(self) -> str:
        """Return why it was refused."""
        return _(
            "Your passphrase is right, but the key file was changed by something "
            "other than this program. The desk will not use it. Put back keys.json "
            "from a backup, and tell whoever looks after this computer."
        )


class TooManyTriesError(DeskError):
    """The passphrase was wrong several times; `seconds` are left to wait."""

    def __init__(self, seconds: int) -> None:
        super().__init__()
        self.seconds = seconds

    def message(self) -> str:
        """Return how long to wait."""
        return _(
            "The passphrase was wrong several times. Wait {seconds} seconds, then "
            "try again. Nothing is lost, and the desk never locks you out for good."
        ).format(seconds=self.seconds)


class VaultDamagedError(DeskError):
    """The passphrase is right, but the encrypted cases cannot be read."""

    def message(self) -> str:
        """Return what to put back."""
        return _(
            "Your passphrase is right, but the file that holds your cases is "
            "damaged. The desk changed nothing in it. Keep the whole vault "
            "folder as it is, and ask whoever looks after this computer to put "
            "back a backup."
        )


class VaultNewerError(DeskError):
    """A later version of the program has changed the vault's shape."""

    def message(self) -> str:
        """Return which program to use."""
        return _(
            "These cases were saved by a newer version of this program. Open "
            "them with that version, or update this one."
        )


class VaultInUseError(DeskError):
    """Another program holds the vault.

    As far as known: `host` is another computer's name, "" for this one; `process`
    is the program's number, 0 if not known.
    """

    def __init__(
        self, host: str = "", process: int = 0, since: datetime | None = None
    ) -> None:
        super().__init__()
        self.host = host
        self.process = process
        self.since = since

    def message(self) -> str:
        """Return how to free it."""
        if self.host:
            text = _(
                "The desk is open on the computer {host}, since {since}. Close it "
                "there, then try again."
            )
        elif self.process:
            text = _(
                "The desk is open in another window or by another user of this "
                "computer, since {since} (program number {process}). Close it there, "
                "then try again."
            )
        else:
            text = _(
                "The desk is open in another window or by another user of this "
                "computer. Close it there, then try again."
            )
        since = f"{self.since:%H:%M, %d/%m/%Y}" if self.since else "?"
        return text.format(host=self.host, process=self.process, since=since)


class DiskFullError(DeskError):
    """There is no space left to write to."""

    def message(self) -> str:
        """Return how to make room."""
        return _(
            "The disk is full, so this could not be saved. What was saved before "
            "is safe. Free some space, then try again."
        )


class CannotWriteError(DeskError):
    """The disk or folder refuses to be written to."""

    def message(self) -> str:
        """Return what to check."""
        return _(
            "This could not be written to the disk. What was saved before is "
            "safe. Check that the disk is still there and may be written to, "
            "then try again."
        )


class PassphraseTooShortError(DeskError):
    """Neither twelve characters nor three words."""

    def message(self) -> str:
        """Return the rule."""
        return _("Use at least 12 characters, or three different words.")


class PassphraseTooCommonError(DeskError):
    """Long enough, and still among the first that anyone would try."""

    def message(self) -> str:
        """Return what is better."""
        return _(
            "Many people use that passphrase, so it is easy to guess. Choose "
            "three or four words that do not belong together."
        )


class CaseNotFoundError(DeskError):
    """No case has the given id."""

    def message(self) -> str:
        """Return what to do when a case is gone."""
        return _("This case is not in the vault. Go back to the list of cases.")


class HistoryBrokenError(DeskError):
    """The chained history does not fit what is stored: something was changed."""

    def __init__(self, sequence: int) -> None:
        super().__init__()
        self.sequence = sequence  # the first line that does not fit

    def message(self) -> str:
        """Return which line it is, and what it means."""
        return _(
            "The history does not fit from line {number} on: that line, or what it "
            "stands for, was changed or taken out by something other than this "
            "program. Keep the vault folder as it is and tell your lead."
        ).format(number=self.sequence)
