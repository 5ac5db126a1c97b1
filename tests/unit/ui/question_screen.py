"""A section of question pages, and somebody who answers them."""

from collections.abc import Callable, Mapping
from datetime import date
from itertools import count

from tests.unit.ui.pretence import NOON, CaseInMemory, Clock, Lane
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.content.question import (
    Choice,
    Condition,
    Question,
    QuestionForm,
    QuestionPage,
)
from trafficking_desk.ui.keeping import Door, Keeper
from trafficking_desk.ui.question.presenter import Questions
from trafficking_desk.ui.question.state import ItemState, PageState
from trafficking_desk.ui.ways import Ways

AGE = Question(
    id="under_18",
    field="person.under_18",
    kind="radios",
    label="Is the person under 18?",
    missing="Choose yes, no or not sure",
    choices=(
        Choice(value="yes", label="Yes, under 18"),
        Choice(value="no", label="No"),
    ),
)
BIRTH = Question(
    id="birth", field="person.date_of_birth", kind="date", label="Date of birth"
)
PREGNANT = Question(
    id="pregnant",
    field="person.pregnant",
    kind="radios",
    label="Pregnant?",
    when=(Condition(field="person.under_18", is_=("no",)),),
)
TONGUES = Question(
    id="tongues", field="person.languages", kind="list", label="Languages"
)
NAME = Question(id="name", field="name", kind="text", label="Name")
INVOLVED = Question(
    id="involved", field="may_be_involved", kind="yes_no", label="Part of the harm?"
)
DANGER = Question(
    id="danger_answer",
    field="danger_now.answer",
    kind="radios",
    label="Danger?",
    missing="Choose one",
    choices=(Choice(value="yes", label="Yes"), Choice(value="no", label="No")),
)
PAGES = (
    QuestionPage(id="danger", title="Danger now", questions=(DANGER,)),
    QuestionPage(id="age", title="Their age", questions=(AGE, PREGNANT)),
    QuestionPage(
        id="then",
        title="Their age at the time",
        questions=(),
        when=(Condition(field="person.under_18", is_=("no",)),),
    ),
    QuestionPage(id="birth", title="Birth", questions=(BIRTH, TONGUES)),
    QuestionPage(
        id="people",
        title="People around them",
        list_of="people",
        item="person",
        questions=(NAME, INVOLVED),
    ),
)


def form(*ids: str) -> QuestionForm:
    """Return a section of these pages."""
    pages = tuple(page for page in PAGES if page.id in ids)
    return QuestionForm(
        id="demo",
        title="Demo",
        order=1,
        version=1,
        checked=date(2026, 11, 22),
        pages=pages,
    )


class Screen:
    """Remembers what was last shown, and a worker who answers by question."""

    def __init__(self, case: CaseInMemory, *ids: str) -> None:
        self.case = case
        self.clock = Clock()
        self.lane = Lane()
        self.went_back = False
        self._danger = False
        self.problems: Mapping[str, str] = {}
        self.asked: frozenset[str] = frozenset()
        self.page = PageState("page", "", "", "")
        door = Door(
            save_drafts=case.save_drafts,
            record=case.record,
            post=self.lane,
            now=lambda: self.clock.now,
            saved=self._saved,
            failed=lambda _error: None,
        )
        keeper = Keeper(door, self.clock)
        self.clock.due = keeper.flush
        numbers = count(1)
        ways = Ways(
            keeper=keeper,
            read=self._read,
            clock=lambda: NOON,
            new_id=lambda: f"{next(numbers):032x}",
        )
        self.questions = Questions(form(*ids), ways, self, self._go_back)
        self.questions.start()

    def items(self) -> tuple[ItemState, ...]:
        """Return the people on the page."""
        return self.page.items

    def calls_999(self) -> bool:
        """Say whether the page says to ring 999."""
        return self._danger

    def _saved(self, opened: OpenCase | None) -> None:
        self.questions.refresh(opened)

    def _read(self, then: Callable[[OpenCase], None]) -> None:
        self.lane(self.case.open, then, lambda _error: None)

    def _go_back(self) -> None:
        self.went_back = True

    def show_page(self, state: PageState) -> None:
        """Remember the page."""
        self.page = state
        self.problems = {}

    def show_questions(self, ids: frozenset[str]) -> None:
        """Remember which questions are shown."""
        self.asked = ids

    def show_danger(self, *, danger: bool) -> None:
        """Remember whether 999 is called for."""
        self._danger = danger

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Remember the problems."""
        self.problems = problems
