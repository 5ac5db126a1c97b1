"""Stories about papers that hold no case, and typing them in later."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.case_screen import CaseScreen, case_screen
from tests.ui.office import shown_text
from tests.ui.worker import Worker
from trafficking_desk.desk.cases import list_cases, read_case
from trafficking_desk.report.page_codes import questions_code
from trafficking_desk.ui.contacts.view import open_contacts
from trafficking_desk.ui.forms_to_print.view import open_forms_to_print
from trafficking_desk.ui.places import (
    Contacts,
    FormsToPrint,
    Section,
    Signs,
    TypeIn,
)
from trafficking_desk.ui.question.view import open_section
from trafficking_desk.ui.typing_in.view import open_type_in

OUTREACH = "Ten minutes in outreach or social care"


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication, desk_home: Path) -> Iterator[CaseScreen]:
    """Return a desk with the county-lines case."""
    yield from case_screen(qtbot, qapp, desk_home)


def opens_forms(screen: CaseScreen, paper: str = "") -> None:
    """Open the list, or one of its papers."""
    screen.opens(partial(open_forms_to_print, place=FormsToPrint(paper)))


def opens_typing(screen: CaseScreen, case_id: str = "") -> None:
    """Open the page that finds a form's screen."""
    screen.opens(partial(open_type_in, place=TypeIn(case_id)))


def looks_at(screen: CaseScreen, worker: Worker, title: str) -> str:
    """Open one paper of the list and return its words."""
    opens_forms(screen)
    worker.clicks(f"Look and print: {title}")
    worker.clicks("As text")
    worker.waits_until(lambda: bool(shown_text(worker)))
    return shown_text(worker)


def test_every_kind_of_paper_is_where_one_looks_for_it(
    screen: CaseScreen, worker: Worker
) -> None:
    """Numbers, forms for pen, papers to hand over, papers for the team."""
    assert "999" in looks_at(screen, worker, "Contact sheet for the pocket")
    assert "What to say" in shown_text(worker)
    short = looks_at(screen, worker, f"Checklist for pen: {OUTREACH}")
    assert "Seen" in short
    assert "Point to your language" in looks_at(screen, worker, "Language sheet")
    assert "One sign is enough" in looks_at(screen, worker, "Poster")
    brief = looks_at(screen, worker, "One page for a team meeting")
    assert "Danger: 999" in brief
    opens_forms(screen)
    worker.clicks("Short checklists for other places")
    worker.clicks("Look and print: Checklist for pen: Ten minutes in school")
    worker.waits_to_see("Checklist for pen: Ten minutes in school")


def test_the_numbers_of_another_nation_are_printed_from_its_contacts(
    screen: CaseScreen, worker: Worker
) -> None:
    """A child was moved there; the sheet is theirs, not ours."""
    screen.opens(lambda kit: open_contacts(kit, Contacts()))
    worker.clicks("Scotland")
    worker.clicks("Print these numbers")
    assert screen.went == [FormsToPrint("wall", "scotland")]

    screen.opens(partial(open_forms_to_print, place=FormsToPrint("wall", "scotland")))
    worker.clicks("As text")
    worker.waits_until(lambda: "Guardianship Scotland" in shown_text(worker))


def test_no_card_is_made_without_a_yes_that_it_is_safe(
    screen: CaseScreen, worker: Worker
) -> None:
    """The usual answer is no; then the person's own words stand on it."""
    opens_forms(screen, "discreet")
    worker.waits_to_see("Never ask, show or give a card in front of anyone")
    worker.clicks("Make the card")
    worker.waits_to_see("Without a yes, make no card")
    worker.clicks(
        "Yes: they said so, and nobody who came with them heard it, one of: "
        "Is it safe for you to carry this?"
    )
    worker.clicks("Make the card")
    worker.waits_to_see("Choose one number, or two.")
    worker.clicks("Childline, for: Which numbers?")
    worker.types_into("What should 0800 1111 be called?", "Rose's shop")
    worker.clicks("Make the card")
    worker.clicks("As text")
    worker.waits_until(lambda: "Rose's shop" in shown_text(worker))

    assert "0800 1111" in shown_text(worker)
    assert "Childline" not in shown_text(worker)
    assert "999" not in shown_text(worker)


def test_a_page_filled_in_by_hand_is_typed_in_on_its_own_screen(
    screen: CaseScreen, worker: Worker
) -> None:
    """The code at its foot leads to the first question of the page."""
    code = questions_code(screen.desk.content)
    opens_typing(screen, screen.case_id)
    worker.types_into("Code on the page", f"{code.lower()} - 3")
    worker.clicks("Go to that page")
    worker.waits_until(lambda: bool(screen.went))
    place = screen.went[-1]
    assert place == Section(screen.case_id, "person", "where")

    assert isinstance(place, Section)
    screen.opens(partial(open_section, place=place))
    worker.types_into("Where are they at this moment?", "Room 2, with the nurse")
    worker.presses(Qt.Key.Key_Tab)
    screen.closes()
    known = read_case(screen.desk, screen.case_id).case
    assert known.person.where_now.endswith("Room 2, with the nurse")


def test_a_form_of_a_new_concern_starts_a_case_once_its_code_is_right(
    screen: CaseScreen, worker: Worker
) -> None:
    """A wrong code starts none, and says where to look."""
    opens_typing(screen)
    worker.waits_to_see("Whose page is it?")
    worker.types_into("Code on the page", "ZZ1-1")
    worker.clicks("Go to that page")
    worker.waits_to_see("Choose whose page this is.")
    worker.clicks("A new concern, one of: Whose page is it?")
    worker.clicks("Go to that page")
    worker.waits_to_see("No form has this code.")
    assert len(list_cases(screen.desk)) == 1

    worker.empties("Code on the page")
    worker.types_into("Code on the page", "QS1-1")
    worker.clicks("Go to that page")
    worker.waits_until(lambda: bool(screen.went))
    place = screen.went[-1]
    assert isinstance(place, Signs)
    assert (place.shown, place.part) == ("quick", "school")
    assert len(list_cases(screen.desk)) == 2
