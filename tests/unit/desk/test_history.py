"""What the sealed history says about people at work."""

from tests.desks import PASSPHRASE, Clock
from trafficking_desk.desk.cases import history, read_case, record, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import events
from trafficking_desk.desk.vaults import lock, unlock, verify
from trafficking_desk.store.audit import AuditLine


def lines(desk: Desk) -> tuple[AuditLine, ...]:
    """Return all lines."""
    return events(desk, "")


def test_unlocking_and_locking_are_written_down(desk: Desk) -> None:
    """With who did it."""
    lock(desk)
    opened = unlock(desk, PASSPHRASE)

    assert [line.what for line in lines(desk)] == ["vault_made", "locked", "unlocked"]
    assert {line.who for line in lines(desk)} == {opened.who.id}
    assert opened.notices == ()


def test_the_first_reading_after_unlocking_is_written_down(desk: Desk) -> None:
    """Once a session: who started a case is not noted as its reader as well."""
    case = start_case(desk)
    read_case(desk, case.id)
    assert [line.what for line in events(desk, case.id)] == ["started"]
    lock(desk)
    unlock(desk, PASSPHRASE)

    read_case(desk, case.id)
    history(desk, case.id, "reference")
    read_case(desk, case.id)

    assert [line.what for line in events(desk, case.id)] == ["started", "case_read"]


def test_the_check_counts_what_it_read(desk: Desk) -> None:
    """Cases, facts and lines of history."""
    before = verify(desk)
    case = start_case(desk)
    record(desk, case.id, {"person.known_as": "Robin"})
    after = verify(desk)

    assert (before.cases, after.cases) == (0, 1)
    assert after.facts > 1
    assert after.lines == before.lines + 2


def test_a_clock_set_back_is_written_down_and_the_order_kept(
    desk: Desk, clock: Clock
) -> None:
    """Once, before the first line that follows; the newest answer still holds."""
    case = start_case(desk)
    clock.move(days=-2)
    for name in ("Robin", "Rob"):
        record(desk, case.id, {"person.known_as": name})

    after = [line.what for line in lines(desk)]
    assert after == ["vault_made", "started", "clock_moved_back", *["recorded"] * 2]
    assert lines(desk)[2].detail == {"seconds": 2 * 24 * 3600}
    assert read_case(desk, case.id).case.person.known_as == "Rob"
    verify(desk)


def test_a_clock_set_back_while_locked_is_told_on_unlocking(
    desk: Desk, clock: Clock
) -> None:
    """The worker can put it right."""
    lock(desk)
    clock.move(hours=-1)
    assert unlock(desk, PASSPHRASE).notices == ("clock_back",)
    lock(desk)

    assert unlock(desk, PASSPHRASE).notices == ()


def test_a_clock_set_right_by_seconds_is_nothing_to_tell(
    desk: Desk, clock: Clock
) -> None:
    """Every laptop does that."""
    clock.move(seconds=-30)
    start_case(desk)

    assert [line.what for line in lines(desk)] == ["vault_made", "started"]
