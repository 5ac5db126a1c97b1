"""The computer's clock was set back: noticed, written down, and the order kept."""

from tests.desks import PASSPHRASE, Clock
from trafficking_desk.desk.cases import history, list_cases, record, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.vaults import lock, unlock, verify


def lines(desk: Desk) -> list[str]:
    """Return what the history says, in its order."""
    with desk.open_vault().reading() as records:
        return [line.what for line in records.audit.lines()]


def test_it_is_told_on_unlocking_and_written_before_the_next_line(
    desk: Desk, clock: Clock
) -> None:
    """With how far; a clock that is set right by seconds is not worth a word."""
    lock(desk)
    clock.move(seconds=-30)
    assert unlock(desk, PASSPHRASE).notices == ()
    lock(desk)
    clock.move(days=-3)

    assert unlock(desk, PASSPHRASE).notices == ("clock_back",)

    assert lines(desk)[-2:] == ["clock_moved_back", "unlocked"]
    with desk.open_vault().reading() as records:
        told = next(
            line for line in records.audit.lines() if line.what == "clock_moved_back"
        )
    assert told.detail == {"seconds": 3 * 24 * 60 * 60}
    verify(desk)


def test_what_is_written_after_it_comes_after(desk: Desk, clock: Clock) -> None:
    """Answers and cases keep the order in which they were written, not the clock's."""
    first = start_case(desk)
    second = start_case(desk)
    record(desk, first.id, {"person.known_as": "before"})
    clock.move(days=-400)
    record(desk, first.id, {"person.known_as": "after"})

    assert [fact.value for fact in history(desk, first.id, "person.known_as")] == [
        "before",
        "after",
    ]
    assert [line.id for line in list_cases(desk)] == [first.id, second.id]
    assert list_cases(desk)[0].known_as == "after"
    assert lines(desk)[-2:] == ["clock_moved_back", "recorded"]
    verify(desk)
