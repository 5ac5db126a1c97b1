"""The pack screen without a window."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

import pytest

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
from trafficking_desk.desk.papers import Paper, PaperPart
from trafficking_desk.errors import DeskError
from trafficking_desk.report.tree import Document
from trafficking_desk.ui.packs.hand_over import Box, HandOver, LastCheck
from trafficking_desk.ui.packs.ports import Lanes
from trafficking_desk.ui.packs.presenter import PackDesk
from trafficking_desk.ui.packs.state import (
    CheckState,
    beware_of,
    gaps_for,
    names_in,
    place_of,
    place_of_section,
)
from trafficking_desk.ui.packs.verbs import PackVerbs
from trafficking_desk.ui.places import CaseHome, Section, Signs, WhatThisMayBe

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
        self.full = False
        self.read = Lane()
        verbs = PackVerbs(
            open=lambda: OpenCase("c1", case(*people), {}, {}, NOW, NOW),
            advise=lambda _opened: Advice(OUTCOME, {}),
            parts=self.parts,
            make=self.make,
            word=lambda _paper: b"PK",
            lock=lambda pdf, passphrase: b"locked " + passphrase.encode() + pdf,
            save=self.save,
            note_issue=self.note,
        )
        lanes = Lanes(Lane(), self.read)
        self.desk = PackDesk(verbs, lanes, self, CONTENT, document=document)
        self.desk.start()

    def parts(self) -> tuple[PaperPart, ...]:
        """Return two parts."""
        return ("person", "Who and where", "ready"), ("sources", "Sources", "ready")

    def make(self, wanted: frozenset[str], left_out: tuple[str, ...]) -> Paper:
        """Return two pages."""
        if self.full:
            raise DeskError
        self.built.append((wanted, left_out))
        return PAPER

    def note(self, how: How, data: bytes, issue: Issue, pages: int) -> None:
        """Keep what was written down."""
        assert pages == PREVIEW.pages
        self.issued.append((how, data, issue))

    def save(self, data: bytes, path: Path) -> None:
        """Pretend to write."""
        if self.full:
            raise DeskError
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

    def show_copied(self) -> None:
        """Note it."""
        self.told.append("copied")

    def show_failure(self, error: DeskError) -> None:
        """Note it."""
        self.told.append(type(error).__name__)


@pytest.fixture
def screen() -> Screen:
    """Return a started screen."""
    return Screen()


def test_the_check_says_once_what_is_missing_and_who_will_ask(screen: Screen) -> None:
    """Each gap leads to the page that fills it."""
    assert screen.check
    where, seen, danger = screen.check.gaps

    assert where.text == "Where is the child now?"
    assert where.receivers == ("Police", "Children's services")
    assert where.place == Section("c1", "person", "where")
    assert seen.place == Signs("c1")
    assert danger.receivers == ("Police",)


def goes_on(screen: Screen) -> None:
    """Make the paper and answer the last check."""
    screen.desk.go_on()
    screen.desk.answer(READY)


def test_a_part_left_out_is_not_built(screen: Screen) -> None:
    """Ticking it again puts it back."""
    screen.desk.include("sources", wanted=False)
    screen.desk.build()
    screen.desk.include("sources", wanted=True)
    screen.desk.build()

    assert [wanted for wanted, _left_out in screen.built] == [
        frozenset({"person"}),
        frozenset({"person", "sources"}),
    ]
    assert screen.told == ["check", *["building", "paper of 2"] * 2]


def test_names_are_left_out_with_their_parts_and_words_as_they_are(
    screen: Screen,
) -> None:
    """The paper before is no longer the paper."""
    screen.desk.build()
    screen.desk.leave_out(("Ann Lee",), ("the mill", ""))
    assert screen.desk.paper is None
    screen.desk.build()

    assert screen.built[-1][1] == ("Ann Lee", "Ann", "Lee", "the mill")


def test_a_paper_that_arrives_late_is_not_shown(screen: Screen) -> None:
    """What was ticked since then counts."""
    screen.read.at_once = False
    screen.desk.build()
    screen.desk.include("sources", wanted=False)
    screen.read.run()

    assert screen.desk.paper is None
    assert screen.told == ["check", "building"]


def test_a_paper_of_nothing_is_not_built(screen: Screen) -> None:
    """The screen asks for at least one part."""
    for part in ("person", "sources"):
        screen.desk.include(part, wanted=False)
    screen.desk.go_on()

    assert screen.built == []
    assert screen.told[-1] == "nothing ticked"


def test_ticks_stand_after_going_back_to_the_check(screen: Screen) -> None:
    """What was left out stays left out until it is ticked again."""
    screen.desk.include("person", wanted=False)
    screen.desk.start()

    assert screen.check
    assert [row.included for row in screen.check.sections] == [False, True]


def test_pages_that_stand_beside_the_check_are_not_made_twice(screen: Screen) -> None:
    """Going on shows the last check at once."""
    screen.desk.build()
    screen.desk.go_on()

    assert len(screen.built) == 1
    assert screen.told[-1] == "last check"


def test_nothing_goes_out_before_the_last_check_is_answered(
    screen: Screen, tmp_path: Path
) -> None:
    """Each box says what it still needs."""
    screen.desk.go_on()
    screen.desk.save(tmp_path / "out.pdf")

    assert screen.problems == ["recipient", "way", "unseen"]
    assert screen.saved == []
    screen.desk.answer(READY)
    assert screen.desk.may_go()
    assert screen.problems == []


def test_someone_who_may_be_involved_cannot_be_picked(tmp_path: Path) -> None:
    """Another recipient can."""
    lead = OtherPerson(name="Ann", link="lead", may_be_involved=True)
    screen = Screen("referral", lead)
    screen.desk.go_on()
    screen.desk.answer(HandOver("lead", "by_hand", unseen=True))
    screen.desk.save(tmp_path / "out.pdf")

    assert screen.problems == ["recipient"]
    assert screen.saved == []
    goes_on(screen)
    screen.desk.save(tmp_path / "out.pdf")
    assert len(screen.saved) == 1


def test_the_police_sheet_waits_for_nothing() -> None:
    """The person is missing: pages and print are there at once."""
    screen = Screen("missing_person")

    assert screen.told == ["check", "building", "paper of 2", "last check"]
    assert screen.desk.may_go()
    screen.desk.print_begun()
    (_how, _data, issue) = screen.issued[0]
    assert (issue.document, issue.recipient) == ("missing_person", "police")


@pytest.mark.parametrize("typed", ["out", "out.pdf", "out.PDF"])
def test_a_saved_paper_is_written_down_once_the_file_is_there(
    screen: Screen, tmp_path: Path, typed: str
) -> None:
    """The name always ends as PDFs do; in ids it says for whom it went."""
    screen.desk.include("sources", wanted=False)
    screen.desk.leave_out((), ("the mill",))
    goes_on(screen)
    screen.desk.save(tmp_path / typed)

    assert screen.saved[0][0].suffix.lower() == ".pdf"
    wanted = Issue("referral", "pdf", "police", "by_hand", ("sources",), 1)
    assert screen.issued == [("saved", PREVIEW.pdf, wanted)]
    assert screen.told[-1].endswith("as pdf")


def test_a_locked_file_is_sealed_as_it_was_before_the_lock(
    screen: Screen, tmp_path: Path
) -> None:
    """The hash must fit a reprint, and no passphrase is written down."""
    goes_on(screen)
    screen.desk.save(tmp_path / "out.pdf", "locked_pdf", "apple boat cedar")

    (saved,) = screen.saved
    assert saved[1].startswith(b"locked apple boat cedar")
    (how, data, issue) = screen.issued[0]
    assert (how, data, issue.shape) == ("saved", PREVIEW.pdf, "locked_pdf")


def test_a_word_file_ends_as_word_files_do(screen: Screen, tmp_path: Path) -> None:
    """The suggested name is as neutral as that of the PDF."""
    goes_on(screen)
    screen.desk.save(tmp_path / "out", "word")

    assert screen.saved == [(tmp_path / "out.docx", b"PK")]
    assert screen.desk.file_name("word") == "TD-7Q2M4X-K referral.docx"
    assert screen.desk.file_name("locked_pdf") == "TD-7Q2M4X-K referral.pdf"


def test_what_is_copied_is_written_down_too(screen: Screen) -> None:
    """The clipboard is a way out."""
    goes_on(screen)
    screen.desk.copied("Words")

    (how, data, issue) = screen.issued[0]
    assert (how, data, issue.shape) == ("copied", b"Words", "text")
    assert screen.told[-1] == "copied"


def test_a_paper_that_could_not_be_saved_is_not_written_down(
    screen: Screen, tmp_path: Path
) -> None:
    """A full disk is told; the preview stays."""
    goes_on(screen)
    screen.full = True
    screen.desk.save(tmp_path / "out.pdf")

    assert screen.issued == []
    assert screen.told[-1] == "DeskError"
    assert screen.desk.paper == PAPER


def test_a_paper_is_written_down_as_soon_as_pages_go_out(screen: Screen) -> None:
    """With the bytes that went to the printer."""
    goes_on(screen)
    screen.desk.print_begun()

    (how, data, issue) = screen.issued[0]
    assert (how, data, issue.shape) == ("printed", PREVIEW.pdf, "paper")


def test_nothing_can_be_issued_before_it_is_built(
    screen: Screen, tmp_path: Path
) -> None:
    """There is no paper yet."""
    screen.desk.answer(READY)
    screen.desk.save(tmp_path / "out.pdf")
    screen.desk.print_begun()
    screen.desk.copied("Words")

    assert screen.issued == []
    assert screen.saved == []


def test_pages_that_cannot_be_made_lead_back_to_the_check(screen: Screen) -> None:
    """With the reason; no half paper stands there."""
    screen.full = True
    screen.desk.go_on()

    assert screen.told[-2:] == ["DeskError", "check"]
    assert screen.desk.paper is None


def test_each_reader_is_told_of_their_own_gaps() -> None:
    """The referral is for all; your own records ask for nothing."""
    assert [gap.receiver for gap in gaps_for(GAPS, "missing_person")] == [
        "police",
        "police",
    ]
    assert gaps_for(GAPS, "referral") == GAPS
    assert gaps_for(GAPS, "body_map") == ()


def test_every_name_can_be_left_out_and_each_comes_once() -> None:
    """With whose it is, so that nobody has to guess."""
    people = (
        OtherPerson(name="Ann  Lee", role="aunt"),
        OtherPerson(name="Ann Lee", role="neighbour"),
        OtherPerson(role="driver"),
    )
    assert names_in(case(*people)) == (("Ann Lee", "aunt"),)


def test_whom_not_to_hand_it_to_is_said_by_part_and_never_by_name() -> None:
    """A screen is read over shoulders."""
    warning = beware_of(
        case(
            OtherPerson(name="Ann", link="lead", may_be_involved=True),
            OtherPerson(name="Bob", role="uncle", may_be_involved=True),
            OtherPerson(name="Cat", may_be_involved=True),
            OtherPerson(name="Dan", role="neighbour"),
        )
    )

    assert "The safeguarding lead; uncle; someone you named" in warning
    assert not any(name in warning for name in ("Ann", "Bob", "Cat", "Dan"))
    assert "neighbour" not in warning


def test_nobody_flagged_means_no_warning() -> None:
    """A warning that always stands is not read."""
    assert beware_of(case(OtherPerson(name="Dan", role="neighbour"))) == ""


def test_every_answer_of_the_case_file_has_a_place() -> None:
    """A list is filled where its items are; an unknown field at the task list."""
    assert place_of(CONTENT, "c1", "home.household") == Section(
        "c1", "person", "household"
    )
    assert place_of(CONTENT, "c1", "views.act") == WhatThisMayBe("c1")
    assert place_of(CONTENT, "c1", "no.such") == CaseHome("c1")


def test_a_part_that_the_desk_writes_by_itself_cannot_be_changed() -> None:
    """Sources and gaps come from elsewhere."""
    assert place_of_section("c1", "story") == Section("c1", "story")
    assert place_of_section("c1", "sources") is None
