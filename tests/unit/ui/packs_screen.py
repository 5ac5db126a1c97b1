"""A pack screen that remembers what it shows, and a desk with one paper."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from tests.unit.ui.pretence import Lane
from trafficking_desk.assessment.outcome import Gap, Nrm, Outcome
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.cases.person import Setting
from trafficking_desk.cases.sharing import OtherPerson
from trafficking_desk.content.model import Content
from trafficking_desk.content.question import Question, QuestionForm, QuestionPage
from trafficking_desk.desk.advice import Advice
from trafficking_desk.desk.issues import Issue, Shape
from trafficking_desk.desk.packs import How, Preview
from trafficking_desk.desk.paper_photos import PhotoChoice
from trafficking_desk.desk.papers import Draft, Paper, PaperPart
from trafficking_desk.desk.sealed import Sealed
from trafficking_desk.errors import DeskError
from trafficking_desk.report.tree import Document
from trafficking_desk.ui.packs.hand_over import Box, HandOver, LastCheck
from trafficking_desk.ui.packs.ports import Lanes
from trafficking_desk.ui.packs.presenter import PackDesk
from trafficking_desk.ui.packs.state import (
    CheckState,
)
from trafficking_desk.ui.packs.verbs import PackVerbs
from trafficking_desk.ui.packs.way_out import WayOut

NOW: Final = datetime(2026, 11, 20, 14, 32, tzinfo=UTC)
PREVIEW: Final = Preview(b"%PDF-1.7", "Words", 2)
PAPER: Final = Paper(Document("A paper", "", "", NOW, ()), PREVIEW, ("Bob",))
READY: Final = HandOver("police", "by_hand", unseen=True)
FORM: Final = QuestionForm(
    id="person",
    title="The person",
    order=1,
    version=1,
    checked=date(2026, 11, 22),
    pages=(
        QuestionPage(
            id="where",
            title="Where",
            questions=(
                Question(id="q", field="person.where_now", kind="text", label="Where?"),
            ),
        ),
        QuestionPage(
            id="household",
            title="Who lives there",
            list_of="home.household",
            questions=(Question(id="n", field="name", kind="text", label="Name"),),
        ),
    ),
)
CONTENT: Final = Content(
    sources={},
    groups=(),
    quick_lists=(),
    forms={"person": FORM},
    contacts={},
    guidance=(),
)
GAPS: Final = (
    Gap("person.where_now", "police", "Where is the child now?"),
    Gap("signs", "childrens_services", "What was seen?"),
    Gap("person.where_now", "childrens_services", "Where is the child now?"),
    Gap("danger_now.answer", "police", "Is anyone in danger now?"),
)
OUTCOME: Final = Outcome(
    treat_as="child",
    danger_now="no",
    elements={},
    picture="concern",
    nrm=Nrm("consider", "should", consent_needed=False, sent_by=()),
    duty_to_notify="not_applicable",
    gaps=GAPS,
)


def case(*people: OtherPerson) -> Case:
    """Return a case with people around the person."""
    return Case(
        format=FORMAT,
        reference="TD-7Q2M4X-K",
        setting=Setting(nation="england"),
        people=people,
    )


class Screen:
    """Plays the desk, and notes in words what the screen was told."""

    def __init__(self, document: str = "referral", *people: OtherPerson) -> None:
        self.told: list[str] = []
        self.check: CheckState | None = None
        self.last: LastCheck | None = None
        self.problems: list[Box] = []
        self.built: list[tuple[frozenset[str], tuple[str, ...]]] = []
        self.issued: list[tuple[How, bytes, Issue]] = []
        self.saved: list[tuple[Path, bytes]] = []
        self.pasted: list[str] = []
        self.not_gone: list[tuple[Sealed, int]] = []
        self.order: list[str] = []  # what was written down and what went, as it came
        self.full = False
        self.first_page = b""
        self.photos: tuple[PhotoChoice, ...] = ()
        self.put_in: tuple[str, ...] = ()
        self.read = Lane()
        verbs = PackVerbs(
            open=lambda: OpenCase("c1", case(*people), {}, {}, NOW, NOW),
            advise=lambda _opened: Advice(OUTCOME, {}),
            parts=self.parts,
            photos=lambda: self.photos,
            begin=self.begin,
            finish=self.finish,
            word=lambda _paper: b"PK",
            lock=lambda pdf, passphrase: b"locked " + passphrase.encode() + pdf,
            save=self.save,
            note_issue=self.note,
            not_gone=lambda sealed, pages: self.not_gone.append((sealed, pages)),
        )
        self.write = Lane()
        lanes = Lanes(self.write, self.read)
        way_out = WayOut(
            self.write, verbs.not_gone, lambda: self.order.append("stayed")
        )
        self.desk = PackDesk(verbs, lanes, self, CONTENT, way_out, document=document)
        self.desk.start()

    def parts(self) -> tuple[PaperPart, ...]:
        """Return two parts."""
        return ("person", "Who and where", "ready"), ("sources", "Sources", "ready")

    def begin(
        self, wanted: frozenset[str], left_out: tuple[str, ...], photos: tuple[str, ...]
    ) -> Draft:
        """Return page one of a long paper."""
        if self.full:
            raise DeskError
        self.built.append((wanted, left_out))
        self.put_in = photos
        return Draft(PAPER.tree, self.first_page)

    def finish(self, draft: Draft) -> Paper:
        """Return two pages."""
        assert draft.tree is PAPER.tree
        return PAPER

    def note(self, how: How, data: bytes, issue: Issue, pages: int) -> Sealed:
        """Keep what was written down."""
        assert pages == PREVIEW.pages
        self.issued.append((how, data, issue))
        self.order.append("noted")
        return Sealed("c1", len(self.issued), "ann")

    def save(self, data: bytes, path: Path) -> None:
        """Pretend to write."""
        if self.full:
            raise DeskError
        self.order.append("out")
        self.saved.append((path, data))

    def show_check(self, state: CheckState) -> None:
        """Note it."""
        self.check = state
        self.told.append("check")

    def show_nothing_ticked(self) -> None:
        """Note it."""
        self.told.append("nothing ticked")

    def show_building(self) -> None:
        """Note it."""
        self.told.append("building")

    def show_first_page(self, draft: Draft) -> None:
        """Note it."""
        assert draft.first_page
        self.told.append("page one")

    def show_paper(self, paper: Paper) -> None:
        """Note it."""
        self.told.append(f"paper of {paper.preview.pages}")

    def show_hand_over(self, check: LastCheck) -> None:
        """Note it."""
        self.last = check
        self.told.append("last check")

    def show_problems(self, found: tuple[tuple[Box, str], ...]) -> None:
        """Note it."""
        self.problems = [box for box, _text in found]

    def show_saved(self, path: Path, shape: Shape) -> None:
        """Note it."""
        self.told.append(f"saved {path.name} as {shape}")

    def show_copied(self, text: str) -> None:
        """Note it."""
        self.order.append("out")
        self.pasted.append(text)
        self.told.append("copied")

    def show_failure(self, error: DeskError) -> None:
        """Note it."""
        self.told.append(type(error).__name__)


def goes_on(screen: Screen) -> None:
    """Make the paper and answer the last check."""
    screen.desk.go_on()
    screen.desk.answer(READY)
