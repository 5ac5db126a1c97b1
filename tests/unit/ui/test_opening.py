"""What is told just after opening."""

from pathlib import Path

import pytest

from tests.desks import new_desk
from trafficking_desk.desk.opened import Opened
from trafficking_desk.desk.person import Person
from trafficking_desk.store.notices import Notice, notice_text
from trafficking_desk.store.where import place_text
from trafficking_desk.ui.unlock.opening import Told, told_of

ADA = Person("a", "Ada", "lead")


def test_a_desk_that_was_closed_and_lies_well_says_nothing(desk_home: Path) -> None:
    assert told_of(new_desk(desk_home), Opened(ADA)) == Told()


def test_a_slip_of_the_finger_is_not_mentioned(desk_home: Path) -> None:
    assert told_of(new_desk(desk_home), Opened(ADA, wrong_tries=2)).lines == ()


def test_many_wrong_tries_are_told_with_their_number(desk_home: Path) -> None:
    told = told_of(new_desk(desk_home), Opened(ADA, wrong_tries=5))

    assert "5 times" in told.lines[0]
    assert not told.calm


@pytest.mark.parametrize(
    ("notice", "calm"),
    [("not_closed", True), ("minutes_missing", False), ("clock_back", False)],
)
def test_only_what_asks_for_nothing_is_calm(
    desk_home: Path, notice: Notice, *, calm: bool
) -> None:
    told = told_of(new_desk(desk_home), Opened(ADA, (notice,)))

    assert told == Told((notice_text(notice),), calm=calm)


def test_a_vault_in_a_synced_folder_is_warned_about(tmp_path: Path) -> None:
    told = told_of(new_desk(tmp_path / "OneDrive - School" / "desk"), Opened(ADA))

    assert told == Told((place_text("synced"),), calm=False)
