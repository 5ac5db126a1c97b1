"""What our record tells of the last days, and of the last time they were missing."""

import re
from dataclasses import replace
from typing import Final

from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.record import events_latest_first
from trafficking_desk.report.tree import Heading, Node
from trafficking_desk.words import _

_WIDTHS: Final = (3.05, 5.35, 2.6)  # a day with its time on one line
_LATEST: Final = 3  # what happened long ago finds nobody tonight
_EPISODE: Final = re.compile(
    r"\b(?:missing|found|came back|returned|ran away|run away)\b", re.IGNORECASE
)
_ENDS: Final = 2  # when they went, and when they were found


def from_our_record(pack: PackInput) -> tuple[Node, ...]:
    """Return the latest events, and those that tell of a missing episode; or ()."""
    recent = events_latest_first(pack)
    if recent is None:
        return ()
    earlier = (row for row in recent.rows[_LATEST:] if _EPISODE.search(row[1]))
    ends = tuple(earlier)[:_ENDS]
    rows = (*recent.rows[:_LATEST], *ends)
    more = len(pack.case.chronology) - len(rows)
    title = _("From our record, latest first")
    if more:
        title = _("From our record, latest first ({count} more in our chronology)")
    table = replace(recent, rows=rows, widths=_WIDTHS, compact=True)
    return (Heading(title.format(count=more)), table)
