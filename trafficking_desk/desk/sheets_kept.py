"""Whether there are recovery sheets, and whether they are on paper."""

from typing import Final, Literal

from trafficking_desk.desk.desk import Desk

SheetsState = Literal["none", "unprinted", "kept"]

_MADE: Final = "recovery_sheets_made"
_KEPT: Final = "recovery_sheets_kept"


def sheets_state(desk: Desk) -> SheetsState:
    """Say whether there are sheets, and whether someone said they are on paper.

    Practice needs none: it is always "kept".
    """
    vault = desk.open_vault()
    if desk.training:
        return "kept"
    if not vault.ring.has_recovery:
        return "none"
    with vault.reading() as records:
        made, kept = (records.audit.newest_of(what) for what in (_MADE, _KEPT))
    return "kept" if kept > made else "unprinted"


def note_sheets_kept(desk: Desk) -> None:
    """Write down that the newest sheets are on paper."""
    vault, stamp = desk.open_vault(), desk.stamp()
    with vault.writing() as records:
        records.audit.append(stamp, _KEPT)
