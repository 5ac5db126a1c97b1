"""When something happened, as it was told: a day that nobody told is not made up."""

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.report.parts.answers import or_gap
from trafficking_desk.report.time_order import what_is_bare
from trafficking_desk.words import _


def when_told(typed: str) -> str:
    """Return the time as told; of a bare month or year, that no more was told."""
    told = or_gap(typed_moment(typed))
    match what_is_bare(typed):
        case "month":
            return _("{when}\n(day not told)").format(when=told)
        case "year":
            return _("{when}\n(month not told)").format(when=told)
        case _:
            return told
