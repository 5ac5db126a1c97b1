"""Shift three times, and nobody there any more."""

from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from trafficking_desk.ui.idle import IdleWatch
from trafficking_desk.ui.quick_hide.presenter import TripleShift
from trafficking_desk.ui.watch import Alarms, Watch

START = datetime(2026, 11, 20, 15, tzinfo=UTC)


class Clocks:
    """Two clocks: one that runs, one on the wall."""

    def __init__(self) -> None:
        self.running = 0.0
        self.wall = START
        self.watch = IdleWatch(lambda: self.running, lambda: self.wall)


def test_three_shifts_in_a_row_hide() -> None:
    shift = TripleShift()

    assert [shift.pressed(at, shift=True) for at in (0, 300, 600)] == [
        False,
        False,
        True,
    ]
    assert not shift.pressed(700, shift=True)


def test_a_letter_between_starts_again() -> None:
    shift = TripleShift()
    keys = (True, True, False, True, True)

    assert not any(shift.pressed(n * 100, shift=key) for n, key in enumerate(keys))


def test_slow_shifts_do_not_hide() -> None:
    shift = TripleShift()

    assert not any(shift.pressed(at, shift=True) for at in (0, 1000, 2000, 3000))


def test_an_untouched_desk_locks_after_the_minutes_set() -> None:
    clocks = Clocks()
    clocks.running = 299
    assert not clocks.watch.is_due(5)
    clocks.running = 300
    assert clocks.watch.is_due(5)

    clocks.watch.touched()
    assert not clocks.watch.is_due(5)


def test_time_asleep_counts_though_the_running_clock_stood() -> None:
    clocks = Clocks()
    clocks.wall = START + timedelta(minutes=30)

    assert clocks.watch.is_due(5)


def test_setting_the_clock_back_does_not_keep_the_desk_open() -> None:
    clocks = Clocks()
    clocks.wall = START - timedelta(days=1)
    clocks.running = 301

    assert clocks.watch.is_due(5)


def test_no_minutes_means_never() -> None:
    clocks = Clocks()
    clocks.running = 1e6

    assert not clocks.watch.is_due(0)


def test_the_watch_calls_when_the_minutes_are_over(
    qapp: QApplication, qtbot: QtBot
) -> None:
    clocks, called = Clocks(), list[str]()
    alarms = Alarms(lambda: called.append("hide"), lambda: called.append("idle"))
    watch = Watch(qapp, alarms, lambda: 5, lambda: clocks.wall, every=1)
    clocks.wall += timedelta(minutes=6)

    qtbot.waitUntil(lambda: called == ["idle"])
    watch.deleteLater()


def test_a_window_that_was_closed_is_watched_no_more(
    qapp: QApplication, qtbot: QtBot
) -> None:
    """Nobody is left there to lock; the watch of an open window goes on."""
    clocks, called = Clocks(), list[str]()
    closed, still = (
        Watch(
            qapp,
            Alarms(lambda: None, partial(called.append, name)),
            lambda: 5,
            lambda: clocks.wall,
            every=1,
        )
        for name in ("closed", "open")
    )
    closed.stop()
    clocks.wall += timedelta(minutes=6)

    qtbot.waitUntil(lambda: bool(called))
    assert called == ["open"]
    still.deleteLater()


def test_the_watch_counts_each_shift_once_on_its_way_up(
    qapp: QApplication, qtbot: QtBot
) -> None:
    called: list[str] = []
    alarms = Alarms(lambda: called.append("hide"), lambda: called.append("idle"))
    watch = Watch(qapp, alarms, lambda: 0, lambda: START)
    line = QLineEdit()
    qtbot.addWidget(line)
    with qtbot.waitActive(line):
        line.show()
    line.setFocus()
    qapp.installEventFilter(watch)
    QTest.keyClick(line, Qt.Key.Key_Shift)
    QTest.keyClick(line, Qt.Key.Key_Shift)
    assert called == []

    QTest.keyClick(line, Qt.Key.Key_Shift)
    qapp.removeEventFilter(watch)
    assert called == ["hide"]


def test_the_keys_to_lock_are_heard_in_a_dialog(
    qapp: QApplication, qtbot: QtBot
) -> None:
    """There the window's own shortcut is not; without a dialog that is enough."""
    called: list[str] = []
    alarms = Alarms(lambda: called.append("hide"), lambda: called.append("idle"))
    watch = Watch(qapp, alarms, lambda: 0, lambda: START)
    dialog = QDialog()
    dialog.setModal(True)
    line = QLineEdit(dialog)
    alone = QLineEdit()
    qtbot.addWidget(dialog)
    qtbot.addWidget(alone)
    qapp.installEventFilter(watch)
    for box in (alone, line):
        with qtbot.waitActive(box.window()):
            box.window().show()
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert called == ([] if box is alone else ["idle"])
    qapp.removeEventFilter(watch)
