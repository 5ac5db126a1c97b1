"""One paper: check, make, hand over; each issue is written down."""

from pathlib import Path

from trafficking_desk.cases.case import Case
from trafficking_desk.content.model import Content
from trafficking_desk.desk.issues import Issue, Shape
from trafficking_desk.desk.packs import suggested_name
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
from trafficking_desk.ui.packs.issuing import Issuing, ending
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
from trafficking_desk.ui.packs.way_out import Door, WayOut
from trafficking_desk.ui.ports import Failed


class PackDesk:
    """Holds the finished paper; nothing of it touches the disk unless saved."""

    def __init__(  # noqa: PLR0913 - all that a paper is made from
        self,
        verbs: PackVerbs,
        lanes: Lanes,
        out: PackOut,
        content: Content,
        way_out: WayOut,
        *,
        document: str = REFERRAL,
        training: bool = False,
    ) -> None:
        self._verbs = verbs
        self._lanes = lanes
        self._out = out
        self._content = content
        self._issuing = Issuing(verbs, lanes, out, way_out)
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
        if self._case is None:
            return f"TD.{ending(shape)}"
        return suggested_name(self._case, self._document, ending(shape))

    def save(self, path: Path, shape: Shape = "pdf", passphrase: str = "") -> None:
        """Write a file to `path`; its ending is added if it is not there."""
        if self.paper is not None and self.may_go():
            self._issuing.save(self.paper, self._issue(shape), path, passphrase)

    def door(self) -> Door | None:
        """Return what a printer waits for; None if the paper may not go out."""
        if self.paper is None or not self.may_go():
            return None
        return self._issuing.door(self.paper, self._issue("paper"))

    def copy(self, text: str) -> None:
        """Let text of the paper be pasted elsewhere."""
        if self.paper is not None and self.may_go():
            self._issuing.copy(self.paper, self._issue("text"), text)

    def leave(self) -> None:
        """Keep here what has not gone out yet."""
        self._issuing.leave()

    def _issue(self, shape: Shape) -> Issue:
        return Issue(
            document=self._document,
            shape=shape,
            recipient=self.answers.recipient,
            way=self.answers.way,
            parts_left_out=tuple(sorted(self._left_out)),
            words_left_out=len(self._words),
            photos=len(self._photos),
            names_flagged=bool(self._check and self._check.clashes),
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
