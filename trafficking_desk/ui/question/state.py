"""All that the question screen needs to draw."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.content.question import Question, QuestionForm, QuestionPage
from trafficking_desk.content.source import Cite
from trafficking_desk.ui.question.answers import Answer, in_words
from trafficking_desk.ui.question.pages import (
    answer_of,
    items_of,
    pages_for,
    path_of,
    questions_for,
)
from trafficking_desk.words import _


@dataclass(frozen=True, slots=True)
class FieldState:
    """One question with its answer. `path` is where it is recorded."""

    question: Question
    path: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class ItemState:
    """One item of a list, in a few words. `summary` may be ""."""

    id: str
    label: str
    summary: str


@dataclass(frozen=True, slots=True)
class RowState:
    """A line of "check your answers" and the page that changes it."""

    label: str
    answer: str
    page: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class PageState:
    """One page. `at` counts the pages called for, from 1; 0: no count.

    `of` is their number, 0 while answers may still call for more or fewer.

    "list" shows `items`, "item" the fields of one of them, "check" the `rows`.
    `removing` is the item that the worker is asked about. `kept` says that
    something half typed was put back.
    """

    kind: Literal["page", "list", "item", "check"]
    reference: str
    section: str
    title: str
    page: str = ""  # its id
    intro: str = ""
    why: str = ""
    sources: tuple[Cite, ...] = ()
    noun: str = ""
    at: int = 0
    of: int = 0
    fields: tuple[FieldState, ...] = ()
    items: tuple[ItemState, ...] = ()
    rows: tuple[RowState, ...] = ()
    removing: str = ""
    kept: bool = False


class QuestionScreen(Protocol):
    """What the presenter tells the screen."""

    def show_page(self, state: PageState) -> None:
        """Draw another page."""

    def show_questions(self, ids: frozenset[str]) -> None:
        """Show these questions of the page and hide its others."""

    def show_danger(self, *, danger: bool) -> None:
        """Say "Call 999 now", or no more."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show by question id what to put right; {} clears."""


def page_state(
    form: QuestionForm, page: QuestionPage, opened: OpenCase, item: str = ""
) -> PageState:
    """Return a plain page, or one item of a list page."""
    fields = tuple(
        FieldState(q, path_of(page, q, item), answer_of(page, q, opened, item))
        for q in page.questions
    )
    pages = pages_for(form, opened)
    return PageState(
        kind="item" if item else "page",
        reference=opened.case.reference,
        section=_(form.title),
        title=_(page.title),
        page=page.id,
        intro=_(page.intro),
        why=_(page.why),
        sources=page.sources,
        noun=_(page.item),
        at=pages.index(page) + 1 if page in pages else 0,
        of=0 if any(page.when for page in form.pages) else len(pages),
        fields=fields,
        kept=any(field.path in opened.drafts for field in fields),
    )


def list_state(
    form: QuestionForm, page: QuestionPage, opened: OpenCase, removing: str = ""
) -> PageState:
    """Return a list page with its items."""
    plain = page_state(form, page, opened)
    items = item_states(page, opened)
    return replace(
        plain, kind="list", fields=(), kept=False, items=items, removing=removing
    )


def check_state(form: QuestionForm, opened: OpenCase) -> PageState:
    """Return the section's answers, page by page."""
    rows = [row for page in pages_for(form, opened) for row in _rows(page, opened)]
    return PageState(
        kind="check",
        reference=opened.case.reference,
        section=_(form.title),
        title=_("Check your answers"),
        rows=tuple(rows),
    )


def item_states(page: QuestionPage, opened: OpenCase) -> tuple[ItemState, ...]:
    """Return the items of a list page; one without words is called by its place."""
    found = []
    for place, item in enumerate(items_of(page, opened), start=1):
        said = _said(page, opened, item)
        name = _("{item} {number}").format(item=_(page.item).capitalize(), number=place)
        first = said[0] if said else name
        found.append(ItemState(item, first, " · ".join(said[1:])))
    return tuple(found)


def _said(page: QuestionPage, opened: OpenCase, item: str) -> list[str]:
    said = []
    for question in page.questions:
        words = in_words(question, answer_of(page, question, opened, item))
        if question.kind == "yes_no":
            # A bare "Yes" says nothing away from its question.
            words = f"{_(question.label)} {words}" if words else ""
        said.append(" ".join(words.split()))
    return [words for words in said if words]


def _rows(page: QuestionPage, opened: OpenCase) -> list[RowState]:
    if not page.list_of:
        return [
            RowState(
                _(question.label),
                in_words(question, answer_of(page, question, opened)),
                page.id,
            )
            for question in questions_for(page, opened, {})
        ]
    items = item_states(page, opened)
    if not items:
        return [RowState(_(page.title), "", page.id)]
    title = _(page.title)
    return [
        RowState(title, "\n".join(filter(None, (i.label, i.summary))), page.id, i.id)
        for i in items
    ]
