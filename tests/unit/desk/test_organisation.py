"""The organisation's settings."""

from pathlib import Path

import pytest

from tests.desks import new_desk
from trafficking_desk.desk.organisation import read, save
from trafficking_desk.settings import LocalNumber, Settings
from trafficking_desk.store.errors import CannotWriteError

CHANGED = Settings(nation="wales", local={"own_dsl": LocalNumber("01632 960001")})


def test_settings_are_there_again_after_a_new_start(desk_home: Path) -> None:
    """Also the numbers that the organisation looked up."""
    desk = new_desk(desk_home)
    assert read(desk) == Settings()
    save(desk, CHANGED)

    assert read(desk) == CHANGED
    assert read(new_desk(desk_home)) == CHANGED


def test_a_damaged_settings_file_is_said_and_stops_nobody(desk_home: Path) -> None:
    """The defaults stand in until it is saved again."""
    desk_home.mkdir()
    (desk_home / "settings.json").write_text("{")
    desk = new_desk(desk_home)

    assert desk.settings_problem is not None
    assert "damaged" in desk.settings_problem.message()
    assert read(desk) == Settings()
    save(desk, CHANGED)
    assert desk.settings_problem is None


def test_settings_that_cannot_be_opened_stop_nobody(desk_home: Path) -> None:
    """A file stands where their folder should be."""
    desk_home.write_text("not a folder")
    problem = new_desk(desk_home).settings_problem

    assert problem is not None
    assert "cannot be opened" in problem.message()


def test_practice_changes_nothing_outside(desk_home: Path) -> None:
    """A change in training lasts as long as the program runs."""
    save(new_desk(desk_home), CHANGED)
    practice = new_desk(desk_home, training=True)
    save(practice, Settings(nation="scotland"))

    assert read(practice).nation == "scotland"
    assert read(new_desk(desk_home)) == CHANGED


def test_settings_that_cannot_be_written_leave_the_old_ones(desk_home: Path) -> None:
    """A folder stands where the new file would go."""
    (desk_home / "settings.new").mkdir(parents=True)
    desk = new_desk(desk_home)

    with pytest.raises(CannotWriteError):
        save(desk, CHANGED)
    assert read(desk) == Settings()
