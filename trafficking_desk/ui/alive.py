"""Answers that arrive after their screen was closed are dropped."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

T = TypeVar("T")


def while_alive(owner: QObject, answer: Callable[[T], object]) -> Callable[[T], None]:
    """Return `answer`, that does nothing once Qt has deleted `owner`."""

    def guarded(value: T) -> None:
        if isValid(owner):
            answer(value)

    return guarded
