"""Shares, sticks and synced folders."""

from pathlib import Path

import pytest

from trafficking_desk.store.where import (
    Place,
    is_synced,
    on_mounts,
    place_text,
    where_vault_lies,
)

MOUNTS = """\
/dev/nvme0n1p2 / ext4 rw 0 0
//server/homes /home/shared cifs rw 0 0
server:/export /home/far\\040away nfs4 rw 0 0
/dev/sdb1 /stick vfat rw 0 0
/dev/sdc1 /run/media/me/disk exfat rw 0 0
/dev/sdd1 /inside ext4 rw 0 0
odd line
"""


@pytest.fixture
def blocks(tmp_path: Path) -> Path:
    """Return a description of disks: sdb can be taken out, sdd cannot."""
    devices = tmp_path / "devices"
    folder = tmp_path / "block"
    folder.mkdir()
    for disk, removable in (("sdb", "1"), ("sdd", "0")):
        partition = devices / disk / f"{disk}1"
        partition.mkdir(parents=True)
        (devices / disk / "removable").write_text(f"{removable}\n")
        (folder / f"{disk}1").symlink_to(partition)
    return folder


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/home/me/vault", "fixed"),
        ("/home/shared/me/vault", "network"),
        ("/home/far away/vault", "network"),
        ("/home/far", "fixed"),
        ("/stick/vault", "removable"),
        ("/run/media/me/disk/vault", "removable"),
        ("/inside/vault", "fixed"),
    ],
)
def test_the_table_of_mounts_tells(blocks: Path, path: str, place: Place) -> None:
    """The nearest mount point counts."""
    assert on_mounts(Path(path), MOUNTS, blocks) == place


@pytest.mark.parametrize(
    "path",
    [
        "/home/me/Dropbox/vault",
        "/home/me/OneDrive - A School/Documents/vault",
        "/home/me/Nextcloud/vault",
        "/home/me/Google Drive/vault",
    ],
)
def test_the_names_of_synced_folders_are_known(path: str) -> None:
    """Wherever they lie above the vault."""
    assert is_synced(Path(path))


def test_a_folder_that_was_marked_as_synced_is_seen(tmp_path: Path) -> None:
    """Whatever it is called; the vault need not be there yet."""
    assert where_vault_lies(tmp_path / "vault") != "synced"
    (tmp_path / ".stfolder").mkdir()

    assert where_vault_lies(tmp_path / "home" / "vault") == "synced"


def test_only_a_good_place_needs_no_words() -> None:
    """The others say what to do."""
    assert place_text("fixed") == ""
    for place in ("network", "removable", "synced"):
        assert "Your cases lie" in place_text(place)
