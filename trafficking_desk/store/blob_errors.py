"""What can go wrong with photos, documents and sealed papers."""

from collections.abc import Sequence

from trafficking_desk.errors import DeskError
from trafficking_desk.store.errors import VaultDamagedError
from trafficking_desk.words import _


class FileDamagedError(VaultDamagedError):
    """An encrypted file is not what was kept, or is gone."""

    def message(self) -> str:
        """Return what is safe and where a whole copy may be."""
        return _(
            "This file is missing or damaged, so it is not shown. The case itself "
            "is not affected. A backup may hold the file as it was."
        )


class FilesDamagedError(FileDamagedError):
    """A check found files missing or damaged; all else is whole."""

    def __init__(self, references: Sequence[str]) -> None:
        super().__init__()
        self.references = references  # of the case of each file

    def message(self) -> str:
        """Return how many, of which cases, and where whole copies may be."""
        named = ", ".join(dict.fromkeys(self.references))
        text = _(
            "Photos, documents or papers that are missing or damaged: {number}. They "
            "belong to: {cases}. All else is whole. A backup may hold them."
        )
        return text.format(number=len(self.references), cases=named)


class FileGoneError(DeskError):
    """There is no such file in the case, or it was removed."""

    def message(self) -> str:
        """Return where to look."""
        return _("This file was removed. Go back to the list.")


class FileTooBigError(DeskError):
    """A file is bigger than a referral may carry."""

    def message(self) -> str:
        """Return how big it may be."""
        return _(
            "This file is bigger than 25 MB, so it was not added. Save a smaller "
            "copy, or write down what it shows and where it is kept."
        )


class FileEmptyError(DeskError):
    """A file holds nothing."""

    def message(self) -> str:
        """Return what to check."""
        return _("This file is empty, so it was not added. Check the file.")


class TooManyFilesError(DeskError):
    """A case holds as many files as a referral may carry."""

    def message(self) -> str:
        """Return what to do instead."""
        return _(
            "This case holds 100 files, and that is the most. Remove one that is "
            "not needed, or write down what the new one shows."
        )


class FileKindError(DeskError):
    """What is inside is none of the kinds that can be kept."""

    def message(self) -> str:
        """Return the kinds."""
        return _(
            "This kind of file cannot be added. You can add photos (JPEG, PNG, WebP, "
            "HEIC), PDF files, Word files without macros, OpenDocument texts and "
            "plain text."
        )


class FileUnreadableError(DeskError):
    """The chosen file cannot be read from the disk."""

    def message(self) -> str:
        """Return what to check."""
        return _("This file cannot be opened. Check that it is still there.")


class DescriptionMissingError(DeskError):
    """A file without a word about what it is."""

    def message(self) -> str:
        """Return what to write."""
        return _("Write what the file shows. One line is enough.")
