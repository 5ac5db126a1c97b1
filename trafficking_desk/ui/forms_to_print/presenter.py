"""One paper that needs no case: made, and saved. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from trafficking_desk.desk.packs import Preview
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.ports import Post


@dataclass(frozen=True, slots=True)
class Paper:
    """One thing to print; `file` is what a saved copy is called.

    `title` and `about` are marked; translate them when shown.
    """

    id: str
    title: str
    about: str
    file: str


class PaperOut(Protocol):
    """What the page does with an answer."""

    def show_preview(self, paper: Paper, preview: Preview) -> None:
        """Show the finished pages."""

    def show_saved(self, path: Path) -> None:
        """Say where the copy is."""

    def show_failure(self, error: DeskError) -> None:
        """Say what went wrong and what to do."""


class PaperDesk:
    """Makes a paper with `make` and saves it with `save`, on `post`."""

    def __init__(
        self,
        make: Callable[[Paper], Preview],
        save: Callable[[bytes, Path], None],
        post: Post,
        out: PaperOut,
    ) -> None:
        self._make = make
        self._save = save
        self._post = post
        self._out = out

    def open(self, paper: Paper) -> None:
        """Make `paper` and show it."""
        self._post(
            lambda: self._make(paper),
            lambda preview: self._out.show_preview(paper, preview),
            self._out.show_failure,
        )

    def save(self, pdf: bytes, path: Path) -> None:
        """Write `pdf` to `path`."""
        self._post(
            lambda: self._save(pdf, path),
            lambda _none: self._out.show_saved(path),
            self._out.show_failure,
        )
