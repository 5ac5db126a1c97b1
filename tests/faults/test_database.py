"""A damaged database is refused or reported, never silently wrong."""

from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, new_desk
from tests.faults.conftest import Copy
from trafficking_desk.desk.cases import list_cases, read_case
from trafficking_desk.desk.vaults import check_vault, lock, unlock
from trafficking_desk.store.errors import VaultDamagedError

PAGE = 4096


def open_and_check(home: Path) -> None:
    """Unlock, read everything and lock again, whatever happens."""
    desk = new_desk(home)
    try:
        unlock(desk, PASSPHRASE)
        check_vault(desk)
    finally:
        lock(desk)


def test_an_undamaged_copy_opens_and_checks(copy: Copy) -> None:
    """Otherwise the tests below would prove nothing."""
    home = copy("home")
    open_and_check(home)
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    (line,) = list_cases(desk)

    assert read_case(desk, line.id).drafts == {"person.where_now": "At sch"}
    lock(desk)


@pytest.mark.parametrize("place", [0, 8, 16, 100, 2000, PAGE - 1])
def test_damage_to_the_first_page_is_told_from_a_wrong_passphrase(
    copy: Copy, place: int
) -> None:
    """It holds the salt and the shape: nothing opens without it."""
    home = copy("home")
    flip(home, place)

    with pytest.raises(VaultDamagedError, match="passphrase is right"):
        open_and_check(home)


@pytest.mark.parametrize("part", range(10))
def test_damage_to_any_other_page_is_found(copy: Copy, part: int) -> None:
    """On opening, or by the check that reads everything."""
    home = copy("home")
    size = (home / "vault" / "desk.db").stat().st_size
    flip(home, PAGE + (size - PAGE) * part // 10 + 17 * part)

    with pytest.raises(VaultDamagedError):
        open_and_check(home)


@pytest.mark.parametrize("left", [0, 1, 1000, PAGE, 3 * PAGE, 5 * PAGE + 7])
def test_a_database_cut_short_is_found(copy: Copy, left: int) -> None:
    """Also cut to nothing, which would open as an empty one."""
    home = copy("home")
    path = home / "vault" / "desk.db"
    path.write_bytes(path.read_bytes()[:left])

    with pytest.raises(VaultDamagedError):
        open_and_check(home)
    assert path.stat().st_size == left


def flip(home: Path, place: int) -> None:
    """Turn over one byte of the database."""
    path = home / "vault" / "desk.db"
    data = bytearray(path.read_bytes())
    data[place] ^= 0xFF
    path.write_bytes(data)
