"""What two hands do at the desk on a long day: go somewhere, fill, answer a dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from tests.ui.worker import Worker
from trafficking_desk.ui import places
from trafficking_desk.ui.main_window import MainWindow

CANARY = "Kanarienvogel7391"
_LOOK_EVERY = 20  # ms

Boxes = QLineEdit | QPlainTextEdit


class Hands:
    """Somebody at work. `folder` is theirs, outside of what the desk keeps."""

    def __init__(self, window: MainWindow, worker: Worker, folder: Path) -> None:
        self.window = window
        self.worker = worker
        self.folder = folder
        self.case_id = ""
        self.other = ""  # the reference of a case to delete

    def _goes(self, place: places.Place) -> None:
        self.window.go(place)
        QApplication.processEvents()

    def _fills(self, place: places.Place) -> None:
        self._goes(place)
        self.fills_all()

    def fills_all(self) -> None:
        """Type the canary into each box that is visible, also into those that come."""
        done: set[Boxes] = set()
        while todo := [box for box in self.boxes() if box not in done]:
            done.update(todo)
            for box in todo:
                if isValid(box) and box.isVisible():
                    box.setFocus()
                    QTest.keyClicks(box, CANARY)
            QApplication.processEvents()

    def boxes(self) -> list[Boxes]:
        """Return every visible box that takes words."""
        kinds = QLineEdit | QPlainTextEdit
        found = (w for w in self.worker.visible() if isinstance(w, kinds))
        return [box for box in found if box.isEnabled() and not box.isReadOnly()]

    def in_dialog(self, act: Callable[[QWidget], None]) -> None:
        """Do something once the next dialog stands in front."""
        timer = QTimer(self.window, interval=_LOOK_EVERY)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is not None and dialog.isVisible():
                timer.stop()
                act(dialog)

        timer.timeout.connect(look)
        timer.start()

    def told(self) -> int:
        """Return in how many answers and half-typed fields the canary stands."""
        desk = self.window.desk
        with desk.open_vault().reading() as records:
            values = records.facts.current(self.case_id).values()
            drafts = records.drafts.of_case(self.case_id).values()
        return sum(CANARY in str(one) for one in (*values, *drafts))


def reject(dialog: QWidget) -> None:
    """Think better of it."""
    assert isinstance(dialog, QDialog)
    dialog.reject()
