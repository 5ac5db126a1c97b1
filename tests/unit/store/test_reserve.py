"""Room for the last words on a full disk."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from trafficking_desk.store.reserve import SIZE, Reserve


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a vault."""
    folder = tmp_path / "vault"
    folder.mkdir()
    return folder


def has_free(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """Let the disk have `size` bytes free."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=size))


def test_room_is_kept_and_made_free_when_the_disk_is_full(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It lies beside the vault, never in it."""
    kept = folder.with_name("vault.reserve")
    has_free(monkeypatch, 100 * SIZE)
    Reserve(folder).keep()
    assert kept.stat().st_size == SIZE
    assert list(folder.iterdir()) == []

    Reserve(folder).give_up()
    assert kept.exists()  # there is room enough without it

    has_free(monkeypatch, SIZE - 1)
    Reserve(folder).give_up()
    assert not kept.exists()


def test_a_small_disk_is_left_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There it would take the room that it is meant to keep."""
    has_free(monkeypatch, 4 * SIZE - 1)
    Reserve(folder).keep()

    assert not folder.with_name("vault.reserve").exists()
