"""A finished paper goes out: as a file, on paper, as text. Noted first each time."""

from functools import partial
from pathlib import Path
from typing import Final

from trafficking_desk.desk.issues import Issue, Shape
from trafficking_desk.desk.packs import How
from trafficking_desk.desk.papers import Paper
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.packs.ports import Lanes, PackOut
from trafficking_desk.ui.packs.verbs import PackVerbs
from trafficking_desk.ui.packs.way_out import Door, Note, Stopped, WayOut

_ENDINGS: Final[dict[Shape, str]] = {"word": "docx"}


class Issuing:
    """Nothing leaves before its line of history is written."""

    def __init__(
        self, verbs: PackVerbs, lanes: Lanes, out: PackOut, way_out: WayOut
    ) -> None:
        self._verbs = verbs
        self._lanes = lanes
        self._out = out
        self._way_out = way_out
        self._making = 0

    def save(
        self, paper: Paper, issue: Issue, path: Path, passphrase: str = ""
    ) -> None:
        """Write a file to `path`; its ending is added if it is not there."""
        named = _with_ending(path, ending(issue.shape))
        leavings = self._way_out.leavings

        def make() -> tuple[bytes, bytes]:
            word = issue.shape == "word"
            made = self._verbs.word(paper) if word else paper.preview.pdf
            return made, self._verbs.lock(made, passphrase) if passphrase else made

        def write(data: bytes, stopped: Stopped) -> None:
            self._lanes.read(
                lambda: self._write(data, named, stopped),
                lambda _none: self._out.show_saved(named, issue.shape),
                self._out.show_failure,
            )

        def note(both: tuple[bytes, bytes]) -> None:
            self._making -= 1
            made, data = both
            if self._way_out.leavings != leavings:
                return  # the desk may be locked by now
            noted = self._note("saved", made, paper, issue)
            self._way_out.open(noted, partial(write, data), self._out.show_failure)

        def failed(error: DeskError) -> None:
            self._making -= 1
            self._out.show_failure(error)

        self._making += 1
        self._lanes.read(make, note, failed)

    def copy(self, paper: Paper, issue: Issue, text: str) -> None:
        """Let a part's text be pasted elsewhere."""
        self._way_out.open(
            self._note("copied", text.encode(), paper, issue),
            lambda _stopped: self._out.show_copied(text),
            self._out.show_failure,
        )

    def door(self, paper: Paper, issue: Issue) -> Door:
        """Return what a printer waits for."""
        note = self._note("printed", paper.preview.pdf, paper, issue)
        return partial(self._way_out.open, note)

    def leave(self) -> None:
        """Keep here what has not gone yet."""
        self._way_out.leave(making=self._making > 0)
        self._making = 0

    def _note(self, how: How, data: bytes, paper: Paper, issue: Issue) -> Note:
        pages = paper.preview.pages
        return lambda: self._verbs.note_issue(how, data, issue, pages)

    def _write(self, data: bytes, named: Path, stopped: Stopped) -> None:
        try:
            self._verbs.save(data, named)
        except BaseException:
            stopped(0)
            raise


def ending(shape: Shape) -> str:
    """Return how a file of that shape ends."""
    return _ENDINGS.get(shape, "pdf")


def _with_ending(path: Path, last: str) -> Path:
    if path.suffix.lower() == f".{last}":
        return path
    return path.with_name(f"{path.name}.{last}")
