"""Walks through the pages of one section and records each answer."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.content.question import Question, QuestionForm, QuestionPage
from trafficking_desk.ui.question.answers import Answer, to_case
from trafficking_desk.ui.question.checks import find_conflict, find_problems
from trafficking_desk.ui.question.pages import pages_for, questions_for
from trafficking_desk.ui.question.state import (
    PageState,
    QuestionScreen,
    check_state,
    list_state,
    page_state,
)
from trafficking_desk.ui.ways import Ways

CHECK: Final = "check"
DANGER: Final = "danger_now.answer"
DANGER_KINDS: Final = "danger_now.kinds"
DANGER_AT: Final = "danger_now.answered_at"


@dataclass(slots=True)
class _Here:
    """Where the worker is. `page` None stands for "check your answers"."""

    page: QuestionPage | None = None
    item: str = ""
    state: PageState | None = None
    answers: dict[str, Answer] = field(default_factory=dict)
    warned: bool = False


class Questions:
    """One section, one page at a time; `Continue` saves before it goes on.

    `back` leads to the case.
    """

    def __init__(
        self,
        form: QuestionForm,
        ways: Ways,
        screen: QuestionScreen,
        back: Callable[[], None],
    ) -> None:
        self._form = form
        self._ways = ways
        self._screen = screen
        self._back = back
        self._here = _Here()
        self._opened: OpenCase | None = None
        self._moves = 0

    def start(self, page: str = "", item: str = "") -> None:
        """Open the section at `page` ("": its first), at `item` of its list."""
        self._after_saving(lambda opened: self._open(opened, page, item))

    def here(self) -> tuple[str, str]:
        """Return the page and the item that are shown, to start at again."""
        if self._here.state is None:
            return "", ""
        page = self._here.page
        return page.id if page is not None else CHECK, self._here.item

    def answer(self, question: Question, answer: Answer) -> None:
        """Take each change of an answer; what is picked is recorded soon after."""
        here = self._here
        here.answers[question.id] = answer
        path = self._path(question)
        try:
            value = to_case(question, answer, self._ways.clock())
        except ValueError:
            self._ways.keeper.half_typed(path, str(answer))
            return
        if question.kind in {"radios", "checkboxes", "yes_no"}:
            self._ways.keeper.chosen(self._with_time(path, value))
        else:
            self._ways.keeper.typed(path, str(answer), value)
        self._show_called_for()

    def left(self, path: str) -> None:
        """Record what was typed at `path`: the focus went out of its field."""
        self._ways.keeper.left(path)

    def go_on(self) -> None:
        """Check the page, save it, and show the next one."""
        here = self._here
        if here.page is None:
            self._leave()
            return
        problems = {} if self._is_list() else self._problems(here.page)
        self._screen.show_problems(problems)
        if problems:
            self._ways.keeper.leave()
        else:
            self._after_saving(self._next)

    def go_back(self) -> None:
        """Show the page before, or the case before the first."""
        self._after_saving(self._before)

    def change(self, page: str, item: str = "") -> None:
        """Open a page again, from its line among the answers or in its list."""
        self._after_saving(lambda opened: self._open(opened, page, item))

    def add(self) -> None:
        """Open an empty item of this list."""
        if self._here.page is not None:
            self.change(self._here.page.id, self._ways.new_id())

    def remove(self, item: str, *, sure: bool = False) -> None:
        """Ask first; when `sure`, take the item back. "" asks no more."""
        page = self._here.page
        if page is None or not page.list_of:
            return
        if sure:
            self._ways.keeper.record({f"{page.list_of}.{item}": None})
        asked = "" if sure else item
        self._after_saving(
            lambda opened: self._show(page, list_state(self._form, page, opened, asked))
        )

    def refresh(self, opened: OpenCase | None) -> None:
        """Take the case as it is after a save; None: only drafts were kept."""
        if opened is not None:
            self._opened = opened
            self._show_called_for()

    def _problems(self, page: QuestionPage) -> dict[str, str]:
        here, opened = self._here, self._opened
        if opened is None:
            return {}
        asked = questions_for(page, opened, here.answers)
        now = self._ways.clock()
        problems = find_problems(asked, here.answers, now)
        if not problems and not here.warned:
            problems = find_conflict(asked, here.answers, opened.case, now.date())
            here.warned = bool(problems)
        return problems

    def _open(self, opened: OpenCase, page_id: str, item: str) -> None:
        pages = pages_for(self._form, opened)
        found = next((page for page in pages if page.id == page_id), None)
        if page_id == CHECK or not pages:
            self._show(None, check_state(self._form, opened))
            return
        self._show_page(opened, found or pages[0], item if found else "")

    def _show_page(self, opened: OpenCase, page: QuestionPage, item: str = "") -> None:
        if page.list_of and not item:
            self._show(page, list_state(self._form, page, opened))
        else:
            self._show(page, page_state(self._form, page, opened, item), item)

    def _show(
        self, page: QuestionPage | None, state: PageState, item: str = ""
    ) -> None:
        answers = {field.question.id: field.answer for field in state.fields}
        self._here = _Here(page, item, state, answers)
        self._screen.show_page(state)
        self._show_called_for()

    def _next(self, opened: OpenCase) -> None:
        here = self._here
        if here.page is None:
            return
        if here.item:
            self._show_page(opened, here.page)
            return
        pages = pages_for(self._form, opened)
        later = pages[pages.index(here.page) + 1 :] if here.page in pages else pages
        if later:
            self._show_page(opened, later[0])
        else:
            self._show(None, check_state(self._form, opened))

    def _before(self, opened: OpenCase) -> None:
        here = self._here
        pages = pages_for(self._form, opened)
        if here.page is not None and here.item:
            self._show_page(opened, here.page)
        elif here.page is None and pages:
            self._show_page(opened, pages[-1])
        elif here.page in pages and here.page != pages[0]:
            self._show_page(opened, pages[pages.index(here.page) - 1])
        else:
            self._back()

    def _leave(self) -> None:
        self._after_saving(lambda _opened: self._back())

    def _after_saving(self, move: Callable[[OpenCase], None]) -> None:
        """Move once all is on disk; stay, with the words on screen, if it is not."""
        keeper = self._ways.keeper
        keeper.leave()
        self._moves += 1
        this = self._moves

        def go(opened: OpenCase) -> None:
            self._opened = opened
            # Of two impatient clicks only the last moves on, by one page.
            if not keeper.waiting and this == self._moves:
                move(opened)

        self._ways.read(go)

    def _show_called_for(self) -> None:
        here, opened = self._here, self._opened
        if here.page is None or opened is None or self._is_list():
            return
        asked = questions_for(here.page, opened, here.answers)
        self._screen.show_questions(frozenset(question.id for question in asked))
        self._show_danger(here.page, opened)

    def _show_danger(self, page: QuestionPage, opened: OpenCase) -> None:
        fresh = {q.field: self._here.answers.get(q.id, "") for q in page.questions}
        if {DANGER, DANGER_KINDS} & fresh.keys():
            told = fresh.get(DANGER, opened.case.danger_now.answer)
            kinds = fresh.get(DANGER_KINDS, opened.case.danger_now.kinds)
            self._screen.show_danger(danger=told == "yes" or bool(kinds))

    def _with_time(self, path: str, value: JsonValue) -> dict[str, JsonValue]:
        if path != DANGER:
            return {path: value}
        at = self._ways.clock().isoformat(timespec="seconds")
        stamped: dict[str, JsonValue] = {path: value, DANGER_AT: at}
        if value == "no":  # a kind of danger that stayed would still say yes
            stamped[DANGER_KINDS] = None
        return stamped

    def _path(self, question: Question) -> str:
        state = self._here.state
        fields = state.fields if state else ()
        return next(f.path for f in fields if f.question.id == question.id)

    def _is_list(self) -> bool:
        page = self._here.page
        return bool(page and page.list_of and not self._here.item)
