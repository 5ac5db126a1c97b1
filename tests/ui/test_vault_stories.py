"""Stories about people, recovery sheets, damage, and what is told on opening."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, rmtree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from tests.ui.conftest import PASSPHRASE, Open, sets_up, unlocks
from tests.ui.worker import Worker
from trafficking_desk.paths import Paths
from trafficking_desk.ui.main_window import MainWindow

BENS = "seven paper kites"
NEW = "other words again"


def goes_to_people(worker: Worker) -> None:
    """Open the page of people."""
    worker.clicks("Settings")
    worker.clicks("People on this laptop")
    worker.waits_to_see("Your passphrase")


def adds_ben(worker: Worker) -> None:
    """Have a lead add a worker, who types a passphrase."""
    worker.clicks("Add a person")
    worker.types_into("Name", "Ben")
    worker.clicks("Worker, one of: Role")
    worker.types_into("Their passphrase", BENS)
    worker.types_into("The same once more", BENS)
    worker.clicks("Add")
    worker.waits_to_see("Ben can now unlock this laptop.")


def makes_sheets(worker: Worker) -> list[str]:
    """Make the recovery sheets and copy down the words of all three."""
    worker.clicks("Print recovery sheets")
    worker.clicks("Make the three sheets")
    worker.clicks("As text")
    worker.waits_to_see("Recovery sheet 3 of 3")
    texts = (w for w in worker.visible() if isinstance(w, QPlainTextEdit))
    text = next(box.toPlainText() for box in texts if box.isReadOnly())
    return list(_sheets(text))


def _sheets(text: str) -> Iterator[str]:
    for page in text.split("The words, in order")[1:]:
        lines = page.split("Keep it safe")[0].splitlines()
        yield " ".join(line.split("Words:")[1] for line in lines if "Words:" in line)


def test_a_new_desk_offers_the_sheets_and_reminds_until_they_are_on_paper(
    desk: MainWindow, worker: Worker
) -> None:
    """“Print later” is a loud line on the list; “on paper” takes it away."""
    sets_up(worker)
    worker.waits_to_see("The recovery sheets are not on paper yet")
    makes_sheets(worker)
    worker.clicks("Print later")
    worker.waits_to_see("The recovery sheets are not on paper yet")

    makes_sheets(worker)
    worker.clicks("All three are on paper")
    worker.waits_to_see("No cases yet")
    worker.waits_to_see("Recovery sheets are on paper")
    assert not worker.sees("The recovery sheets are not on paper yet")
    assert desk.isVisible()


def test_a_forgotten_passphrase_is_replaced_with_two_of_three_sheets(
    desk: MainWindow, worker: Worker
) -> None:
    """A slip is told at its field; the new passphrase opens from then on."""
    sets_up(worker)
    sheets = makes_sheets(worker)
    worker.clicks("All three are on paper")
    worker.waits_to_see("No cases yet")
    worker.clicks("Lock")
    worker.clicks("Forgot the passphrase?")
    worker.types_into("Words of the first sheet", sheets[2].upper())
    worker.types_into("Words of the second sheet", sheets[0].rsplit(" ", 1)[0])
    worker.clicks("Continue")
    worker.waits_to_see("A sheet has 20 words. Typed so far: 19.")
    worker.empties("Words of the second sheet")
    worker.types_into("Words of the second sheet", sheets[0])
    worker.clicks("Continue")
    worker.types_into("New passphrase", NEW)
    worker.types_into("The same once more", NEW)
    worker.presses(Qt.Key.Key_Return)
    worker.waits_to_see("No cases yet")
    assert worker.sees("Seal the two sheets again.")

    worker.clicks("Lock")
    worker.types_into("Passphrase", PASSPHRASE)
    worker.clicks("Unlock")
    worker.waits_to_see("That passphrase does not open the desk")
    unlocks(worker, NEW)
    assert desk.isVisible()


def test_a_second_person_unlocks_with_a_passphrase_of_their_own(
    desk: MainWindow, worker: Worker
) -> None:
    """The worker reads every case, and is offered nothing that only a lead may do."""
    sets_up(worker)
    goes_to_people(worker)
    adds_ben(worker)
    worker.clicks("Cases")
    worker.clicks("Lock")
    unlocks(worker, BENS)

    worker.waits_to_see("Ask a lead to print them")
    goes_to_people(worker)
    assert worker.sees("Ben")
    assert worker.sees("This is you.")
    for lead_only in ("Add a person", "Remove", "Change the database key"):
        assert not worker.sees(lead_only)
    assert desk.isVisible()


def test_who_was_removed_opens_the_desk_no_more(
    desk: MainWindow, worker: Worker
) -> None:
    """Two steps; the last lead stays, and the desk says why."""
    sets_up(worker)
    goes_to_people(worker)
    adds_ben(worker)
    worker.clicks("Remove: Ben")
    assert worker.sees("What they wrote stays, with their name.")
    worker.clicks("Remove Ben")
    worker.waits_to_see("Ben cannot unlock this laptop any more.")
    worker.clicks("Remove: No name given")
    worker.clicks("Remove No name given")
    worker.waits_to_see("This is the only lead")

    worker.clicks("Cases")
    worker.clicks("Lock")
    worker.types_into("Passphrase", BENS)
    worker.clicks("Unlock")
    worker.waits_to_see("That passphrase does not open the desk")
    unlocks(worker)
    assert desk.isVisible()


def test_key_passphrase_and_history_are_looked_after_in_one_place(
    desk: MainWindow, worker: Worker
) -> None:
    """Each says when it is done, in plain words."""
    sets_up(worker)
    goes_to_people(worker)
    worker.clicks("Change the database key")
    worker.clicks("Change the key now")
    worker.waits_to_see("All cases are encrypted with a new key.")
    worker.clicks("Change my passphrase")
    worker.types_into("Your present passphrase", "not this one at all")
    worker.types_into("New passphrase", NEW)
    worker.types_into("The same once more", NEW)
    worker.clicks("Change it")
    worker.waits_to_see("There is a problem")
    worker.empties("Your present passphrase")
    worker.types_into("Your present passphrase", PASSPHRASE)
    worker.clicks("Change it")
    worker.waits_to_see("Your passphrase is changed.")
    worker.clicks("Check the history")
    worker.waits_to_see("The history is whole, and what it seals is as it was written.")

    worker.clicks("Cases")
    worker.clicks("Lock")
    unlocks(worker, NEW)
    assert desk.isVisible()


def test_after_three_wrong_tries_the_door_stays_shut_for_a_while(
    desk: MainWindow, worker: Worker
) -> None:
    """The seconds count down, and nothing can be pressed meanwhile."""
    sets_up(worker)
    worker.clicks("Lock")
    for _try in range(3):
        worker.types_into("Passphrase", "three green horses")
        worker.clicks("Unlock")
        worker.waits_to_see("Nothing is lost")
        worker.waits_until(lambda: not worker.sees("Opening"))
    worker.waits_to_see("Wait 5 seconds, then try again.")
    worker.waits_to_see("Wait 4 seconds, then try again.")
    assert desk.isVisible()


def test_what_opening_noticed_is_told_once_and_calmly(
    opens: Open, worker: Worker, desk_home: Path
) -> None:
    """The page comes before all else, and comes back only with a reason."""
    first = opens()
    sets_up(worker)
    first.close()
    (Paths(desk_home).vault / "head.json").unlink()
    opens()
    worker.types_into("Passphrase", PASSPHRASE)
    worker.clicks("Unlock")
    worker.waits_for_focus("Go on")
    assert worker.sees("The file that shows where the history ends is gone.")
    worker.presses(Qt.Key.Key_Return)
    worker.waits_to_see("Everyone who unlocks this laptop")

    worker.clicks("Lock")
    unlocks(worker)
    assert not worker.sees("Before you go on")


def test_a_desk_that_was_not_closed_says_so_in_one_quiet_line(
    opens: Open, worker: Worker, desk_home: Path
) -> None:
    """It asks for nothing, so it holds nobody up."""
    first = opens()
    sets_up(worker)
    first.close()
    folder, copy = Paths(desk_home).vault, desk_home / "while-open"
    second = opens()
    unlocks(worker)
    copytree(folder, copy)
    second.close()
    rmtree(folder)
    copy.rename(folder)
    opens()
    unlocks(worker)

    worker.waits_to_see("The desk was not closed properly last time.")
    assert not worker.sees("Before you go on")
    worker.clicks("Close this message")
    assert not worker.sees("The desk was not closed properly last time.")


@pytest.mark.usefixtures("desk")
def test_the_history_names_who_opened_and_changed_what(worker: Worker) -> None:
    """Also for a colleague who is no lead; the case leads to its own lines."""
    sets_up(worker)
    goes_to_people(worker)
    adds_ben(worker)
    worker.clicks("Cases")
    worker.clicks("New concern")
    worker.clicks("Back to the case")
    worker.clicks("Lock")
    worker.types_into("Passphrase", BENS)
    worker.clicks("Unlock")
    worker.clicks("The person")
    worker.clicks("Yes, under 18, one of: Is the person under 18?")
    worker.waits_to_see("Saved 14:10")
    worker.clicks("Back to the case")
    worker.clicks("Who opened and changed this case")
    worker.waits_to_see("14:10 \N{MIDDLE DOT} Ben")
    assert worker.sees("Wrote answers down: 1")
    assert worker.sees("Opened the case")
    assert not worker.sees("Unlocked the desk")

    goes_to_people(worker)
    worker.clicks("Read the history")
    worker.waits_to_see("Unlocked the desk")
    assert worker.sees("Let a person in: Ben")
    assert worker.sees("Made the desk")
