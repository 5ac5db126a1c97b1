"""Forms for a pen, in the order of the screens, so that they are typed in later.

Each page bears a code: the form's letters and version, then the page's number.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, Literal

from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.report.blank_missing import first_of_all, lines_for_a_hand
from trafficking_desk.report.blank_parts import what_this_may_be, what_was_done
from trafficking_desk.report.blank_questions import question_nodes
from trafficking_desk.report.body_map import map_sections
from trafficking_desk.report.missing_person import missing_sections
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.page_codes import CHRONOLOGY, FORMS, questions_code
from trafficking_desk.report.paper import paper, section
from trafficking_desk.report.pen_start import (
    ASK_NEEDS,
    ASK_NOTHING,
    ASK_WISHES,
    Team,
    danger_box,
    go_on,
    how_to_type_in,
    numbers,
    team_line,
)
from trafficking_desk.report.safety_plan import plan_sections
from trafficking_desk.report.tree import (
    Document,
    Lines,
    Node,
    Paragraph,
    Section,
    Table,
)
from trafficking_desk.words import _

_ROWS: Final = 10  # of the chronology, one page
_VERSION: Final = 4  # of every form whose questions are not in forms/questions
_VIEWS: Final = 4  # what this may be stands after the signs, the third part of a case


def blank_body_map(pack: PackInput) -> Document:
    """Return the body map without anything recorded."""
    title = _("Body map: what you can already see")
    first = (how_to_type_in(),)  # no room for more: it is one page
    code = _code("blank_body_map")
    return _form(pack, title, code, map_sections(_empty(pack)), first)


def blank_missing_person(pack: PackInput) -> Document:
    """Return the police sheet for a pen."""
    title = _("Missing person: for the police")
    code = _code("blank_missing_person")
    sections = lines_for_a_hand(missing_sections(_empty(pack)))
    council = team_line("either", pack.case.setting.nation)
    first = (
        danger_box(first_of_all(), ask=""),
        how_to_type_in(),
        *numbers(council=council),
    )
    return _form(pack, title, code, sections, first)


def blank_child_plan(pack: PackInput) -> Document:
    """Return the safety plan for a child."""
    as_child = _empty(pack, "child")
    title = _("Safety plan for a child")
    first = _page_one(pack, "child", ASK_WISHES)
    code = _code("blank_child_plan")
    return _form(pack, title, code, plan_sections(as_child), first)


def blank_adult_plan(pack: PackInput) -> Document:
    """Return the safety plan for an adult."""
    as_adult = _empty(pack, "adult")
    title = _("Safety plan for an adult")
    first = _page_one(pack, "adult", ASK_WISHES)
    code = _code("blank_adult_plan")
    return _form(pack, title, code, plan_sections(as_adult), first)


def blank_chronology(pack: PackInput) -> Document:
    """Return a page of rows for what happened when."""
    head = (_("When"), _("What"), _("Where this comes from"))
    rows = Table(head, _ROWS * (("", "", ""),), (2.4, 6, 3), tall=True)
    told = Paragraph(_("One line a thing. “About May” is enough. Only what is known."))
    sections = (Section("chronology", "", (told, rows)),)
    first = _page_one(pack, "either")
    return _form(pack, _("What happened when"), _code(CHRONOLOGY), sections, first)


def blank_assessment(pack: PackInput) -> Document:
    """Return every question of the screens, with boxes and lines."""
    title = _("Guided assessment")
    told = Paragraph(
        _("Signs that you saw or heard go on a checklist beside this."), small=True
    )
    code = questions_code(pack.content)
    first = (*_page_one(pack, "either", ASK_NEEDS), told, go_on())
    return _form(pack, title, code, tuple(_parts(pack)), first)


def _parts(pack: PackInput) -> Iterator[Section]:
    """Yield the parts of a case in the order of its task list."""
    done = False
    for form in sorted(pack.content.forms.values(), key=lambda form: form.order):
        if form.order > _VIEWS and not done:
            done = True
            yield section("elements", _("What this may be"), what_this_may_be())
        if any(page.list_of == "chronology" for page in form.pages):
            yield section(form.id, _(form.title), (_on_its_own_form(),))
        else:
            nodes = question_nodes(pack.content, form)
            yield section(form.id, _(form.title), nodes)
    yield section("actions", _("What was done"), what_was_done(), new_page=True)


def _on_its_own_form() -> Paragraph:
    words = _(
        "Write what happened when on the form “What happened when” (code {code}):"
        " one line a thing."
    )
    return Paragraph(words.format(code=FORMS[CHRONOLOGY]))


def _empty(pack: PackInput, treat_as: Literal["child", "adult"] = "child") -> PackInput:
    """Return the input without the case: a blank form never holds an answer."""
    blank = Case(format=FORMAT, setting=pack.case.setting)
    outcome = replace(pack.outcome, treat_as=treat_as, danger_now="not_known")
    return replace(pack, case=blank, outcome=outcome)


def _form(
    pack: PackInput,
    title: str,
    code: str,
    sections: Iterable[Section],
    page_one: Iterable[Node],
) -> Document:
    start = section("form", "", page_one)
    return paper(
        _empty(pack),
        title,
        (start, *sections),
        subtitle=_("For pen. Fill in what you know; leave the rest empty."),
        handling=_("Confidential when filled in"),
        code=code,
    )


def _code(form: str) -> str:
    return f"{FORMS[form]}{_VERSION}"


def _page_one(pack: PackInput, team: Team, ask: str = ASK_NOTHING) -> Iterator[Node]:
    yield danger_box(ask=ask)
    yield how_to_type_in()
    yield Lines(_("Filled in by, day and time"), 1)
    yield from numbers(council=team_line(team, pack.case.setting.nation))
