"""Forgotten passphrases."""

import pytest

from tests.desks import PASSPHRASE
from trafficking_desk.desk.cases import read_case, start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import events
from trafficking_desk.desk.people import add_person, people, rename_person
from trafficking_desk.desk.recovery import (
    has_recovery,
    make_recovery,
    recover,
    recoverable,
)
from trafficking_desk.desk.vaults import lock, unlock, vault_state
from trafficking_desk.store.errors import PassphraseTooShortError, WrongPassphraseError
from trafficking_desk.store.people_errors import (
    LeadOnlyError,
    PersonNotFoundError,
    SheetsOldError,
)

NEW = "other words again"
THEIRS = "seven paper kites"


@pytest.fixture
def sheets(desk: Desk) -> list[str]:
    """Return the words of the desk's three sheets."""
    assert desk.who is not None
    rename_person(desk, desk.who.id, "Ada")
    return [" ".join(words) for words in make_recovery(desk)]


def test_two_sheets_give_a_lead_a_new_passphrase(desk: Desk, sheets: list[str]) -> None:
    """The cases are there; the old passphrase opens no more; it is written down."""
    case = start_case(desk)
    me = desk.who
    lock(desk)

    opened = recover(desk, sheets[2], sheets[0], "Ada", NEW)

    assert opened.who == me
    assert read_case(desk, case.id) == case
    assert [line.what for line in events(desk, "")][-2] == "recovered"
    lock(desk)
    with pytest.raises(WrongPassphraseError):
        unlock(desk, PASSPHRASE)
    assert unlock(desk, NEW).notices == ()


def test_nobody_else_loses_their_way_in(desk: Desk, sheets: list[str]) -> None:
    """Nor do the sheets: they can be used again."""
    worker = add_person(desk, "Sam", "worker", THEIRS)
    lock(desk)
    recover(desk, sheets[0], sheets[1], "Ada", NEW)
    lock(desk)

    assert unlock(desk, THEIRS).who == worker
    lock(desk)
    recover(desk, sheets[1], sheets[2], "Ada", PASSPHRASE)
    assert vault_state(desk) == "open"


def test_the_sheets_name_the_leads_and_leave_the_desk_locked(
    desk: Desk, sheets: list[str]
) -> None:
    """Workers are not offered: a lead can help them."""
    add_person(desk, "Sam", "worker", THEIRS)
    leads = [person for person in people(desk) if person.role == "lead"]
    lock(desk)

    assert list(recoverable(desk, sheets[0], sheets[1])) == leads
    assert vault_state(desk) == "locked"
    with pytest.raises(PersonNotFoundError):
        recover(desk, sheets[0], sheets[1], "Sam", NEW)
    assert unlock(desk, PASSPHRASE).notices == ()


def test_new_sheets_replace_the_old_ones(desk: Desk, sheets: list[str]) -> None:
    """Whoever finds old envelopes finds nothing."""
    assert has_recovery(desk)
    newer = [" ".join(words) for words in make_recovery(desk)]
    lock(desk)

    with pytest.raises(SheetsOldError):
        recoverable(desk, sheets[0], sheets[1])
    assert len(recoverable(desk, newer[0], newer[1])) == 1


def test_a_poor_passphrase_changes_nothing(desk: Desk, sheets: list[str]) -> None:
    """It can be tried again."""
    lock(desk)
    with pytest.raises(PassphraseTooShortError):
        recover(desk, sheets[0], sheets[1], "Ada", "short")

    assert vault_state(desk) == "locked"
    unlock(desk, PASSPHRASE)


def test_only_a_lead_makes_sheets(desk: Desk) -> None:
    """A worker is told whom to ask."""
    assert not has_recovery(desk)
    add_person(desk, "Sam", "worker", THEIRS)
    lock(desk)
    unlock(desk, THEIRS)

    with pytest.raises(LeadOnlyError):
        make_recovery(desk)
