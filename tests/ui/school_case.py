"""A school's desk with a case that was just started."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.case_screen import CaseScreen, case_screen
from trafficking_desk.cases.case import Case
from trafficking_desk.desk.cases import history, read_case, start_case
from trafficking_desk.desk.organisation import save
from trafficking_desk.settings import Settings
from trafficking_desk.ui.places import (
    Section,
    Signs,
)
from trafficking_desk.ui.question.view import open_section
from trafficking_desk.ui.signs.view import open_signs


def school_case(qtbot: QtBot, qapp: QApplication, home: Path) -> Iterator[CaseScreen]:
    """Yield a school's desk with a case that was just started."""
    for started in case_screen(qtbot, qapp, home):
        save(started.desk, Settings(nation="england", kind="school"))
        started.case_id = start_case(started.desk).id
        yield started


def case(screen: CaseScreen) -> Case:
    """Return the case as it is on disk."""
    return read_case(screen.desk, screen.case_id).case


def opens_section(screen: CaseScreen, form: str, page: str = "") -> None:
    """Open question pages, as from the task list."""
    place = Section(screen.case_id, form, page)
    screen.opens(partial(open_section, place=place))


def opens_signs(screen: CaseScreen) -> QWidget:
    """Open the checklist."""
    return screen.opens(partial(open_signs, place=Signs(screen.case_id)))


def drafts(screen: CaseScreen) -> dict[str, str]:
    """Return what is half typed on disk."""
    return dict(read_case(screen.desk, screen.case_id).drafts)


def form_of(screen: CaseScreen, item: str) -> str:
    path = f"signs.{item}.known_by"
    return history(screen.desk, screen.case_id, path)[-1].form
