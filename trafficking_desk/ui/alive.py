"""Answers that arrive after their screen was closed are dropped."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from trafficking_desk.ui.ports import Failed, Post

T = TypeVar("T")


def while_alive(owner: QObject, answer: Callable[[T], object]) -> Callable[[T], None]:
    """Return `answer`, that does nothing once Qt has deleted `owner`."""

    def guarded(value: T) -> None:
        if isValid(owner):
            answer(value)

    return guarded


def post_while_alive(owner: QObject, lane: Post) -> Post:
    """Return `lane`, whose answers do nothing once Qt has deleted `owner`."""

    def post(verb: Callable[[], T], then: Callable[[T], None], failed: Failed) -> None:
        lane(verb, while_alive(owner, then), while_alive(owner, failed))

    return post
