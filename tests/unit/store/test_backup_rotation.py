"""Seven days, four weeks, twelve months."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from trafficking_desk.store.backup_rotation import gone_by, kept_numbers

MONDAY = datetime(2026, 11, 16, 17, tzinfo=UTC)


@dataclass(frozen=True)
class Made:
    """A backup, as far as the rotation cares."""

    number: int
    at: datetime


def daily(days: int) -> list[Made]:
    """Return a backup a day up to a Monday, the first with the number 1."""
    first = MONDAY - timedelta(days=days - 1)
    return [Made(day + 1, first + timedelta(days=day)) for day in range(days)]


def test_old_backups_go_when_a_year_of_months_is_newer() -> None:
    """The day is the one on which the rotation itself drops the last of them."""
    old = daily(3)
    day = gone_by(old, {1, 2, 3}, MONDAY.date())
    assert day is not None

    newer = (day - MONDAY.date()).days
    made = [*old, *(Made(3 + n, MONDAY + timedelta(days=n)) for n in range(1, newer))]
    assert kept_numbers(made) & {1, 2, 3}
    made.append(Made(3 + newer, MONDAY + timedelta(days=newer)))
    assert not kept_numbers(made) & {1, 2, 3}


def kept(backups: list[Made]) -> list[str]:
    """Return the days kept, oldest first."""
    numbers = kept_numbers(backups)
    return [f"{one.at:%Y-%m-%d}" for one in backups if one.number in numbers]


def test_a_year_of_days_leaves_seven_days_four_weeks_and_twelve_months() -> None:
    """The newest of each week and month is the one kept."""
    days = kept(daily(500))

    assert days[-7:] == [f"2026-11-{day}" for day in range(10, 17)]
    weeks = ["2026-11-01", "2026-11-08", "2026-11-15"]
    assert [day for day in weeks if day in days] == weeks
    months = [f"2026-{month:02}" for month in range(1, 11)]
    assert [day[:7] for day in days[:10]] == ["2025-12", *months[:9]]
    assert len(days) == 7 + 2 + 11


def test_of_one_day_only_the_last_is_kept() -> None:
    """However often the desk was locked."""
    day = [Made(number, MONDAY + timedelta(minutes=number)) for number in range(9)]

    assert kept_numbers(day) == {8}


def test_a_long_holiday_costs_no_backup() -> None:
    """Days without one do not count."""
    made = [Made(number, MONDAY - timedelta(days=90 * number)) for number in range(6)]

    assert kept_numbers(made) == {0, 1, 2, 3, 4, 5}


def test_the_newest_is_kept_though_the_clock_was_set_back() -> None:
    """Its number tells, not its day."""
    days = daily(40)
    newest = Made(99, MONDAY - timedelta(days=3000))

    assert 99 in kept_numbers([*days, newest])


def test_nothing_is_kept_of_nothing() -> None:
    """No backup yet."""
    assert kept_numbers([]) == frozenset()
