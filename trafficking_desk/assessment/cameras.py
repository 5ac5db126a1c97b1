"""Camera pictures: asked for before the day on which they are wiped."""

from datetime import date

from trafficking_desk.assessment.findings import Findings
from trafficking_desk.cases.clock import read_date
from trafficking_desk.cases.dates import day_text
from trafficking_desk.words import N_


def wiped_on(found: Findings) -> date | None:
    """Return the day, or None when none was given that can be read."""
    try:
        return read_date(found.case.missing.cctv_until)
    except ValueError:
        return None


def is_wiped(found: Findings) -> bool:
    """Say whether the day has gone by."""
    day = wiped_on(found)
    return day is not None and day < found.as_of.date()


def wiped_day(found: Findings) -> str:
    """Return the day in words, "" when it is not known."""
    day = wiped_on(found)
    return day_text(day) if day else ""


def camera_lines(found: Findings) -> tuple[str, ...]:
    """Return what to say of the pictures; () when no camera is known."""
    if wiped_on(found) is None:
        known = found.case.missing.cctv
        return (N_("Ask for the camera pictures to be kept."),) if known else ()
    if is_wiped(found):
        return (N_("Ask if someone kept the camera pictures: their day is past."),)
    return (N_("Before {wiped}, ask for the camera pictures to be kept."),)
