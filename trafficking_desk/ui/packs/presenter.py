"""One paper: check, make, hand over; each issue is written down."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from trafficking_desk.cases.case import Case
from trafficking_desk.content.model import Content
from trafficking_desk.desk.issues import Issue, Shape
from trafficking_desk.desk.packs import How, suggested_name
from trafficking_desk.desk.papers import Draft, Paper, PaperPart
from trafficking_desk.errors import DeskError
from trafficking_desk.report.documents import REFERRAL, WITH_PHOTOS
from trafficking_desk.report.redaction import name_and_parts
from trafficking_desk.ui.packs.choosing import MISSING
from trafficking_desk.ui.packs.hand_over import (
    HandOver,
    LastCheck,
    last_check,
    problems,
)
from trafficking_desk.ui.packs.ports import Lanes, PackOut
from trafficking_desk.ui.packs.state import (
    CheckState,
    PhotoRow,
    SectionRow,
    beware_of,
    gap_rows,
    gaps_for,
    names_in,
    names_of_person,
    place_of_section,
)
from trafficking_desk.ui.packs.verbs import PackVerbs
from trafficking_desk.ui.ports import Failed

ENDINGS: Final[dict[Shape, str]] = {"word": "docx"}


class PackDesk:
    """Holds the finished paper; nothing of it touches the disk unless saved."""

    def __init__(  # noqa: PLR0913 - all that a paper is made from
        self,
        verbs: PackVerbs,
        lanes: Lanes,
        out: PackOut,
        content: Content,
        *,
        document: str = REFERRAL,
        training: bool = False,
    ) -> None:
        self._verbs = verbs
        self._lanes = lanes
        self._out = out
        self._content = content
        self._document = document
        self._training = training
        self._left_out: set[str] = set()
        self._words: tuple[str, ...] = ()
        self._photos: tuple[str, ...] = ()
        self._parts: tuple[str, ...] = ()
        self._case: Case | None = None
        self._check: LastCheck | None = None
        self._asked = 0  # an older paper that arrives late is not shown
        self._making = 0  # the one under way, if it is the one asked for
        self._hands_over = document == MISSING
        self.answers = HandOver()
        self.paper: Paper | None = None

    @property
    def fail(self) -> Failed:
        """Return who hears of failures."""
        return self._out.show_failure

    def start(self) -> None:
        """Load the case and show what will be in the paper."""
        self._stale()
        self._lanes.write(self._checked, self._show_check, self.fail)

    def include(self, part: str, *, wanted: bool) -> None:
        """Put a part in or leave it out."""
        if wanted:
            self._left_out.discard(part)
        else:
            self._left_out.add(part)
        self._stale()

    def leave_out(self, names: tuple[str, ...], words: tuple[str, ...]) -> None:
        """Take names, with each of their parts, and words out of the paper."""
        parts = (part for name in names for part in name_and_parts(name))
        self._words = tuple(dict.fromkeys((*parts, *filter(None, words))))
        self._stale()

    def put_in(self, photos: tuple[str, ...]) -> None:
        """Take the photos that go into the paper, by their ids."""
        self._photos = photos
        self._stale()

    def build(self) -> None:
        """Make the pages of what is ticked."""
        wanted = frozenset(self._parts) - self._left_out
        if not wanted:
            self._hands_over = False
            self._asked += 1
            self._out.show_nothing_ticked()
            return
        self._asked += 1
        self._making = asked = self._asked
        words, photos = self._words, self._photos
        self._out.show_building()
        self._lanes.read(
            lambda: self._verbs.begin(wanted, words, photos),
            lambda draft: self._begun(draft, asked),
            self._failed,
        )

    def refresh(self) -> None:
        """Make the pages, unless they are there or on their way."""
        if self.paper is None and self._making != self._asked:
            self.build()

    def go_on(self) -> None:
        """Go on to the last check, with the pages made."""
        self._hands_over = True
        if self.paper is None:
            self.refresh()
        else:
            self._show_hand_over()

    def answer(self, answers: HandOver) -> None:
        """Take what was answered in the last check."""
        self.answers = answers

    def may_go(self) -> bool:
        """Say whether the paper may go out; what keeps it here is shown."""
        if self.paper is None or self._check is None:
            return False
        found = problems(self._check, self.answers)
        self._out.show_problems(found)
        return not found

    def file_name(self, shape: Shape) -> str:
        """Return what a saved file is called, unless the worker says otherwise."""
        ending = ENDINGS.get(shape, "pdf")
        if self._case is None:
            return f"TD.{ending}"
        return suggested_name(self._case, self._document, ending)

    def save(self, path: Path, shape: Shape = "pdf", passphrase: str = "") -> None:
        """Write a file to `path`; its ending is added if it is not there."""
        paper = self.paper
        if paper is None or not self.may_go():
            return
        named = _with_ending(path, ENDINGS.get(shape, "pdf"))

        def write() -> bytes:
            made = self._verbs.word(paper) if shape == "word" else paper.preview.pdf
            locked = self._verbs.lock(made, passphrase) if passphrase else made
            self._verbs.save(locked, named)
            return made

        self._lanes.read(
            write, lambda made: self._saved(paper, made, named, shape), self.fail
        )

    def print_begun(self) -> None:
        """Write down that pages go out: one that is stopped leaves paper too."""
        if self.paper is not None:
            self._note("printed", self.paper.preview.pdf, "paper", self.paper, _nothing)

    def copied(self, text: str) -> None:
        """Write down that text went out by way of the clipboard."""
        if self.paper is not None:
            shown = self._out.show_copied
            self._note("copied", text.encode(), "text", self.paper, shown)

    def _saved(self, paper: Paper, made: bytes, named: Path, shape: Shape) -> None:
        self._note(
            "saved", made, shape, paper, lambda: self._out.show_saved(named, shape)
        )

    def _note(
        self,
        how: How,
        data: bytes,
        shape: Shape,
        paper: Paper,
        then: Callable[[], None],
    ) -> None:
        issue = Issue(
            document=self._document,
            shape=shape,
            recipient=self.answers.recipient,
            way=self.answers.way,
            parts_left_out=tuple(sorted(self._left_out)),
            words_left_out=len(self._words),
            photos=len(self._photos),
            names_flagged=bool(self._check and self._check.clashes),
        )
        pages = paper.preview.pages
        self._lanes.write(
            lambda: self._verbs.note_issue(how, data, issue, pages),
            lambda _none: then(),
            self.fail,
        )

    def _stale(self) -> None:
        self._asked += 1
        self.paper = None

    def _begun(self, draft: Draft, asked: int) -> None:
        if asked != self._asked:
            return
        if draft.first_page:
            self._out.show_first_page(draft)
        self._lanes.read(
            lambda: self._verbs.finish(draft),
            lambda paper: self._built(paper, asked),
            self._failed,
        )

    def _built(self, paper: Paper, asked: int) -> None:
        if asked != self._asked:
            return
        self.paper = paper
        self._out.show_paper(paper)
        if self._hands_over:
            self._show_hand_over()

    def _failed(self, error: DeskError) -> None:
        self._making = 0
        self._hands_over = False
        self.fail(error)

    def _show_check(self, state: CheckState) -> None:
        self._out.show_check(state)
        if self._hands_over:
            self.build()

    def _show_hand_over(self) -> None:
        self._hands_over = False
        if self._check is not None:
            self._out.show_hand_over(self._check)

    def _checked(self) -> CheckState:
        opened = self._verbs.open()
        outcome = self._verbs.advise(opened).outcome
        parts = self._verbs.parts()
        self._case = opened.case
        self._parts = tuple(id for id, _title, _state in parts)
        self._check = last_check(opened.case, self._document)
        if not self.answers.recipient:
            self.answers = self._check.answers
        gaps = gaps_for(outcome.gaps, self._document)
        return CheckState(
            tuple(self._row(opened.id, part) for part in parts),
            gap_rows(gaps, self._content, opened.id),
            beware_of(opened.case),
            self._training,
            names_in(opened.case),
            names_of_person(opened.case),
            self._photo_rows(),
        )

    def _photo_rows(self) -> tuple[PhotoRow, ...]:
        if self._document not in WITH_PHOTOS:
            return ()
        return tuple(
            PhotoRow(
                one.id,
                one.description,
                one.made_on,
                one.id in self._photos,
                one.printable,
            )
            for one in self._verbs.photos()
        )

    def _row(self, case_id: str, part: PaperPart) -> SectionRow:
        id, title, state = part
        included = id not in self._left_out
        return SectionRow(id, title, state, included, place_of_section(case_id, id))


def _with_ending(path: Path, ending: str) -> Path:
    if path.suffix.lower() == f".{ending}":
        return path
    return path.with_name(f"{path.name}.{ending}")


def _nothing() -> None:
    """Leave it to the print box to say how far it is."""
