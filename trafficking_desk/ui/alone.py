"""Long work that holds back all writing: no place opens where words would wait."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from trafficking_desk.errors import DeskError
from trafficking_desk.ui.alive import while_alive
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.ports import Failed, Post

T = TypeVar("T")


def post_alone(kit: Kit, owner: QObject) -> Post:
    """Return the vault's lane, with all other places shut until it has answered.

    Locking and Quick hide do not wait. Answers do nothing once `owner` is gone.
    """

    def post(
        verb: Callable[[], T],
        then: Callable[[T], None],
        failed: Failed,
    ) -> None:
        def done(value: T) -> None:
            kit.free()
            while_alive(owner, then)(value)

        def not_done(error: DeskError) -> None:
            kit.free()
            while_alive(owner, failed)(error)

        kit.stay()
        kit.post(verb, done, not_done)

    return post
