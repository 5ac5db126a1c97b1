"""What a presenter may ask of the outside: no Qt here."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from trafficking_desk.errors import DeskError

T = TypeVar("T")
Failed = Callable[[DeskError], None]


class Post(Protocol):
    """Run `verb` off the window's thread, then answer on the window's thread.

    Exactly one of `then` and `failed` is called, never before `post` returns in
    the real program (tests may answer at once). Verbs posted to one lane run in
    the order they were posted. An error that is not a DeskError goes to the
    calm page, and neither is called.
    """

    def __call__(
        self, verb: Callable[[], T], then: Callable[[T], None], failed: Failed
    ) -> None:
        """Post `verb`."""
