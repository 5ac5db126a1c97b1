"""Vaults: made whole, opened, closed."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE
from trafficking_desk.store.errors import (
    VaultExistsError,
    VaultInUseError,
    VaultLockedError,
)
from trafficking_desk.store.key_cost import KeyCost
from trafficking_desk.store.opening import has_vault, make_vault, open_vault
from trafficking_desk.store.stamp import Stamp
from trafficking_desk.store.vault import Vault

NOW = datetime(2026, 11, 20, 15, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the vault goes; nothing is there yet, not even its parent."""
    return tmp_path / "home" / "vault"


@pytest.fixture
def vault(folder: Path) -> Iterator[Vault]:
    """Return a new vault, open."""
    made = make_vault(folder, PASSPHRASE, KeyCost())
    yield made
    made.close()


def test_a_verb_is_kept_whole_or_not_at_all(vault: Vault, stamp: Stamp) -> None:
    """A fault half way takes back what came before it."""

    def half_way() -> None:
        with vault.writing() as records:
            records.cases.add("one", stamp)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_way()
    with vault.reading() as records:
        assert records.cases.lines() == ()


def test_reading_sees_what_was_committed(vault: Vault, stamp: Stamp) -> None:
    """And not what is under way on the other connection."""
    with vault.writing() as records:
        records.cases.add("one", stamp)
        with vault.reading() as others:
            assert others.cases.lines() == ()
    with vault.reading() as others:
        assert [line.id for line in others.cases.lines()] == ["one"]


def test_closing_leaves_no_log_and_no_way_in(
    vault: Vault, folder: Path, stamp: Stamp
) -> None:
    """All is in the one database file, and the open vault answers no more."""
    with vault.writing() as records:
        records.cases.add("one", stamp)
    vault.close()

    names = {path.name for path in folder.iterdir()}
    assert names == {"desk.db", "keys.json", "keys.2.json", "head.json"}
    with pytest.raises(VaultLockedError), vault.reading():
        pass


def test_only_one_program_can_have_it(vault: Vault, folder: Path) -> None:
    """The second is told so, and gets in after the first has closed."""
    with pytest.raises(VaultInUseError, match="Close it there"):
        open_vault(folder, PASSPHRASE, NOW)
    vault.close()

    again = open_vault(folder, PASSPHRASE, NOW)
    assert again.notices == ()
    assert again.vault.who == vault.who
    again.vault.close()


def test_a_second_vault_is_never_made_over_the_first(
    vault: Vault, folder: Path
) -> None:
    """Not even after the key files were lost."""
    vault.close()
    for name in ("keys.json", "keys.2.json"):
        (folder / name).unlink()

    with pytest.raises(VaultExistsError):
        make_vault(folder, PASSPHRASE, KeyCost())
    assert (folder / "desk.db").exists()


def test_an_unfinished_vault_is_no_vault(folder: Path) -> None:
    """The power went while it was made: it is simply made again."""
    unfinished = folder.with_name("vault.new")
    unfinished.mkdir(parents=True)
    (unfinished / "desk.db").write_bytes(b"half")

    assert not has_vault(folder)
    make_vault(folder, PASSPHRASE, KeyCost()).close()
    assert has_vault(folder)
    assert not unfinished.exists()


def test_what_others_left_in_the_folder_is_set_aside(folder: Path) -> None:
    """Nothing of anyone is deleted."""
    folder.mkdir(parents=True)
    (folder / "notes.txt").write_text("theirs")
    make_vault(folder, PASSPHRASE, KeyCost()).close()

    assert (folder.with_name("vault.aside-1") / "notes.txt").read_text() == "theirs"
