"""What is typed on a long day: nowhere to be read outside, never lost."""

import logging
import os
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.faults.test_plain_text import traces
from tests.ui.conftest import PASSPHRASE, Open
from tests.ui.long_day import LongDay
from tests.ui.long_day_hands import CANARY, reject
from tests.ui.worker import Worker
from trafficking_desk.desk.vaults import vault_state

PLENTY = 70  # answers and half-typed fields: fewer, and the day was no long one


@pytest.fixture
def day(
    opens: Open, worker: Worker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> LongDay:
    """Return a desk that is set up, with folders of its own for what is passing."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(scratch))
    formats, scopes = QSettings.Format, QSettings.Scope
    QSettings.setPath(formats.NativeFormat, scopes.UserScope, str(scratch))
    folder = tmp_path / "theirs"
    folder.mkdir()
    day = LongDay(opens(), worker, folder)
    day.begins()
    return day


def told_by_the_process() -> str:
    """Return what other programs can see of this one, where the system shows it."""
    me = Path("/proc/self")
    seen = [me / "cmdline", me / "environ", me / "comm"]
    texts = [one.read_bytes().decode("utf-8", "replace") for one in seen if me.exists()]
    return " ".join((*texts, *os.environ.values(), *sys.argv))


def titles(app: QApplication) -> str:
    """Return what stands over every window, dialogs and hidden ones too."""
    return " ".join(
        words
        for one in app.topLevelWidgets()
        for words in (one.windowTitle(), one.objectName(), one.windowFilePath())
    )


def shown(widgets: list[QWidget]) -> list[str]:
    """Return the words of these widgets that give the canary away."""
    texts = [
        w.toPlainText() if isinstance(w, QPlainTextEdit) else w.text()
        for w in widgets
        if isinstance(w, QPlainTextEdit | QLineEdit | QLabel)
    ]
    return [text for text in texts if CANARY in text]


def test_nothing_typed_on_a_long_day_can_be_read_outside_the_vault(
    day: LongDay,
    qapp: QApplication,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Files and their names, titles, logs, the process; after locking the clipboard."""
    caplog.set_level(logging.DEBUG)
    home, scratch = tmp_path / "desk-home", tmp_path / "scratch"
    for step in day.steps():
        if step.opens_dialog:
            day.in_dialog(reject)
        step.act()
        assert CANARY not in titles(qapp), step.name
    assert day.told() > PLENTY
    assert traces(home, scratch) == []

    day.window.show_fault(ValueError(CANARY))
    day.worker.clicks("Copy the report")
    assert qapp.clipboard().text()
    assert CANARY not in qapp.clipboard().text()
    assert shown(list(day.worker.visible())) == []
    day.window.lock()
    assert qapp.clipboard().text() == ""
    day.worker.waits_until(lambda: vault_state(day.window.desk) == "locked")
    day.window.close()
    assert traces(home, scratch) == []
    assert CANARY not in told_by_the_process()
    assert CANARY not in caplog.text
    assert CANARY not in "".join(capfd.readouterr())


def test_locking_at_any_step_shows_nothing_and_loses_nothing(
    day: LongDay, qapp: QApplication
) -> None:
    """Also with a dialog or a preview in front; the desk goes on from there."""
    worker, told = day.worker, 0
    for step in day.steps(every_page=False):
        if step.opens_dialog:
            day.in_dialog(lambda _dialog: day.window.lock())
        step.act()
        if not step.opens_dialog:
            day.window.lock()

        assert [one for one in qapp.topLevelWidgets() if one.isVisible()] == [
            day.window
        ], step.name
        day.window.activateWindow()  # as window managers do after a dialog
        worker.waits_for_focus("Passphrase")
        assert qapp.clipboard().text() == "", step.name
        worker.waits_until(lambda: vault_state(day.window.desk) == "locked")
        worker.waits_until(lambda: shown(qapp.allWidgets()) == [])
        worker.keys(PASSPHRASE)
        worker.presses(Qt.Key.Key_Return)
        worker.waits_until(lambda: vault_state(day.window.desk) == "open")
        worker.waits_until(lambda: not worker.sees("Unlock the desk"))
        assert day.told() >= told, step.name
        told = day.told()
    assert told > PLENTY / 3
