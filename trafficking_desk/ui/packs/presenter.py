"""The pack screen: check, build, print, save; each issue is written down."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.content.model import Content
from trafficking_desk.desk.advice import Advice
from trafficking_desk.desk.packs import Preview, suggested_name
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.file_name import as_pdf
from trafficking_desk.ui.packs.state import (
    CheckState,
    PackSection,
    SectionRow,
    beware_of,
    gap_rows,
    place_of_section,
)
from trafficking_desk.ui.ports import Failed, Post

How = Literal["printed", "saved"]


@dataclass(frozen=True, slots=True)
class PackVerbs:
    """What the screen asks of the desk; each runs on a lane's thread.

    `open` turns drafts into facts first. `build` takes the ids of the sections
    to put in. `note_issue` writes down that this PDF was printed or saved.
    """

    open: Callable[[], OpenCase]
    advise: Callable[[OpenCase], Advice]
    sections: Callable[[], tuple[PackSection, ...]]
    build: Callable[[frozenset[str]], Preview]
    save: Callable[[bytes, Path], None]
    note_issue: Callable[[How, bytes], None]


@dataclass(frozen=True, slots=True)
class Lanes:
    """`write` is the vault's own, `read` builds pages and writes PDF files."""

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

    def show_preview(self, preview: Preview) -> None:
        """Show the pages."""

    def show_saved(self, path: Path) -> None:
        """Say that the file is written."""

    def show_failure(self, error: DeskError) -> None:
        """Say what went wrong; what stands on screen stays."""


class PackDesk:
    """Holds the built pack; nothing of it touches the disk unless saved."""

    def __init__(
        self,
        verbs: PackVerbs,
        lanes: Lanes,
        out: PackOut,
        content: Content,
        *,
        training: bool = False,
    ) -> None:
        self._verbs = verbs
        self._lanes = lanes
        self._out = out
        self._content = content
        self._training = training
        self._left_out: set[str] = set()
        self._sections: tuple[str, ...] = ()
        self.preview: Preview | None = None

    @property
    def fail(self) -> Failed:
        """Return who hears of failures."""
        return self._out.show_failure

    def start(self) -> None:
        """Load the case and show what will be in the pack."""
        self.preview = None
        self._lanes.write(self._checked, self._out.show_check, self.fail)

    def include(self, section: str, *, wanted: bool) -> None:
        """Put a section in or leave it out."""
        if wanted:
            self._left_out.discard(section)
        else:
            self._left_out.add(section)

    def build(self) -> None:
        """Make the pages of what is ticked."""
        wanted = frozenset(self._sections) - self._left_out
        if not wanted:
            self._out.show_nothing_ticked()
            return
        self._out.show_building()
        self._lanes.read(lambda: self._verbs.build(wanted), self._built, self._failed)

    def save(self, path: Path) -> None:
        """Write the PDF to `path`; ".pdf" is added if it is not there."""
        if self.preview is None:
            return
        pdf = self.preview.pdf
        named = as_pdf(path)
        self._lanes.read(
            lambda: self._verbs.save(pdf, named),
            lambda _none: self._issued(
                "saved", pdf, lambda: self._out.show_saved(named)
            ),
            self.fail,
        )

    def print_begun(self) -> None:
        """Write down that pages go out: one that is stopped leaves paper too."""
        if self.preview is not None:
            self._issued("printed", self.preview.pdf, _nothing_more)

    def _issued(self, how: How, pdf: bytes, then: Callable[[], None]) -> None:
        self._lanes.write(
            lambda: self._verbs.note_issue(how, pdf), lambda _none: then(), self.fail
        )

    def _built(self, preview: Preview) -> None:
        self.preview = preview
        self._out.show_preview(preview)

    def _failed(self, error: DeskError) -> None:
        self.fail(error)
        self.start()

    def _checked(self) -> CheckState:
        opened = self._verbs.open()
        outcome = self._verbs.advise(opened).outcome
        sections = self._verbs.sections()
        self._sections = tuple(id for id, _title, _state in sections)
        rows = (self._row(opened.id, section) for section in sections)
        return CheckState(
            suggested_name(opened.case),
            tuple(rows),
            gap_rows(outcome.gaps, self._content, opened.id),
            beware_of(opened.case),
            self._training,
        )

    def _row(self, case_id: str, section: PackSection) -> SectionRow:
        id, title, state = section
        included = id not in self._left_out
        place = place_of_section(case_id, id)
        return SectionRow(id, title, state, included, place)


def _nothing_more() -> None:
    """Leave it to the print box to say how far it is."""
