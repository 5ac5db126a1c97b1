"""Who holds the vault."""

import json
import os
from pathlib import Path

import pytest

from trafficking_desk.store.errors import VaultInUseError
from trafficking_desk.store.hold import held


def refused(folder: Path) -> str:
    """Return what a second program is told."""
    with pytest.raises(VaultInUseError) as caught, held(folder):
        pass
    return caught.value.message()


def test_the_second_is_told_which_program_has_it(tmp_path: Path) -> None:
    """By its number and since when; never by a person's name."""
    with held(tmp_path / "vault") as hold:
        said = refused(tmp_path / "vault")
        hold.release()

    assert f"program number {os.getpid()}" in said
    assert "since" in said


def test_another_computer_is_named(tmp_path: Path) -> None:
    """What stands in the file is not trusted."""
    told = tmp_path / "vault.holder"
    with held(tmp_path / "vault") as hold:
        told.write_text(json.dumps({"host": "front\n<b>desk", "process": 7}))
        said = refused(tmp_path / "vault")
        hold.release()

    assert "on the computer frontbdesk, since" in said


@pytest.mark.parametrize("text", ["", "no", '{"host": 5}'])
def test_if_nothing_is_known_it_is_refused_all_the_same(
    tmp_path: Path, text: str
) -> None:
    """The lock alone decides."""
    with held(tmp_path / "vault") as hold:
        (tmp_path / "vault.holder").write_text(text)
        said = refused(tmp_path / "vault")
        hold.release()

    assert said.startswith("The desk is open in another window")


def test_nothing_is_left_to_tell_after_letting_go(tmp_path: Path) -> None:
    """And the next one gets in, also after an error."""
    with pytest.raises(ZeroDivisionError), held(tmp_path / "vault"):
        raise ZeroDivisionError
    with held(tmp_path / "vault") as hold:
        hold.release()
        hold.release()

    assert not (tmp_path / "vault.holder").exists()
