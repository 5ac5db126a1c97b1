"""Checking the vault from the command line."""

from pathlib import Path

from click.testing import CliRunner

from tests.desks import PASSPHRASE
from trafficking_desk.cli import door
from trafficking_desk.desk.cases import start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.vaults import lock


def test_a_sound_vault_is_counted(desk: Desk) -> None:
    """The passphrase comes on standard input and is not repeated."""
    start_case(desk)
    lock(desk)

    result = CliRunner().invoke(door, ["verify"], input=f"{PASSPHRASE}\n")

    assert result.exit_code == 0
    assert "cases: 1" in result.stdout
    assert PASSPHRASE not in result.output


def test_a_wrong_passphrase_is_one_line(desk: Desk) -> None:
    """No traceback."""
    lock(desk)

    result = CliRunner().invoke(door, ["verify"], input="wrong words typed\n")

    assert result.exit_code == 2
    assert result.stderr.startswith("That passphrase does not open")
    assert result.stderr.count("\n") == 1


def test_an_old_copy_is_a_fault(desk: Desk) -> None:
    """What opening noticed is told and makes the exit 2."""
    lock(desk)
    database = desk.folder / "desk.db"
    old = database.read_bytes()
    CliRunner().invoke(door, ["verify"], input=f"{PASSPHRASE}\n")
    database.write_bytes(old)

    result = CliRunner().invoke(door, ["verify"], input=f"{PASSPHRASE}\n")

    assert result.exit_code == 2
    assert "old copy" in result.stderr


def test_without_a_vault_it_is_said(desk_home: Path) -> None:
    """Nothing is made."""
    result = CliRunner().invoke(door, ["verify"], input="x\n")

    assert result.exit_code == 2
    assert "no vault" in result.stderr
    assert not desk_home.exists()
