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
from trafficking_desk.desk.packs import Preview
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.packs.presenter import How, Lanes, PackDesk, PackVerbs
from trafficking_desk.ui.packs.state import (
    CheckState,
    PackSection,
    beware_of,
    place_of,
    place_of_section,
)
from trafficking_desk.ui.places import CaseHome, Section, Signs, WhatThisMayBe

NOW: Final = datetime(2026, 11, 20, 14, 32, tzinfo=UTC)
PREVIEW: Final = Preview(b"%PDF-1.7", "Words", 2)
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

    def __init__(self) -> None:
        self.told: list[str] = []
        self.check: CheckState | None = None
        self.built: list[frozenset[str]] = []
        self.issued: list[tuple[How, bytes]] = []
        self.saved: list[Path] = []
        self.full = False
        verbs = PackVerbs(
            open=lambda: OpenCase("c1", case(), {}, {}, NOW, NOW),
            advise=lambda _opened: Advice(OUTCOME, {}),
            sections=self.sections,
            build=self.build,
            save=self.save,
            note_issue=lambda how, pdf: self.issued.append((how, pdf)),
        )
        self.desk = PackDesk(verbs, Lanes(Lane(), Lane()), self, CONTENT)
        self.desk.start()

    def sections(self) -> tuple[PackSection, ...]:
        """Return two parts."""
        return ("person", "Who and where", "ready"), ("sources", "Sources", "ready")

    def build(self, wanted: frozenset[str]) -> Preview:
        """Return two pages."""
        if self.full:
            raise DeskError
        self.built.append(wanted)
        return PREVIEW

    def save(self, pdf: bytes, path: Path) -> None:
        """Pretend to write."""
        if self.full:
            raise DeskError
        assert pdf == PREVIEW.pdf
        self.saved.append(path)

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

    def show_preview(self, preview: Preview) -> None:
        """Note it."""
        self.told.append(f"preview of {preview.pages}")

    def show_saved(self, path: Path) -> None:
        """Note it."""
        self.told.append(f"saved {path.name}")

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


def test_a_part_left_out_is_not_built(screen: Screen) -> None:
    """Ticking it again puts it back."""
    screen.desk.include("sources", wanted=False)
    screen.desk.build()
    screen.desk.include("sources", wanted=True)
    screen.desk.build()

    assert screen.built == [frozenset({"person"}), frozenset({"person", "sources"})]
    assert screen.told == ["check", *["building", "preview of 2"] * 2]


def test_a_pack_of_nothing_is_not_built(screen: Screen) -> None:
    """The screen asks for at least one part."""
    for part in ("person", "sources"):
        screen.desk.include(part, wanted=False)
    screen.desk.build()

    assert screen.built == []
    assert screen.told[-1] == "nothing ticked"


def test_ticks_stand_after_going_back_to_the_check(screen: Screen) -> None:
    """What was left out stays left out until it is ticked again."""
    screen.desk.include("person", wanted=False)
    screen.desk.start()

    assert screen.check
    assert [row.included for row in screen.check.sections] == [False, True]


@pytest.mark.parametrize("typed", ["out", "out.pdf", "out.PDF"])
def test_a_saved_pack_is_written_down_once_the_file_is_there(
    screen: Screen, tmp_path: Path, typed: str
) -> None:
    """The name always ends as PDFs do."""
    screen.desk.build()
    screen.desk.save(tmp_path / typed)

    assert screen.saved[0].suffix.lower() == ".pdf"
    assert screen.issued == [("saved", PREVIEW.pdf)]
    assert screen.told[-1].startswith("saved out.")


def test_a_pack_that_could_not_be_saved_is_not_written_down(
    screen: Screen, tmp_path: Path
) -> None:
    """A full disk is told; the preview stays."""
    screen.desk.build()
    screen.full = True
    screen.desk.save(tmp_path / "out.pdf")

    assert screen.issued == []
    assert screen.told[-1] == "DeskError"
    assert screen.desk.preview == PREVIEW


def test_a_pack_is_written_down_as_soon_as_pages_go_out(screen: Screen) -> None:
    """With the bytes that went to the printer."""
    screen.desk.build()
    screen.desk.print_begun()

    assert screen.issued == [("printed", PREVIEW.pdf)]


def test_nothing_can_be_issued_before_it_is_built(
    screen: Screen, tmp_path: Path
) -> None:
    """There is no pack yet."""
    screen.desk.save(tmp_path / "out.pdf")
    screen.desk.print_begun()

    assert screen.issued == []
    assert screen.saved == []


def test_pages_that_cannot_be_made_lead_back_to_the_check(screen: Screen) -> None:
    """With the reason; no half pack stands there."""
    screen.full = True
    screen.desk.build()

    assert screen.told[-2:] == ["DeskError", "check"]
    assert screen.desk.preview is None


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
