"""Bytes flipped, wiped and cut off everywhere: told, mended, or of no matter."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from tests.desks import PASSPHRASE, Clock, new_desk
from tests.faults.conftest import only_case
from tests.faults.harm import (
    PLACES,
    chance_for,
    flipped,
    harmed,
    harms,
    unharmed,
    wiped,
)
from tests.faults.nursery import working
from tests.faults.rich_home import Seen, is_noticed, seen_in
from tests.faults.worker import Task
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.desk.attachments import remove
from trafficking_desk.desk.backups import find_in, look, restore
from trafficking_desk.desk.cases import history, read_case
from trafficking_desk.desk.vaults import lock, unlock
from trafficking_desk.errors import DeskError
from trafficking_desk.store.errors import VaultDamagedError
from trafficking_desk.store.salvage import salvage

PAGE: Final = 4096
RESERVED: Final = 80  # bytes at a page's end: what encrypts it, and its seal
KEYS: Final = ("keys.json", "keys.2.json")
Answer = tuple[str, str, JsonValue]  # case, path, value


def test_an_unharmed_copy_has_nothing_to_tell(
    rich_home: Path, truth: Seen, tmp_path: Path
) -> None:
    """Otherwise the tests below would prove nothing."""
    home = unharmed(rich_home, tmp_path / "home")
    assert not is_noticed(home, truth)
    assert [len(data) for data in truth.files] == [8, 140_000]
    assert len(truth.papers) == 1
    assert len(truth.people) == len(truth.cases) == 2


@pytest.mark.parametrize("part", ["body", "seal"])
def test_harm_to_any_page_of_the_database_is_noticed(
    rich_home: Path, truth: Seen, tmp_path: Path, part: str
) -> None:
    """Each page there is, and its seal; what salvage reads then was once written."""
    size = (rich_home / "vault/desk.db").stat().st_size
    chance = chance_for(part)
    inside = range(PAGE - RESERVED) if part == "body" else range(PAGE - RESERVED, PAGE)
    kinds = (flipped, wiped) if part == "body" else (flipped,)
    written = all_values(rich_home, tmp_path / "whole")
    for page in range(0, size, PAGE):
        harm = chance.choice(kinds)(page + chance.choice(inside), chance.randrange(8))
        home = harmed(rich_home, tmp_path / "home", ("vault/desk.db",), harm)
        assert is_noticed(home, truth), page // PAGE
        assert salvaged(home) <= written, page // PAGE


def all_values(home: Path, to: Path) -> set[Answer]:
    """Return every answer ever written down."""
    desk = new_desk(shutil.copytree(home, to))
    unlock(desk, PASSPHRASE)
    with desk.open_vault().reading() as records:
        ids = [line.id for line in records.cases.lines()]
    paths = {(one, path) for one in ids for path in read_case(desk, one).answered}
    values = {
        (one, path, fact.value)
        for one, path in paths
        for fact in history(desk, one, path)
    }
    lock(desk)
    return values


def salvaged(home: Path) -> set[Answer]:
    """Return the answers that are read of what is left."""
    try:
        found = salvage(home / "vault", PASSPHRASE, Clock()())
    except VaultDamagedError:
        return set()
    return {
        (case.id, path, value)
        for case in found.cases
        for path, value in case.values.items()
    }


def test_pages_that_changed_places_are_noticed(
    rich_home: Path, truth: Seen, tmp_path: Path
) -> None:
    """Each is whole, and sealed for another place."""
    size = (rich_home / "vault/desk.db").stat().st_size
    chance = chance_for("places")
    for _time in range(PLACES):
        one, two = sorted(chance.sample(range(PAGE, size, PAGE), 2))

        def swapped(data: bytes, one: int = one, two: int = two) -> bytes:
            first, second = data[one:][:PAGE], data[two:][:PAGE]
            between = data[one + PAGE : two]
            return data[:one] + second + between + first + data[two + PAGE :]

        home = harmed(rich_home, tmp_path / "home", ("vault/desk.db",), swapped)
        assert is_noticed(home, truth), (one // PAGE, two // PAGE)


@pytest.mark.parametrize(
    "paths",
    [
        ("vault/desk.db",),
        *((f"vault/{name}",) for name in KEYS),
        tuple(f"vault/{name}" for name in KEYS),
        ("vault/head.json",),
        ("vault/tries.json",),
    ],
    ids="+".join,
)
def test_harm_anywhere_in_a_file_of_the_vault_is_never_silently_wrong(
    rich_home: Path, truth: Seen, tmp_path: Path, paths: tuple[str, ...]
) -> None:
    """It is refused, told, or mended; what is read is what was written."""
    whole = (rich_home / paths[0]).read_bytes()
    noticed = 0
    for harm in harms(whole, chance_for(str(paths))):
        home = harmed(rich_home, tmp_path / "home", paths, harm)
        noticed += is_noticed(home, truth)
        if len(paths) == 1 and paths[0].removeprefix("vault/") in KEYS:
            assert not is_noticed(home, truth)  # mended by now
            assert len({(home / "vault" / name).read_bytes() for name in KEYS}) == 1
    must_notice = "desk.db" in paths[0] or len(paths) > 1
    assert noticed == PLACES if must_notice else noticed <= PLACES


def test_harm_to_an_encrypted_file_is_noticed(
    rich_home: Path, truth: Seen, tmp_path: Path
) -> None:
    """Of each one; and so is one in the place of another."""
    folder = rich_home / "vault/files"
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 3
    for name, other in zip(names, names[1:] + names[:1], strict=True):
        whole = (folder / name).read_bytes()
        for harm in harms(whole, chance_for(f"{len(whole)}")):
            home = harmed(rich_home, tmp_path / "home", (f"vault/files/{name}",), harm)
            assert is_noticed(home, truth)
        home = unharmed(rich_home, tmp_path / "home")
        shutil.copyfile(folder / other, home / "vault/files" / name)
        assert is_noticed(home, truth)


def test_an_old_file_put_back_is_not_read_again(
    rich_home: Path, tmp_path: Path
) -> None:
    """One that was removed: its key is gone with its row."""
    home = unharmed(rich_home, tmp_path / "home")
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    with desk.open_vault().reading() as records:
        ids = [line.id for line in records.cases.lines()]
        case_id, old = next(
            (one, file.id) for one in ids for file in records.attachments.of_case(one)
        )
    remove(desk, case_id, old, "sent twice")
    lock(desk)
    now = seen_but_removed(home)
    shutil.copyfile(rich_home / "vault/files" / old, home / "vault/files" / old)

    assert seen_but_removed(home) == now
    assert not (home / "vault/files" / old).exists()


def seen_but_removed(home: Path) -> list[str]:
    """Return the names of the files that have a key."""
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    with desk.open_vault().reading() as records:
        names = [blob.id for blob in records.blobs.all()]
    lock(desk)
    return names


def test_harm_anywhere_in_a_backup_is_noticed_and_nothing_is_restored(
    rich_home: Path, tmp_path: Path
) -> None:
    """In its database, its keys, its list, its head and each encrypted file."""
    base = rich_home / "backups"
    files = sorted(
        str(path.relative_to(rich_home)) for path in base.rglob("*") if path.is_file()
    )
    assert len(files) == 8
    (one,) = find_in(base)
    held = look(one.folder, PASSPHRASE)
    for file in files:
        whole = (rich_home / file).read_bytes()
        for harm in list(harms(whole, chance_for(file[-9:])))[:: len(files) // 4]:
            home = harmed(rich_home, tmp_path / "home", (file,), harm)
            folder = home / one.folder.relative_to(rich_home)
            assert is_told(folder), file
    desk = new_desk(home)
    unlock(desk, PASSPHRASE)
    with pytest.raises(DeskError):
        restore(desk, replace(held, folder=folder), PASSPHRASE)
    assert not list(home.glob("vault.aside*/"))
    lock(desk)


def is_told(folder: Path) -> bool:
    """Say whether a backup is refused, or names a file that it cannot bring back."""
    try:
        return bool(look(folder, PASSPHRASE).absent)
    except DeskError:
        return True


@pytest.fixture(scope="module")
def killed_home(whole_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home whose program was killed while writing; never changed."""
    home = shutil.copytree(whole_home, tmp_path_factory.mktemp("killed") / "home")
    with working(Task(home, only_case(home), "saving")) as worker:
        worker.listen(30)
    return home


def test_harm_anywhere_in_the_log_of_a_crash_is_told_or_takes_nothing(
    killed_home: Path, tmp_path: Path
) -> None:
    """SQLite drops what is behind it, and no integrity check says so."""
    whole = seen_in(unharmed(killed_home, tmp_path / "whole"))
    log = (killed_home / "vault/desk.db-wal").read_bytes()
    for harm in harms(log, chance_for("log")):
        home = harmed(killed_home, tmp_path / "home", ("vault/desk.db-wal",), harm)
        desk = new_desk(home)
        told = unlock(desk, PASSPHRASE).notices
        lock(desk)
        assert "minutes_missing" in told or seen_in(home) == whole
