"""What going back undoes, in words. No Qt."""

from trafficking_desk.store.undone import Undone
from trafficking_desk.words import _


def undone_lines(undone: Undone | None) -> tuple[str, ...]:
    """Return a line for each kind, or one if nobody could tell; () for nothing."""
    if undone is None:
        return (
            _(
                "The desk could not compare the backup with the cases on this "
                "computer. Cases deleted, holds set and people removed after that "
                "day are as they were before."
            ),
        )
    kinds = (
        (_("Deleted cases that come back: {names}"), undone.deleted),
        (_("Cases that are held now, and not in this backup: {names}"), undone.held),
        (_("Removed people who can unlock again: {names}"), undone.removed),
    )
    return tuple(
        words.format(names=", ".join(name or _("no name given") for name in names))
        for words, names in kinds
        if names
    )
