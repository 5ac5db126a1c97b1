"""Forms for a pen, in the order of the screens, so that they are typed in later.

Each page bears a code: the form's letters and version, then the page's number.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, Literal

from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.content.question import Question, QuestionForm, QuestionPage
from trafficking_desk.report.body_map import map_sections
from trafficking_desk.report.missing_person import missing_sections
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.page_codes import FORMS, questions_code
from trafficking_desk.report.paper import paper, section
from trafficking_desk.report.safety_plan import plan_sections
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Lines,
    Node,
    Notice,
    Paragraph,
    Section,
    Table,
)
from trafficking_desk.words import _

_ROWS: Final = 13  # of the chronology, one page
_VERSION: Final = 2  # of every form whose questions are not in forms/questions
_MOST_LINES: Final = 8


def blank_body_map(pack: PackInput) -> Document:
    """Return the body map without anything recorded."""
    title = _("Body map: what you can already see")
    return _form(
        pack, title, _code("blank_body_map"), map_sections(_empty(pack)), page_one=()
    )


def blank_missing_person(pack: PackInput) -> Document:
    """Return the police sheet for a pen."""
    title = _("Missing person: for the police")
    return _form(
        pack, title, _code("blank_missing_person"), missing_sections(_empty(pack))
    )


def blank_child_plan(pack: PackInput) -> Document:
    """Return the safety plan for a child."""
    as_child = _empty(pack, "child")
    title = _("Safety plan for a child")
    return _form(pack, title, _code("blank_child_plan"), plan_sections(as_child))


def blank_adult_plan(pack: PackInput) -> Document:
    """Return the safety plan for an adult."""
    as_adult = _empty(pack, "adult")
    title = _("Safety plan for an adult")
    return _form(pack, title, _code("blank_adult_plan"), plan_sections(as_adult))


def blank_chronology(pack: PackInput) -> Document:
    """Return a page of rows for what happened when."""
    head = (_("When"), _("What"), _("Where this comes from"))
    rows = Table(head, _ROWS * (("", "", ""),), (2.4, 6, 3), tall=True)
    told = Paragraph(_("One line a thing. “About May” is enough. Only what is known."))
    sections = (Section("chronology", "", (told, rows)),)
    return _form(pack, _("What happened when"), _code("blank_chronology"), sections)


def blank_assessment(pack: PackInput) -> Document:
    """Return every question of the screens, with boxes and lines."""
    forms = sorted(pack.content.forms.values(), key=lambda form: form.order)
    parts = tuple(section(form.id, _(form.title), _questions(form)) for form in forms)
    title = _("Guided assessment")
    told = Paragraph(_("Signs that you saw or heard go on a checklist beside this."))
    first = (*_page_one(), told)
    return _form(pack, title, questions_code(pack.content), parts, first)


def _empty(pack: PackInput, treat_as: Literal["child", "adult"] = "child") -> PackInput:
    """Return the input without the case: a blank form never holds an answer."""
    blank = Case(format=FORMAT, setting=pack.case.setting)
    outcome = replace(pack.outcome, treat_as=treat_as, danger_now="not_known")
    return replace(pack, case=blank, outcome=outcome)


def _form(
    pack: PackInput,
    title: str,
    code: str,
    sections: Sequence[Section],
    page_one: tuple[Node, ...] | None = None,
) -> Document:
    first = tuple(_page_one()) if page_one is None else page_one
    start = (Section("form", "", first),) if first else ()
    return paper(
        _empty(pack),
        title,
        (*start, *sections),
        subtitle=_("For pen. Fill in what you know; leave the rest empty."),
        handling=_("Confidential when filled in"),
        code=code,
    )


def _code(form: str) -> str:
    return f"{FORMS[form]}{_VERSION}"


def _page_one() -> Iterator[Node]:
    yield Notice(
        "danger",
        _("In danger now, or about to be moved? Ring 999 first"),
        _("Do not question anyone to fill this in."),
    )
    yield Lines(_("Our reference (never a name)"), 1)
    yield Lines(_("Filled in by, day and time"), 1)


def _questions(form: QuestionForm) -> Iterator[Node]:
    for page in form.pages:
        yield Heading(_title(page))
        for question in page.questions:
            yield _space(question)


def _title(page: QuestionPage) -> str:
    if page.list_of:
        each = _("{title} (use one sheet for each)")
        return each.format(title=_(page.title))
    return _(page.title)


def _space(question: Question) -> Lines:
    label = _(question.label)
    if question.kind == "yes_no":
        return Lines(label, 0, (_("Yes"), _("No")))
    if question.choices:
        return Lines(label, 0, tuple(_(one.label) for one in question.choices))
    if question.kind == "textarea":
        return Lines(label, min(question.rows, _MOST_LINES))
    return Lines(label, 1)
