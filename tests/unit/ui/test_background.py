"""Slow work on a lane, answers on the window's thread."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from trafficking_desk.errors import DeskError
from trafficking_desk.ui.background import Background


class FullError(DeskError):
    """Something foreseen."""


def never(_value: object) -> None:
    """Fail the test: this answer must not come."""
    pytest.fail("the wrong answer came")


def test_a_verb_runs_on_its_lane_and_answers_on_the_window(qtbot: QtBot) -> None:
    background = Background(never)
    here = threading.get_ident()
    answers: list[tuple[int, int]] = []
    background.vault(
        threading.get_ident,
        lambda there: answers.append((there, threading.get_ident())),
        never,
    )
    assert answers == []

    qtbot.waitUntil(lambda: bool(answers))
    background.close()
    ((there, then),) = answers
    assert there != here
    assert then == here


def test_verbs_of_a_lane_keep_their_order(qtbot: QtBot) -> None:
    background = Background(never)
    done: list[int] = []
    answers: list[None] = []
    for number in range(50):
        background.vault(lambda n=number: done.append(n), answers.append, never)  # type: ignore[misc]

    qtbot.waitUntil(lambda: len(answers) == 50)
    background.close()
    assert done == list(range(50))


def test_a_known_error_goes_to_failed(qtbot: QtBot) -> None:
    background = Background(never)
    heard: list[DeskError] = []

    def fails() -> None:
        raise FullError

    background.read(fails, never, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    background.close()
    assert isinstance(heard[0], FullError)


def test_anything_else_goes_to_the_calm_page(qtbot: QtBot) -> None:
    heard: list[BaseException] = []
    background = Background(heard.append)

    def fails() -> None:
        raise ZeroDivisionError

    background.read(fails, never, never)
    qtbot.waitUntil(lambda: bool(heard))
    background.close()
    assert isinstance(heard[0], ZeroDivisionError)


def test_closing_lets_what_was_posted_finish(qtbot: QtBot) -> None:
    background = Background(never)
    gate = threading.Event()
    done: list[int] = []
    background.vault(gate.wait, lambda _done: None, never)
    for number in range(5):
        background.vault(lambda n=number: done.append(n), lambda _n: None, never)  # type: ignore[misc]
    gate.set()
    background.close()

    assert done == [0, 1, 2, 3, 4]
    background.vault(lambda: done.append(9), never, never)
    assert done == [0, 1, 2, 3, 4]
    assert qtbot is not None
