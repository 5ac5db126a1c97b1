"""Stories about a form file that somebody broke."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.case_screen import CaseScreen
from tests.ui.school_case import opens_section, school_case
from tests.ui.worker import Worker
from trafficking_desk.ui.places import DangerNow

FAULT = "safe_now.toml: line 3: Put the quotation mark back."


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication, desk_home: Path) -> Iterator[CaseScreen]:
    """Return a desk whose questions about danger cannot be read."""
    for started in school_case(qtbot, qapp, desk_home):
        content = started.desk.content
        forms = {id: form for id, form in content.forms.items() if id != "safe_now"}
        broken = structs.replace(content, forms=forms, faults=(FAULT, "people.toml: x"))
        started.desk.content = broken
        yield started


def test_the_broken_page_names_file_and_cure_and_sends_to_999(
    screen: CaseScreen, worker: Worker
) -> None:
    """Danger does not wait for somebody who can mend files."""
    opens_section(screen, "safe_now")

    assert worker.sees(FAULT)
    assert not worker.sees("people.toml")
    worker.clicks("What to say to 999")
    assert screen.went[-1] == DangerNow()
