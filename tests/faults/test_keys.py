"""Lost, damaged and weakened key files."""

import base64
import hashlib
import json
from pathlib import Path

import pytest

from tests.desks import PASSPHRASE, new_desk
from tests.faults.conftest import Copy
from trafficking_desk.desk.cases import list_cases
from trafficking_desk.desk.vaults import lock, unlock, vault_state
from trafficking_desk.errors import DeskError
from trafficking_desk.store.errors import (
    KeyFileDamagedError,
    KeyFileMissingError,
    KeyFileWeakenedError,
    VaultMissingError,
    WrongPassphraseError,
)

COPIES = ("keys.json", "keys.2.json")


def refused(home: Path, passphrase: str = PASSPHRASE) -> type[DeskError]:
    """Return what unlocking raises; everything on disk stays as it is."""
    before = contents(home)
    with pytest.raises(DeskError) as caught:
        unlock(new_desk(home), passphrase)
    assert contents(home) == before
    return caught.type


def contents(home: Path) -> dict[str, bytes]:
    """Return every file of the vault but the count of wrong tries."""
    files = (path for path in (home / "vault").iterdir() if path.name != "tries.json")
    return {path.name: path.read_bytes() for path in files}


@pytest.mark.parametrize("part", range(6))
@pytest.mark.parametrize("name", COPIES)
def test_a_damaged_copy_keeps_nobody_out_and_is_mended(
    copy: Copy, name: str, part: int
) -> None:
    """Wherever the damage is; the good copy repairs it."""
    home = copy("home")
    damage(home / "vault" / name, part)
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)

    assert len(list_cases(desk)) == 1
    files = contents(home)
    assert files[COPIES[0]] == files[COPIES[1]]
    lock(desk)


@pytest.mark.parametrize("part", range(6))
def test_two_damaged_copies_are_not_called_a_wrong_passphrase(
    copy: Copy, part: int
) -> None:
    """The worker must not try passphrases until the laptop is thrown away."""
    home = copy("home")
    for name in COPIES:
        damage(home / "vault" / name, part)

    assert refused(home) is KeyFileDamagedError


def test_one_damaged_and_one_missing_copy_is_damage(copy: Copy) -> None:
    """There is a key file, and it cannot be used."""
    home = copy("home")
    damage(home / "vault" / COPIES[0], 0)
    (home / "vault" / COPIES[1]).unlink()

    assert refused(home) is KeyFileDamagedError


def test_a_missing_key_file_is_said_to_be_missing(copy: Copy) -> None:
    """The cases are there, so no new vault is offered."""
    home = copy("home")
    for name in COPIES:
        (home / "vault" / name).unlink()

    assert vault_state(new_desk(home)) == "locked"
    assert refused(home) is KeyFileMissingError


def test_missing_cases_are_said_to_be_missing(copy: Copy) -> None:
    """They never come back as an empty list."""
    home = copy("home")
    (home / "vault" / "desk.db").unlink()

    assert vault_state(new_desk(home)) == "locked"
    assert refused(home) is VaultMissingError


def test_a_wrong_passphrase_is_just_that(copy: Copy) -> None:
    """Nothing on disk changes by guessing."""
    assert refused(copy("home"), PASSPHRASE.upper()) is WrongPassphraseError


@pytest.mark.parametrize("weaker", [{"memory": 8}, {"passes": 1}, {"lanes": 1}])
def test_a_weakened_key_file_is_refused_though_its_checksum_fits(
    copy: Copy, weaker: dict[str, int]
) -> None:
    """Whoever made guessing cheaper also repaired the checksum."""
    home = copy("home")
    for name in COPIES:
        edit(home / "vault" / name, weaker)

    assert refused(home) is KeyFileWeakenedError


def test_a_key_from_another_vault_does_not_open_this_one(copy: Copy) -> None:
    """Its passphrase unwraps nothing here: the wrapped key was swapped."""
    home = copy("home")
    for name in COPIES:
        edit(home / "vault" / name, {}, base64.b64encode(b"w" * 48).decode())

    assert refused(home) is WrongPassphraseError


def damage(path: Path, part: int) -> None:
    """Flip a byte in one sixth of the file, past its middle for odd parts."""
    data = bytearray(path.read_bytes())
    data[len(data) * (2 * part + 1) // 12] ^= 0x10
    path.write_bytes(data)


def edit(path: Path, cost: dict[str, int], wrapped: str = "") -> None:
    """Change the first slot as someone with an editor could."""
    keys = json.loads(path.read_bytes())["keys"]
    slot = keys["slots"][0]
    slot["terms"]["cost"] |= cost
    slot["wrapped"] = wrapped or slot["wrapped"]
    raw = json.dumps(keys)
    checksum = hashlib.sha256(raw.encode()).hexdigest()
    path.write_text(f'{{"checksum": "{checksum}", "keys": {raw}}}')
