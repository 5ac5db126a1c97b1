"""Stories about photos that go into a paper."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.case_screen import case_screen
from tests.ui.office import Office, makes_pages, words
from tests.ui.worker import Worker
from trafficking_desk.desk.attachments import add
from trafficking_desk.store.attachments import About


def door() -> bytes:
    """Return a photo."""
    out = BytesIO()
    Image.new("RGB", (600, 400), "teal").save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def office(
    qtbot: QtBot, qapp: QApplication, desk_home: Path, tmp_path: Path
) -> Iterator[Office]:
    """Return an office with a case that has two photos."""
    for screen in case_screen(qtbot, qapp, desk_home):
        for what in ("The front door", "The yard"):
            add(screen.desk, screen.case_id, door(), About(what, "in May", "A tutor"))
        office = Office(screen, tmp_path)
        office.opens()
        yield office


def test_only_the_ticked_photo_goes_out(office: Office, worker: Worker) -> None:
    """Below the rule that stands wherever photos are chosen."""
    worker.waits_to_see("Put in photos")
    worker.clicks("Put in photos")
    assert worker.sees("Never a sexual image of anyone under 18")
    worker.clicks("The yard, for: Photos")
    makes_pages(worker)
    worker.clicks("Save as PDF")
    worker.waits_to_see("Saved as pack.pdf.")

    saved = (office.folder / "pack.pdf").read_bytes()
    assert "Photo 1: The yard. Made: in May. Given by: A tutor." in words(saved)
    assert "The front door" not in words(saved)
    assert sum(len(page.images) for page in PdfReader(BytesIO(saved)).pages) == 1


def test_no_photo_goes_out_untold(office: Office, worker: Worker) -> None:
    """Those of the case stay in the case."""
    worker.waits_to_see("Put in photos")
    makes_pages(worker)
    worker.clicks("Save as PDF")
    worker.waits_to_see("Saved as pack.pdf.")

    saved = PdfReader(office.folder / "pack.pdf")
    assert not any(page.images for page in saved.pages)
