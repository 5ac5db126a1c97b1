"""Whether every question of the shipped forms has its place in a case."""

from collections.abc import Iterator
from typing import Final

from msgspec import inspect

from trafficking_desk.cases.case import Case
from trafficking_desk.cases.reading import ABSENT
from trafficking_desk.content.faults import fault
from trafficking_desk.content.model import Content
from trafficking_desk.content.question import (
    Condition,
    Question,
    QuestionForm,
    QuestionPage,
)
from trafficking_desk.words import _

_LISTS: Final = frozenset({"checkboxes", "list"})


def check_forms(content: Content) -> tuple[str, ...]:
    """Return a fault for each field or answer that a case would not take."""
    return tuple(
        found for form in content.forms.values() for found in _form_faults(form)
    )


def type_at(path: str) -> inspect.Type | None:
    """Return the type of the field at a dotted path of a case, or None.

    A list stands for its items, so that "people.name" is found too.
    """
    at: inspect.Type = inspect.type_info(Case)
    for name in path.split("."):
        if isinstance(at, inspect.VarTupleType):
            at = at.item_type
        if not isinstance(at, inspect.StructType):
            return None
        inside = {field.encode_name: field.type for field in at.fields}
        if name not in inside:
            return None
        at = inside[name]
    return at


def _form_faults(form: QuestionForm) -> Iterator[str]:
    for page in form.pages:
        place = f"{form.id}, {page.id}"
        if page.list_of and not isinstance(type_at(page.list_of), inspect.VarTupleType):
            yield fault(place, "list_of", _("A case has no such list: correct it."))
        for condition in page.when:
            yield from _condition_faults(place, condition)
        for question in page.questions:
            at = f"{place}, {question.id}"
            yield from _question_faults(at, page, question)
            for condition in question.when:
                yield from _condition_faults(at, condition)


def _question_faults(
    place: str, page: QuestionPage, question: Question
) -> Iterator[str]:
    path = f"{page.list_of}.{question.field}" if page.list_of else question.field
    kind = type_at(path)
    if kind is None:
        yield fault(place, "field", _("A case has no such field: correct it."))
        return
    if isinstance(kind, inspect.VarTupleType) != (question.kind in _LISTS):
        yield fault(place, "kind", _("This field holds another kind of answer."))
        return
    if isinstance(kind, inspect.BoolType) != (question.kind == "yes_no"):
        yield fault(place, "kind", _("This field holds another kind of answer."))
    for choice in question.choices:
        if not _takes(kind, choice.value):
            cure = _("“{word}” is not an answer that this field takes.")
            yield fault(place, "choices", cure.format(word=choice.value))


def _condition_faults(place: str, condition: Condition) -> Iterator[str]:
    kind = type_at(condition.field)
    if kind is None:
        yield fault(place, "when", _("A case has no such field: correct it."))
        return
    for word in (*condition.is_, *condition.is_not):
        if word != ABSENT and not _takes(kind, word):
            cure = _("“{word}” is not an answer that this field takes.")
            yield fault(place, "when", cure.format(word=word))


def _takes(kind: inspect.Type, word: str) -> bool:
    if isinstance(kind, inspect.VarTupleType):
        kind = kind.item_type
    if isinstance(kind, inspect.BoolType):
        return word in {"true", "false"}
    if isinstance(kind, inspect.LiteralType):
        return word in kind.values
    return isinstance(kind, inspect.StrType)
