"""What the sealed history says about people at work."""

from tests.desks import PASSPHRASE
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
