"""Which screen a page filled in by hand belongs to, by the code at its foot."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.drawing import draw_pdf, fields_of, headings_of
from trafficking_desk.desk.packs import document_tree, page_count
from trafficking_desk.errors import DeskError
from trafficking_desk.report.page_codes import (
    BY_FIELD,
    CHECKLISTS,
    CHRONOLOGY,
    QUICK,
    PageCode,
    read_code,
    signs_code,
)
from trafficking_desk.report.paper_checklist import (
    Audience,
    groups_for,
    paper_checklist,
)
from trafficking_desk.report.tree import Document, Heading
from trafficking_desk.words import _

if TYPE_CHECKING:
    from trafficking_desk.report.pdf.headings import HeadingPlace

_EVENTS: Final = "chronology"  # the list of the case file that has its own screen
_BODY: Final = "physical_and_health"  # the group of signs that a body map shows
_LISTED: Final = 2  # headings down to this level stand in a list of contents


# Page after page of one form is typed in; no form for a pen holds a word of a case.
_drawn = lru_cache(maxsize=1)(draw_pdf)


class NoSuchPageError(DeskError):
    """No form bears the code, or the form has no such page."""

    def message(self) -> str:
        """Return where to look for the code."""
        return _(
            "No form has this code. It stands at the foot of each page, on the right: "
            "two letters, a number, a line, the page."
        )


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a page begins on the screens.

    `kind` "question": `name` is a form of questions, `at` its page. "signs": `name`
    says how they are listed, `at` which list. "part": `name` is a part of a paper.
    """

    kind: Literal["question", "signs", "part", "chronology"]
    name: str = ""
    at: str = ""
    older: bool = False  # the paper follows other questions: the order may differ


@dataclass(frozen=True, slots=True)
class _Entry:
    section: str
    heading: int  # which of the section's headings; -1 for its title


def find_spot(desk: Desk, typed: str) -> Spot:
    """Return where a page is typed in. Needs no vault. Raises NoSuchPageError."""
    code = read_code(typed)
    if code is None:
        raise NoSuchPageError
    if code.form == CHRONOLOGY:
        return Spot("chronology")
    if code.form == "blank_body_map":
        return Spot("signs", "group", _BODY)
    if code.form in QUICK:
        older = _is_older(code, signs_code(desk.content, code.form))
        return Spot("signs", "quick", code.form, older)
    document = _document(desk, code)
    older = _is_older(code, document.code)
    if code.form in BY_FIELD:
        return replace(_spot_of_field(desk, document, code.page), older=older)
    return _spot(desk, code, _entry_at(document, code.page), older=older)


def _is_older(code: PageCode, now: str) -> bool:
    """Say whether a paper follows other questions than the form has `now`."""
    current = read_code(now)
    return current is None or current.version != code.version


def _spot_of_field(desk: Desk, document: Document, page: int) -> Spot:
    """Return the page of questions that asks for what is first on a paper's page."""
    pdf = _drawn(document)
    if page > page_count(pdf):
        raise NoSuchPageError
    field = _field_at((*headings_of(pdf), *fields_of(pdf)), page)
    for form in desk.content.forms.values():
        for one in form.pages:
            if field in (one.list_of, *(question.field for question in one.questions)):
                return Spot("question", form.id, one.id)
    return Spot("part")


def _field_at(places: tuple["HeadingPlace", ...], page: int) -> str:
    """Return the first field to fill on a page, "" if none follows."""
    order = sorted(places, key=lambda one: (one.page, -one.height))
    on = [at for at, place in enumerate(order) if place.page == page]
    before = [at for at, place in enumerate(order) if place.page < page]
    start = on[0] if on else len(order)
    if before and not (on and order[on[0]].on_top):
        start = before[-1]
    return next((one.field for one in order[start:] if one.field), "")


def _document(desk: Desk, code: PageCode) -> Document:
    if code.form in CHECKLISTS:
        audience: Audience = "child" if code.form == "child" else "adult"
        return paper_checklist(desk.content, audience, desk.clock())
    return document_tree(desk, "", code.form)


def _spot(desk: Desk, code: PageCode, entry: _Entry, *, older: bool) -> Spot:
    at = max(entry.heading, 0)
    if code.form in CHECKLISTS:
        audience: Audience = "child" if code.form == "child" else "adult"
        groups = groups_for(desk.content, audience)
        if entry.section != "signs":
            return Spot("part", "story", older=older)
        return Spot("signs", "group", groups[at].id, older)
    form = desk.content.forms.get(entry.section)
    if form is not None and code.form == "blank_assessment":
        if any(page.list_of == _EVENTS for page in form.pages):
            return Spot("chronology", older=older)
        return Spot("question", form.id, form.pages[at].id, older)
    return Spot("part", entry.section, older=older)


def _entry_at(document: Document, page: int) -> _Entry:
    """Return what stands at the top of a page of the printed document."""
    entries = tuple(_entries(document))
    pdf = _drawn(document)
    places = headings_of(pdf)[1:]  # the first is the document's title
    if page > page_count(pdf):
        raise NoSuchPageError
    on = [at for at, place in enumerate(places) if place.page == page]
    before = [at for at, place in enumerate(places) if place.page < page]
    if before and not (on and places[on[0]].on_top):
        return entries[before[-1]]
    return entries[on[0]] if on else entries[0]


def _entries(document: Document) -> Iterator[_Entry]:
    """Yield what stands in the list of contents after the document's title."""
    for section in document.sections:
        if section.title:
            yield _Entry(section.id, -1)
        below = 0 if section.title else 1
        headings = (one for one in section.nodes if isinstance(one, Heading))
        listed = (one for one in headings if one.level - below <= _LISTED)
        for number, _heading in enumerate(listed):
            yield _Entry(section.id, number)
