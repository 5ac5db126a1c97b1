"""Days and moments in words."""

from datetime import date

from trafficking_desk.cases.dates import day_text, moment_text


def test_a_moment_of_today_is_told_by_the_clock_alone() -> None:
    """Another day is named, so that no one takes yesterday's call for today's."""
    stamp = "2026-11-20T14:32+00:00"

    assert moment_text(stamp, date(2026, 11, 20)) == "14:32"
    assert moment_text(stamp, date(2026, 11, 21)) == "14:32, 20 November 2026"
    assert moment_text("after lunch", date(2026, 11, 20)) == "after lunch"


def test_a_day_is_written_out() -> None:
    """A month in letters cannot be read the wrong way round."""
    assert day_text(date(2026, 2, 3)) == "3 February 2026"
