"""The recovery sheets on paper."""

from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.packs import Preview, preview
from trafficking_desk.report.recovery_sheets import recovery_sheets
from trafficking_desk.store.sheets import Sheet
from trafficking_desk.words import _


def sheets_on_paper(desk: Desk, sheets: tuple[Sheet, ...]) -> Preview:
    """Return the pages to print; nothing is written to the disk."""
    mark = desk.watermark or (_("TRAINING") if desk.training else "")
    name = desk.settings.organisation
    return preview(recovery_sheets(sheets, name, desk.clock(), mark))
