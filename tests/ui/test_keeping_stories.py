"""Stories about keeping and deleting cases."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from tests.ui.conftest import PASSPHRASE, sets_up
from tests.ui.worker import Worker
from trafficking_desk.desk.cases import list_cases, read_case, record, start_case
from trafficking_desk.desk.vaults import verify
from trafficking_desk.ui.main_window import MainWindow


@pytest.fixture
def reference(desk: MainWindow, worker: Worker) -> str:
    """Return the reference of a case, with the page of keeping open."""
    sets_up(worker)
    case = start_case(desk.desk)
    record(desk.desk, case.id, {"person.known_as": "Robin"})
    worker.clicks("Settings")
    worker.clicks("Keeping and deleting")
    worker.waits_to_see("No case is due today.")
    return case.case.reference


def finds(worker: Worker, words: str) -> None:
    """Find a case by its words and open it."""
    worker.types_into("Find another case", words)
    worker.clicks("Find")


def test_a_lead_deletes_a_case_in_two_steps(
    desk: MainWindow, worker: Worker, reference: str
) -> None:
    """A reason first, then its reference; what is left is a line that says so."""
    finds(worker, "robin")
    worker.clicks(f"Decide about {reference}")
    worker.clicks("Go on to delete")
    worker.waits_to_see("Write down the reason first.")
    worker.types_into("Why, in a few words", "kept long enough")
    worker.clicks("Go on to delete")
    worker.waits_to_see("This cannot be taken back")
    worker.types_into(f"To be sure, type {reference}", "TD-")
    worker.clicks("Delete for good")
    worker.waits_to_see("That is not the reference of this case.")
    worker.types_into(f"To be sure, type {reference}", reference)
    worker.clicks("Delete for good")

    worker.waits_to_see("The case was deleted.")
    assert worker.sees("Reason: kept long enough")
    assert list_cases(desk.desk) == ()
    assert verify(desk.desk).cases == 0


def test_a_reason_half_typed_is_there_again_after_locking(
    desk: MainWindow, worker: Worker, reference: str
) -> None:
    """Once it was used, it is not asked for twice."""
    finds(worker, "robin")
    worker.clicks(f"Decide about {reference}")
    worker.types_into("Why, in a few words", "a court ask")
    worker.clicks("Lock")
    worker.waits_to_see("Unlock the desk")
    worker.types_into("Passphrase", PASSPHRASE)
    worker.clicks("Unlock")
    worker.waits_to_see("No case is due today.")
    finds(worker, "robin")
    worker.clicks(f"Decide about {reference}")
    worker.waits_to_see("Nothing is deleted yet.")
    boxes = [box for box in worker.visible() if isinstance(box, QPlainTextEdit)]
    assert [box.toPlainText() for box in boxes] == ["a court ask"]
    worker.types_into("Why, in a few words", "ed for it")
    worker.clicks("Hold this case")
    worker.waits_to_see("The case is held.")

    (line,) = list_cases(desk.desk)
    assert read_case(desk.desk, line.id).drafts == {}


def test_a_held_case_offers_no_way_to_delete_it(worker: Worker, reference: str) -> None:
    """Until the hold is ended."""
    finds(worker, reference)
    worker.clicks(f"Decide about {reference}")
    worker.types_into("Why, in a few words", "a court asked for it")
    worker.clicks("Hold this case")
    worker.waits_to_see("The case is held.")
    assert worker.sees("Held. Reason: a court asked for it")

    worker.clicks(f"Decide about {reference}")

    worker.waits_to_see("A held case cannot be deleted.")
    assert not worker.sees("Go on to delete")
    worker.types_into("Why, in a few words", "the court has ended")
    worker.clicks("End the hold")
    worker.waits_to_see("The hold has ended.")


def test_a_review_can_be_put_off_to_a_day_to_come(
    worker: Worker, reference: str
) -> None:
    """A day that has passed is told."""
    finds(worker, "robin")
    worker.clicks(f"Decide about {reference}")
    worker.types_into("Why, in a few words", "a brother is still at home")
    for part, typed in (("Day", "1"), ("Month", "2"), ("Year", "2020")):
        worker.types_into(f"Look at it again on: {part}", typed)
    worker.clicks("Keep it until then")
    worker.waits_to_see("Choose a day that is still to come.")
    worker.types_into("Look at it again on: Year", "")
    worker.presses(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    worker.keys("2031")
    worker.clicks("Keep it until then")

    worker.waits_to_see("The case will be due again on that day.")


def test_the_organisation_writes_its_own_years(
    desk: MainWindow, worker: Worker, reference: str
) -> None:
    """They are saved once the field is left."""
    assert reference
    field = "Any other case: years after the last change"
    worker.types_into(field, "0")  # after the 6 that stands there

    worker.clicks("Find")

    worker.waits_until(lambda: desk.desk.settings.keeping.change == 60)
