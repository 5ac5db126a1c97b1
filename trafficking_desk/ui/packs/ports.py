"""What stands on both sides of the paper on its way out: lanes and screen."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from trafficking_desk.desk.issues import Shape
from trafficking_desk.desk.papers import Draft, Paper
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.packs.hand_over import Box, LastCheck
from trafficking_desk.ui.packs.state import CheckState
from trafficking_desk.ui.ports import Post


@dataclass(frozen=True, slots=True)
class Lanes:
    """`write` is the vault's own, `read` builds pages and writes files."""

    write: Post
    read: Post


class PackOut(Protocol):
    """Who draws the screen."""

    def show_check(self, state: CheckState) -> None:
        """Show "Check your answers"."""

    def show_nothing_ticked(self) -> None:
        """Say that at least one part has to go in."""

    def show_building(self) -> None:
        """Say that the pages are being made."""

    def show_first_page(self, draft: Draft) -> None:
        """Show page one while the others are made."""

    def show_paper(self, paper: Paper) -> None:
        """Show the pages."""

    def show_hand_over(self, check: LastCheck) -> None:
        """Ask who gets it, and offer to print and save."""

    def show_problems(self, found: tuple[tuple[Box, str], ...]) -> None:
        """Say what keeps the paper here; () takes back what was said."""

    def show_saved(self, path: Path, shape: Shape) -> None:
        """Say that the file is written."""

    def show_copied(self, text: str) -> None:
        """Let the text be pasted elsewhere, and say so."""

    def show_failure(self, error: DeskError) -> None:
        """Say what went wrong; what stands on screen stays."""
