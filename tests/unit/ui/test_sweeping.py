"""Garbage is collected on the window's thread alone."""

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from trafficking_desk.ui.background import Background
from trafficking_desk.ui.sweeping import Sweeper


class Knot:
    """Refers to itself, so that only the collector frees it."""

    def __init__(self, freed_on: list[int]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: freed_on.append(threading.get_ident()))


def test_the_collector_is_off_on_other_threads_while_lanes_run(qtbot: QtBot) -> None:
    background = Background(lambda _error: None)
    states: list[bool] = []
    background.read(gc.isenabled, states.append, lambda _error: None)
    qtbot.waitUntil(lambda: bool(states))
    background.close()

    assert states == [False]
    assert gc.isenabled()


def test_the_window_sweeps_once_enough_has_come_together(qtbot: QtBot) -> None:
    sweeper, freed_on = Sweeper(), list[int]()
    Knot(freed_on)
    kept = [[index] for index in range(gc.get_threshold()[0] + 500)]
    sweeper.sweep()
    sweeper.stop()

    assert freed_on == [threading.get_ident()]
    assert len(kept) > gc.get_threshold()[0]
    assert qtbot is not None


def test_the_window_lets_go_of_an_answer_last(qtbot: QtBot) -> None:
    background = Background(lambda _error: None)
    freed_on: list[int] = []
    answers: list[int] = []

    class Screen:
        """Stands in for a widget that only its answer still knows."""

        def answer(self, value: int) -> None:
            """Take the answer."""
            answers.append(value)

    screen = Screen()
    weakref.finalize(screen, lambda: freed_on.append(threading.get_ident()))
    background.vault(lambda: 1, screen.answer, lambda _error: None)
    del screen
    qtbot.waitUntil(lambda: bool(freed_on))
    background.close()

    assert answers == [1]
    assert freed_on == [threading.get_ident()]
