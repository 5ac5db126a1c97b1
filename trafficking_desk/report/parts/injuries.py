"""Fresh injuries that were seen: they tell who it is as a mark does."""

from datetime import date, timedelta
from typing import Final

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.when import read_when
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.tree import SummaryRow
from trafficking_desk.words import _

_INJURIES: Final = frozenset({"phy_injury", "phy_work_injury", "phy_control_injury"})
_FRESH: Final = timedelta(days=14)  # what was seen then may not have healed


def injuries_seen(pack: PackInput) -> tuple[SummaryRow, ...]:
    """Return a row of what was seen in the last days, each with its day; or ()."""
    told = "\n".join(
        _("{what} (Seen {when})").format(what=one.note, when=typed_moment(one.when))
        for one in pack.case.signs
        if one.indicator in _INJURIES
        and one.known_by == "seen"
        and one.note.strip()
        and _is_fresh(pack, one.when)
    )
    return (SummaryRow(_("Injuries, scars we saw"), told),) if told else ()


def _is_fresh(pack: PackInput, typed: str) -> bool:
    when = read_when(typed)
    if when is None or not (when.month and when.day):
        return False
    seen = date(when.year, when.month, when.day)
    return timedelta() <= pack.as_of.date() - seen <= _FRESH
