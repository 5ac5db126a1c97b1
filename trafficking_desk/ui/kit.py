"""What every screen is given: nothing else reaches a screen."""

from collections.abc import Callable
from dataclasses import dataclass

from trafficking_desk.desk.desk import Desk
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.places import Go
from trafficking_desk.ui.ports import Post
from trafficking_desk.ui.theme import Theme


def _nothing() -> None:
    """Do nothing: there is no window around the screen."""


@dataclass(frozen=True, slots=True)
class Kit:
    """The desk, its lanes and the window's few doors.

    `post` is the vault's lane (writing), `read` the lane for lists, rules and
    PDF, `aside` the one for backups, which take long. `go` lets the present
    screen save what is typed, then opens a place. `say` writes the quiet status
    line ("Saved 14:32"), `problem` shows a calm banner above the screen, and
    `mended` takes it away. `stay` keeps the worker where they are until `free`:
    `ui.alone` has when. `stayed` says, over the lock too, that a paper at the door did
    not go out.
    """

    desk: Desk
    post: Post
    read: Post
    aside: Post
    go: Go
    theme: Theme
    say: Callable[[str], None]
    problem: Callable[[DeskError], None]
    mended: Callable[[], None] = _nothing
    stay: Callable[[], None] = _nothing
    free: Callable[[], None] = _nothing
    stayed: Callable[[], None] = _nothing
