"""What a case is found by: its free words, by the part they stand in."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final

import msgspec
from msgspec import inspect

from trafficking_desk.cases.case import Case
from trafficking_desk.words import N_

# Part -> what the list says of a case found by it. Of "called" the list shows the
# reference and what the person is known as. Stored by these names: never change one.
PARTS: Final[Mapping[str, str]] = {
    "called": N_("the full name"),
    "person": N_("the person"),
    "danger": N_("danger now"),
    "signs": N_("what was seen and heard"),
    "views": N_("what this may be"),
    "story": N_("the story"),
    "people": N_("people and places"),
    "consent": N_("consent and sharing"),
    "plan": N_("the safety plan"),
    "follow_up": N_("chronology and follow-up"),
    "other": N_("elsewhere in the case"),
}
_PART_OF: Final[Mapping[str, str]] = {
    "reference": "called",
    "person.name": "called",
    "person.known_as": "called",
    "person": "person",
    "danger_now": "danger",
    "signs": "signs",
    "views": "views",
    "story": "story",
    "people": "people",
    "home": "people",
    "services": "people",
    "consent": "consent",
    "safety_plan": "plan",
    "chronology": "follow_up",
    "actions_taken": "follow_up",
}
# Chosen from a list, stamped by the program, or the same in every case.
_NOT_WORDS: Final = frozenset(
    {
        "as_of",
        "setting",
        "worker",
        "person.gender",
        "danger_now.answered_at",
        "signs.indicator",
        "signs.recorded_at",
        "consent.share_without_consent.at",
        "chronology.recorded_at",
        "actions_taken.step",
        "actions_taken.at",
        "actions_taken.contact",
    }
)


def searched(case: Case) -> dict[str, tuple[str, ...]]:
    """Return the words of each part, as typed; every part is there.

    Answers chosen from a list are left out: they are in nearly every case.
    """
    found: dict[str, list[str]] = {part: [] for part in PARTS}
    for path, text in _texts(case, "", "other"):
        found[path].append(text)
    return {part: tuple(texts) for part, texts in found.items()}


def parts_of(paths: Iterable[str]) -> frozenset[str]:
    """Return the parts whose words may be others once these paths were written."""
    found = set()
    for path in paths:
        top = path.partition(".")[0]
        found.add(_PART_OF.get(path) or _PART_OF.get(top, "other"))
    return frozenset(found)


def _texts(value: Any, at: str, part: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    kind: type = type(value)
    for name, path, own in _fields(kind, at, part):
        inside = getattr(value, name)
        for one in inside if isinstance(inside, tuple) else (inside,):
            if isinstance(one, str):
                if one:
                    yield own, one
            elif isinstance(one, msgspec.Struct):
                yield from _texts(one, path, own)


@cache
def _fields(kind: type, at: str, part: str) -> tuple[tuple[str, str, str], ...]:
    """Return name, path and part of the fields of `kind` that can hold words."""
    shape = inspect.type_info(kind)
    assert isinstance(shape, inspect.StructType)  # noqa: S101 - for the types
    found = []
    for field in shape.fields:
        path = f"{at}{field.name}"
        if path not in _NOT_WORDS and _holds_words(field.type):
            found.append((field.name, f"{path}.", _PART_OF.get(path, part)))
    return tuple(found)


def _holds_words(kind: inspect.Type) -> bool:
    if isinstance(kind, inspect.VarTupleType):
        return _holds_words(kind.item_type)
    return isinstance(kind, inspect.StrType | inspect.StructType)
