"""Reading times as workers write them."""

import pytest

from trafficking_desk.cases.when import Reading, read_when


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("2026-11-20", Reading(2026, 11, 20)),
        ("2026-11-20T14:10+00:00", Reading(2026, 11, 20, 14, 10)),
        ("2026-11", Reading(2026, 11)),
        ("20/11/2026", Reading(2026, 11, 20)),
        ("20.11.26", Reading(2026, 11, 20)),
        ("11/2026", Reading(2026, 11)),
        ("20 November 2026", Reading(2026, 11, 20)),
        ("20th of Nov 2026, 9.05", Reading(2026, 11, 20, 9, 5)),
        ("3 Sept 2025 at 23:59", Reading(2025, 9, 3, 23, 59)),
        ("about  May 2026", Reading(2026, 5)),
        ("in early 2024", Reading(2024)),
        ("2026", Reading(2026)),
        ("since September 2026", Reading(2026, 9)),
        ("about the end of May 2026", Reading(2026, 5)),
        ("about a week in November 2026", Reading(2026, 11)),
        ("summer 2026", Reading(2026, 6)),
    ],
)
def test_a_day_a_month_or_a_year_is_read(typed: str, reading: Reading) -> None:
    """British order, day first; what was not said stays 0."""
    assert read_when(typed) == reading


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "last summer",
        "Tuesday",
        "about",
        "31/02/2026",
        "45 May 2026",
        "0/2026",
        "20 Florence 2026",
        "2026-13",
        "0000",
        "20 November 2026 at 25:00",
    ],
)
def test_what_names_no_real_day_is_not_guessed(typed: str) -> None:
    """The words stay as typed; only their place in the list is not known."""
    assert read_when(typed) is None


def test_readings_stand_in_order_of_time() -> None:
    """A year comes before its months, a month before its days."""
    typed = ["2026-05-02", "May 2026", "2026", "2 May 2026, 10:00", "2025"]

    ordered = sorted(typed, key=lambda text: read_when(text) or Reading(0))

    assert ordered == ["2025", "2026", "May 2026", "2026-05-02", "2 May 2026, 10:00"]
