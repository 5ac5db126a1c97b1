"""The recovery sheets on paper, and whether they ever got there."""

from typing import Final, Literal

from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.packs import Preview, preview
from trafficking_desk.report.recovery_sheets import recovery_sheets
from trafficking_desk.store.sheets import Sheet
from trafficking_desk.words import _

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


def sheets_on_paper(desk: Desk, sheets: tuple[Sheet, ...]) -> Preview:
    """Return the pages to print; nothing is written to the disk."""
    mark = desk.watermark or (_("TRAINING") if desk.training else "")
    name = desk.settings.organisation
    return preview(recovery_sheets(sheets, name, desk.clock(), mark))
