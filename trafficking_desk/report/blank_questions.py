"""The questions of one part of the screens as boxes and lines, in their order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from trafficking_desk.content.model import Content
from trafficking_desk.content.question import Question, QuestionForm, QuestionPage
from trafficking_desk.report.blank_missing import LOOKS, age_line, in_a_row
from trafficking_desk.report.only_if import for_whom, only_if
from trafficking_desk.report.tree import Heading, Lines, Node, Paragraph, Table
from trafficking_desk.words import _

_MOST_LINES: Final = 8
_MOST_COLUMNS: Final = 4  # more questions of one thing than this stand below each other
_ROWS: Final = 3  # things of one kind, in a table
_BLOCKS: Final = 2  # things of one kind, below each other
_BOX: Final = "☐"
# Short answers that stand beside each other.
_IN_A_ROW: Final = (
    LOOKS,
    ("worker.name", "worker.role", "worker.organisation"),
    ("worker.phone", "worker.evening_phone", "worker.email"),
    ("services.school", "services.gp", "services.nhs_number"),
    ("person.expected_next", "person.safe_to_see", "person.disability"),
    (
        "services.solicitor",
        "services.home_office_reference",
        "services.crime_reference",
    ),
)
_STAYING: Final = "person.staying_at"
_BORN: Final = "person.date_of_birth"
_TEAM: Final = "services.council_phone"


def question_nodes(content: Content, form: QuestionForm) -> Iterator[Node]:
    """Yield each page of the screens: for whom it is, what it says, what it asks."""
    for page in form.pages:
        title = for_whom(_(page.title), page.when)
        yield Heading(title or _(page.title))
        if page.when and not title:
            yield Paragraph(only_if(content, page.when), strong=True)
        if page.intro:
            yield Paragraph(_(page.intro), small=True, leads=True)
        if page.list_of:
            yield from _list_page(content, page)
        else:
            yield from _all(content, page.questions)


def _all(content: Content, questions: Sequence[Question]) -> Iterator[Node]:
    """Yield room for each answer: short ones that belong together in one row."""
    rest = tuple(questions)
    while rest:
        if rest[0].field == _TEAM:
            yield from _team(rest)
            return
        row = next((one for one in _IN_A_ROW if one == _fields(rest[: len(one)])), ())
        if row:
            yield from _row(rest[: len(row)])
            rest = rest[len(row) :]
            continue
        alone = tuple(takewhile(_is_alone, rest)) or rest[:1]
        yield from _spaces(content, alone)
        rest = rest[len(alone) :]


def _is_alone(question: Question) -> bool:
    """Say whether no row begins with it."""
    return question.field not in {_TEAM, *(one[0] for one in _IN_A_ROW)}


def _team(questions: Sequence[Question]) -> Iterator[Node]:
    """Yield room for a name, too: the screen has it with who else knows them."""
    yield Paragraph(_("Type in the name later at “Social worker”."), small=True)
    name = {"": _("Name of the person you spoke to")}
    yield in_a_row(name | {one.field: _(one.label) for one in questions})


def _fields(questions: Sequence[Question]) -> tuple[str, ...]:
    return tuple(one.field for one in questions)


def _row(questions: Sequence[Question]) -> Iterator[Node]:
    yield from _hints(questions)
    yield in_a_row({one.field: _(one.label) for one in questions})


def _list_page(content: Content, page: QuestionPage) -> Iterator[Node]:
    if len(page.questions) <= _MOST_COLUMNS:
        yield from _hints(page.questions)
        head = tuple(_(one.label) for one in page.questions)
        widths = tuple(2.8 if one.width else 4.0 for one in page.questions)
        row = tuple(_cell(one) for one in page.questions)
        yield Table(head, _ROWS * (row,), widths, tall=True, field=page.list_of)
    else:
        for number in range(1, _BLOCKS + 1):
            thing = _(page.item).capitalize()
            words = _("{thing} {number}").format(thing=thing, number=number)
            yield Heading(words, 3)
            for space in _spaces(content, page.questions, hints=number == 1):
                yield replace(space, field="")  # a path inside an item is none


def _hints(questions: Sequence[Question]) -> Iterator[Node]:
    """Yield one small line with what the columns have no room for."""
    told = [_said_of(_(one.label), _hint(one)) for one in questions if one.hint]
    if told:
        yield Paragraph(" ".join(told), small=True, leads=True)


def _cell(question: Question) -> str:
    return "  ".join(f"{_BOX} {one}" for one in _ticks(question))


def _spaces(
    content: Content, questions: Sequence[Question], *, hints: bool = True
) -> Iterator[Lines]:
    above: Question | None = None
    for question in questions:
        hint = _hint(question) if hints else ""
        told = (only_if(content, question.when, above), hint)
        yield _space(question, " ".join(filter(None, told)))
        if question.field == _STAYING:
            yield Lines(_("More places: each address, and when they are there"), 2)
        if question.field == _BORN:
            yield age_line()
        if _ticks(question):
            above = question


def _space(question: Question, hint: str) -> Lines:
    """Return room for one answer. `field` leads back to the screen."""
    label, field = _(question.label), question.field
    ticks = _ticks(question)
    if ticks:
        return Lines(label, 0, ticks, field, hint)
    if question.kind == "textarea":
        return Lines(label, min(question.rows, _MOST_LINES), (), field, hint)
    return Lines(label, 1, (), field, hint)


def _ticks(question: Question) -> tuple[str, ...]:
    """Return the boxes; on a fact an honest worker may have no answer.

    “Not known” beside yes and no stays empty on the screen. A judgement needs none:
    the screen says which of the two is safe.
    """
    if question.kind == "yes_no":
        answers = (_("Yes"), _("No"))
        return answers if question.mark == "judgement" else (*answers, _("Not known"))
    return tuple(_(one.label) for one in question.choices)


def _hint(question: Question) -> str:
    """Return what the screen says below the label, and below each answer."""
    own = [_(question.hint)] if question.hint else []
    of_answers = [
        _said_of(_(one.label), _(one.hint)) for one in question.choices if one.hint
    ]
    return " ".join((*own, *of_answers))


def _said_of(label: str, hint: str) -> str:
    return _("“{label}”: {hint}.").format(label=label, hint=hint.rstrip("."))
