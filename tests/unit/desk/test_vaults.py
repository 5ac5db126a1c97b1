"""Making, unlocking and locking."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, new_desk
from trafficking_desk.desk.cases import (
    list_cases,
    read_case,
    record,
    save_draft,
    start_case,
)
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.vaults import (
    check_vault,
    create_vault,
    lock,
    unlock,
    vault_state,
)
from trafficking_desk.store.errors import (
    PassphraseTooShortError,
    VaultLockedError,
    WrongPassphraseError,
)


def test_a_vault_is_made_locked_and_opened_again(desk_home: Path) -> None:
    """What was recorded is there again."""
    desk = new_desk(desk_home)
    assert vault_state(desk) == "none"
    create_vault(desk, PASSPHRASE)
    assert vault_state(desk) == "open"
    case = start_case(desk)
    lock(desk)
    assert vault_state(desk) == "locked"

    unlock(desk, PASSPHRASE)

    assert read_case(desk, case.id) == case
    check_vault(desk)
    lock(desk)


def test_a_poor_passphrase_makes_no_vault(desk_home: Path) -> None:
    """The rule is said, and nothing is written."""
    desk = new_desk(desk_home)
    with pytest.raises(PassphraseTooShortError):
        create_vault(desk, "short")

    assert vault_state(desk) == "none"
    assert not desk_home.exists()


def test_a_wrong_passphrase_can_be_tried_again(desk: Desk) -> None:
    """It leaves the vault locked and free for the next try."""
    lock(desk)
    with pytest.raises(WrongPassphraseError):
        unlock(desk, PASSPHRASE + "s")
    assert vault_state(desk) == "locked"

    unlock(desk, PASSPHRASE)
    assert vault_state(desk) == "open"


VERBS: tuple[Callable[[Desk], object], ...] = (
    list_cases,
    start_case,
    lambda desk: read_case(desk, "x"),
    lambda desk: record(desk, "x", {}),
    lambda desk: save_draft(desk, "x", "y", "z"),
)


@pytest.mark.parametrize("verb", VERBS)
def test_no_verb_works_on_a_locked_desk(
    desk: Desk, verb: Callable[[Desk], object]
) -> None:
    """Each says how to go on; locking twice is fine."""
    lock(desk)
    lock(desk)

    with pytest.raises(VaultLockedError, match="Type your passphrase"):
        verb(desk)
