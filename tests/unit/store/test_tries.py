"""Waiting after wrong passphrases."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.desks import Clock
from trafficking_desk.store.errors import TooManyTriesError
from trafficking_desk.store.tries import FREE_TRIES, LONGEST_WAIT, Tries, wait_after


@pytest.fixture
def clock() -> Clock:
    """Return a clock that stands still."""
    return Clock()


def wrong(folder: Path, clock: Clock, times: int) -> None:
    """Be wrong so often in a row."""
    for _time in range(times):
        Tries(folder).note_wrong(clock())


def test_the_first_few_tries_are_free(tmp_path: Path, clock: Clock) -> None:
    """Caps Lock happens to everyone."""
    wrong(tmp_path, clock, FREE_TRIES - 1)

    Tries(tmp_path).check(clock())


def test_the_wait_is_kept_over_a_restart_and_ends(tmp_path: Path, clock: Clock) -> None:
    """The seconds left are told."""
    wrong(tmp_path, clock, FREE_TRIES + 1)
    clock.move(seconds=4)
    with pytest.raises(TooManyTriesError, match="Wait 6 seconds"):
        Tries(tmp_path).check(clock())
    clock.move(seconds=6)

    Tries(tmp_path).check(clock())


def test_the_wait_grows_and_never_beyond_five_minutes() -> None:
    """Nobody is locked out for good."""
    waits = [wait_after(times) for times in range(50)]

    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_WAIT == 300
    assert wait_after(10**9) == LONGEST_WAIT


@pytest.mark.parametrize(
    "text", ["", "{}", "no", '{"wrong":-5}', '{"wrong":9,"at":"2040-01-01T00:00:00Z"}']
)
def test_a_file_that_was_tampered_with_only_takes_the_wait_away(
    tmp_path: Path, clock: Clock, text: str
) -> None:
    """Also one whose time lies ahead: a clock that was wrong keeps nobody out."""
    (tmp_path / "tries.json").write_text(text)

    Tries(tmp_path).check(clock())


def test_a_clock_set_back_does_not_prolong_the_wait(
    tmp_path: Path, clock: Clock
) -> None:
    """It would be for ever."""
    wrong(tmp_path, clock, 20)

    Tries(tmp_path).check(clock() - timedelta(days=400))


def test_the_right_one_begins_anew(tmp_path: Path, clock: Clock) -> None:
    """And remembers whose slot to try first."""
    wrong(tmp_path, clock, 20)
    Tries(tmp_path).note_right("ab")

    Tries(tmp_path).check(clock())
    assert (Tries(tmp_path).wrong, Tries(tmp_path).last) == (0, "ab")
