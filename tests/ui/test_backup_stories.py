"""Stories about backups: made, tried out, and brought back."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.ui.conftest import PASSPHRASE, Open, sets_up
from tests.ui.worker import Worker
from trafficking_desk.desk.backups import find_in
from trafficking_desk.desk.cases import list_cases
from trafficking_desk.desk.keeping import hold, keeping
from trafficking_desk.ui.main_window import MainWindow
from trafficking_desk.ui.places import Backups


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that the system's own window gives back when asked."""
    folder = tmp_path / "stick"
    folder.mkdir()
    answer = lambda *_args: str(folder)  # noqa: E731 - one word of an answer
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", answer)
    return folder


def writes_a_case(worker: Worker) -> None:
    """Start a case, whatever it says."""
    worker.clicks("New concern")
    worker.waits_to_see("Safe now?")


def opens_backups(worker: Worker) -> None:
    """Go to the page of backups, as a lead does once a week."""
    worker.clicks("Settings")
    worker.clicks("Backups")
    worker.waits_to_see("Last good backup")


def newest(home: Path) -> int:
    """Return the number of the newest backup; 0 for none."""
    return max((one.number for one in find_in(home / "backups")), default=0)


def unlocks(worker: Worker) -> None:
    """Type the passphrase."""
    worker.waits_to_see("Unlock the desk")
    worker.types_into("Passphrase", PASSPHRASE)
    worker.clicks("Unlock")


def test_a_lead_sends_the_backups_to_a_stick(
    desk: MainWindow, worker: Worker, stick: Path
) -> None:
    """The warning about the same disk stands while both are on one."""
    assert desk.isVisible()
    sets_up(worker)
    opens_backups(worker)
    assert worker.sees("This is the same disk as your cases")

    worker.clicks("Choose another place")
    worker.waits_to_see("Backups go there from now on")
    assert worker.sees(str(stick))
    assert worker.sees("There is no backup yet")
    worker.clicks("Back up now")
    worker.waits_to_see("A new backup was made and checked.")

    assert [one.sound for one in find_in(stick)] == [True]
    assert worker.sees("Yes: when it was made, and again now")


def test_a_stick_that_was_pulled_out_is_said(
    desk: MainWindow, worker: Worker, stick: Path
) -> None:
    """And nothing is written where it used to be."""
    assert desk.isVisible()
    sets_up(worker)
    opens_backups(worker)
    worker.clicks("Choose another place")
    worker.waits_to_see(str(stick))
    stick.rmdir()

    worker.clicks("Back up now")

    worker.waits_to_see("The place for backups is not there. Plug in the disk")
    worker.waits_to_see("This folder is not there now")
    assert not stick.exists()


def test_a_drill_ends_with_a_page_to_sign(desk: MainWindow, worker: Worker) -> None:
    """A wrong passphrase is said, the right one proves that the backup works."""
    assert desk.isVisible()
    sets_up(worker)
    writes_a_case(worker)
    opens_backups(worker)
    worker.clicks("Back up now")
    worker.waits_to_see("A new backup was made and checked.")
    assert worker.sees("Never tried so far.")
    worker.types_into("Passphrase of the newest backup", "two wrong lanterns")
    worker.clicks("Try it out")
    worker.waits_to_see("That passphrase does not open the desk")

    worker.types_into("Passphrase of the newest backup", PASSPHRASE)
    worker.clicks("Try it out")
    worker.waits_to_see("The backup works")
    assert worker.sees("Last tried on 23 November 2026.")
    worker.clicks("See the proof")
    worker.waits_to_see("Proof of a restore")
    worker.clicks("As text")
    worker.waits_to_see("Cases read: 1")
    worker.clicks("Back to backups")

    assert worker.sees("See the proof")


def test_locking_makes_a_backup_behind_the_passphrase_page(
    desk: MainWindow, worker: Worker, desk_home: Path
) -> None:
    """Nobody waits for it; the page to unlock is there at once."""
    sets_up(worker)
    writes_a_case(worker)
    before = newest(desk_home)

    desk.lock()
    assert worker.sees("Unlock the desk")
    unlocks(worker)
    worker.waits_to_see("Safe now?")

    worker.waits_until(lambda: newest(desk_home) > before)


def test_a_lost_computer_is_replaced_from_the_stick(
    opens: Open, worker: Worker, desk_home: Path, stick: Path
) -> None:
    """On the new one nothing is set up: the first page offers the way back."""
    first = opens()
    sets_up(worker)
    writes_a_case(worker)
    first.close()
    shutil.copytree(desk_home / "backups", stick, dirs_exist_ok=True)
    shutil.rmtree(desk_home)

    second = opens()
    worker.waits_to_see("Welcome to Trafficking Desk")
    worker.clicks("I have a backup")
    worker.waits_to_see("There is no backup in this folder")
    worker.clicks("Look in another folder")
    worker.clicks("Choose this one")
    worker.types_into("Passphrase", "two wrong lanterns")
    worker.clicks("Look inside")
    worker.waits_to_see("That passphrase does not open the desk")
    worker.types_into("Passphrase", PASSPHRASE)
    worker.clicks("Look inside")
    worker.waits_to_see("Cases in it")
    worker.clicks("Restore this backup")

    worker.waits_to_see("Ysgol Brynbuga")
    worker.waits_to_see("Lock")
    assert len(list_cases(second.desk)) == 1
    assert not worker.sees("No cases yet")


def test_what_going_back_undoes_is_named_before_and_after(
    desk: MainWindow, worker: Worker
) -> None:
    """A hold that was put on after the backup was made."""
    sets_up(worker)
    writes_a_case(worker)
    opens_backups(worker)
    worker.clicks("Back up now")
    worker.waits_to_see("A new backup was made and checked.")
    (line,) = list_cases(desk.desk)
    hold(desk.desk, line.id, "a court asked for it")
    lost = f"Cases that are held now, and not in this backup: {line.reference}"

    worker.clicks("Restore a backup")
    worker.waits_to_see("Choose this one")
    worker.clicks("Choose this one")
    worker.types_into("Passphrase", PASSPHRASE)
    worker.clicks("Look inside")
    worker.waits_to_see("What was decided since is undone")
    assert worker.sees(lost)
    worker.clicks("Restore this backup")
    worker.waits_to_see("Before you go on")
    assert worker.sees(lost)
    worker.clicks("Go on")

    worker.waits_until(lambda: not worker.sees("Before you go on"))
    assert not keeping(desk.desk).held


def test_a_damaged_backup_is_shown_and_cannot_be_chosen(
    desk: MainWindow, worker: Worker, desk_home: Path
) -> None:
    """The others can."""
    sets_up(worker)
    opens_backups(worker)
    worker.clicks("Back up now")
    worker.waits_to_see("A new backup was made and checked.")
    (made,) = find_in(desk_home / "backups")
    (made.folder / "desk.db").write_bytes(b"cut short")

    desk.go(Backups())
    worker.waits_to_see("There is no backup yet")
    worker.clicks("Restore a backup")
    worker.waits_to_see("A file of it is missing or cut short")

    assert not worker.sees("Choose this one")
