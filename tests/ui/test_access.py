"""Stories about keys, names and letters large enough: nobody is left out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
)

from tests.ui.conftest import Open, sets_up
from tests.ui.worker import Worker
from trafficking_desk.paths import Paths
from trafficking_desk.settings import Settings, read_settings, write_settings
from trafficking_desk.ui.main_window import MainWindow


def test_the_text_grows_while_one_looks(
    opens: Open, worker: Worker, desk_home: Path
) -> None:
    """Settings are kept at once and the window follows."""
    opens()
    sets_up(worker)
    worker.clicks("Settings")
    worker.clicks("100 %, one of: Text size")
    focused = worker.focus()
    assert focused is not None
    before = focused.font().pixelSize()
    worker.clicks("200 %, one of: Text size")
    worker.waits_to_see("Saved 14:10")

    focused = worker.focus()
    assert focused is not None
    assert focused.font().pixelSize() == 2 * before
    assert read_settings(Paths(desk_home).settings).text_size == 200


def test_tab_goes_down_the_page_and_never_leaves_a_stop_out(
    desk: MainWindow, worker: Worker
) -> None:
    """From the rail through the bar into the page, top to bottom, round again."""
    worker.clicks("Contacts")
    names = []
    for _step in range(14):
        worker.presses(Qt.Key.Key_Tab)
        focused = worker.focus()
        assert focused is not None
        names.append(focused.accessibleName())

    start = names.index("New concern")
    assert names[start : start + 8] == [
        "New concern",
        "Cases",
        "Contacts",
        "Guidance",
        "Forms to print",
        "Settings",
        "In danger now? Call 999",
        "Quick hide",
    ]
    assert names[:3] == [
        "Find a number",
        "Nation: England",
        "Whom do you need?: Everyone",
    ]
    assert desk.isVisible()


def test_keys_lead_everywhere(desk: MainWindow, worker: Worker) -> None:
    """Nobody needs a mouse."""
    alt = Qt.KeyboardModifier.AltModifier
    worker.presses(Qt.Key.Key_3, alt)
    assert worker.sees("Find a number")
    worker.presses(Qt.Key.Key_5, alt)
    assert worker.sees("Contact sheet for the wall")
    worker.presses(Qt.Key.Key_F1)
    assert worker.sees("Find guidance")
    assert desk.isVisible()


@pytest.mark.parametrize(
    "place",
    [
        "New concern",
        "Cases",
        "Contacts",
        "Guidance",
        "Forms to print",
        "Settings",
        "In danger now? Call 999",
    ],
)
def test_every_control_says_what_it_is(opens: Open, worker: Worker, place: str) -> None:
    """A screen reader finds a name on whatever takes the focus."""
    opens()
    sets_up(worker)
    worker.clicks(place)
    worker.waits_until(lambda: not worker.sees("No cases yet") or place == "Cases")

    kinds = QAbstractButton | QLineEdit | QPlainTextEdit
    takes = [w for w in worker.visible() if isinstance(w, kinds)]
    assert len(takes) > 8
    assert [w for w in takes if not w.accessibleName()] == []


@pytest.mark.parametrize("size", [(1024, 600), (1280, 720)])
@pytest.mark.parametrize("percent", [100, 200])
def test_no_page_needs_scrolling_sideways(
    opens: Open, worker: Worker, desk_home: Path, size: tuple[int, int], percent: int
) -> None:
    """Also with the largest letters on the smallest screen."""
    write_settings(Paths(desk_home).settings, Settings(text_size=percent))
    window = opens()
    window.resize(*size)
    for place in ("Contacts", "Guidance", "Forms to print", "In danger now? Call 999"):
        worker.clicks(place)
        worker.waits_until(lambda: not sideways(worker))
        assert window.width() == size[0]


def sideways(worker: Worker) -> list[QScrollBar]:
    """Return the bars that scroll a page sideways."""
    bars = [bar for bar in worker.visible() if isinstance(bar, QScrollBar)]
    return [bar for bar in bars if bar.orientation() == Qt.Orientation.Horizontal]
