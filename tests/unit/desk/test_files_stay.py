"""Files that may not be destroyed, and by whom not."""

from pathlib import Path
from typing import Final

import pytest

from tests.desks import open_desk
from trafficking_desk.desk.attachments import add, open_attachment, remove
from trafficking_desk.desk.cases import start_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.keeping import hold
from trafficking_desk.desk.people import add_person
from trafficking_desk.desk.vaults import lock, unlock
from trafficking_desk.store.attachments import About
from trafficking_desk.store.keeping_errors import CaseHeldError
from trafficking_desk.store.people_errors import LeadOnlyError

WORDS: Final = b"What a photo would show."
ABOUT: Final = About("A letter", "", "")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return an open desk."""
    return open_desk(tmp_path / "home")


@pytest.fixture
def case_id(desk: Desk) -> str:
    """Return a new case."""
    return start_case(desk).id


def test_a_file_of_a_held_case_stays(desk: Desk, case_id: str) -> None:
    """A court may ask for it."""
    made = add(desk, case_id, WORDS, ABOUT)
    hold(desk, case_id, "a court asked for it")

    with pytest.raises(CaseHeldError):
        remove(desk, case_id, made.id, "sent twice")

    assert open_attachment(desk, case_id, made.id).data == WORDS


def test_a_worker_cannot_destroy_a_file(desk: Desk, case_id: str) -> None:
    """That is decided by a lead."""
    made = add(desk, case_id, WORDS, ABOUT)
    add_person(desk, "Robin", "worker", "seven green bottles")
    lock(desk)
    unlock(desk, "seven green bottles")

    with pytest.raises(LeadOnlyError):
        remove(desk, case_id, made.id, "sent twice")

    assert open_attachment(desk, case_id, made.id).data == WORDS
