"""What can go wrong with people and recovery sheets, each with what to do next."""

from trafficking_desk.errors import DeskError
from trafficking_desk.words import _


class PassphraseTakenError(DeskError):
    """It opens the desk already: two people could not be told apart."""

    def message(self) -> str:
        """Return what to do."""
        return _("That passphrase cannot be used here. Choose a different one.")


class NameTakenError(DeskError):
    """Someone who can unlock goes by it already: nobody could tell the two apart."""

    def message(self) -> str:
        """Return what to do."""
        return _(
            "Someone who can unlock this laptop already has that name. Add something "
            "that tells the two apart, such as a surname."
        )


class LeadOnlyError(DeskError):
    """A worker asked for what only a lead may do."""

    def message(self) -> str:
        """Return whom to ask."""
        return _("Only a lead can do this. Ask the person who set up the desk.")


class LastLeadError(DeskError):
    """Nobody would be left to look after the desk."""

    def message(self) -> str:
        """Return what to do first."""
        return _(
            "This is the only lead, and the desk needs one. Make someone else a "
            "lead first."
        )


class OwnWayInError(DeskError):
    """A lead would take away the way in that they are using."""

    def message(self) -> str:
        """Return who can do it instead."""
        return _(
            "You cannot remove yourself while you use the desk. Ask another lead "
            "to remove you."
        )


class PersonNotFoundError(DeskError):
    """Nobody who can unlock has this id or name."""

    def message(self) -> str:
        """Return what to do."""
        return _("This person cannot unlock the desk. Look at the list of people.")


class SheetWordsError(DeskError):
    """The words of one recovery sheet do not fit together; `sheet` is 1 or 2."""

    def __init__(self, sheet: int) -> None:
        super().__init__()
        self.sheet = sheet

    def message(self) -> str:
        """Return what to check."""
        texts = {
            1: _("The words of the first sheet are not right. Type all 20 in order."),
            2: _("The words of the second sheet are not right. Type all 20 in order."),
        }
        return texts[self.sheet]


class SheetsDifferError(DeskError):
    """Two good sheets that do not belong together, or the same one twice."""

    def message(self) -> str:
        """Return which to bring."""
        return _(
            "These two sheets do not belong together. Use two different sheets "
            "with the same date on them."
        )


class SheetsOldError(DeskError):
    """The sheets belong together, but not to this vault any more."""

    def message(self) -> str:
        """Return which to bring."""
        return _(
            "These sheets do not open this desk. Newer ones may have been made "
            "since, or none. Ask who keeps the newest sheets."
        )
