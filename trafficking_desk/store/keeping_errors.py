"""What can be in the way of deleting a case, each with what to do."""

from trafficking_desk.errors import DeskError
from trafficking_desk.words import _


class CaseHeldError(DeskError):
    """The case must be kept for a court, the police or an inquiry."""

    def message(self) -> str:
        """Return what to do first."""
        return _("This case is held: nothing of it can be deleted. End the hold first.")


class ReasonMissingError(DeskError):
    """A decision without a reason cannot be looked at again later."""

    def message(self) -> str:
        """Return what to write."""
        return _("Write down the reason. It is kept with the decision.")


class ReferenceDiffersError(DeskError):
    """What was typed is not the reference of the case to be deleted."""

    def message(self) -> str:
        """Return what to type."""
        return _(
            "That is not the reference of this case. Nothing was deleted. Type "
            "it as it stands above."
        )
