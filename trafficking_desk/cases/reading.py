"""Reading answers by their path, such as "person.where_now"."""

from typing import Final

from msgspec import UNSET

from trafficking_desk.cases.case import Case
from trafficking_desk.content.question import Condition

ABSENT: Final = "absent"


def value_at(case: Case, path: str) -> object:
    """Return the answer at `path`; UNSET when there is none ("" and [] too).

    A number picks an item of a list ("people.0.name"); a name after a list
    collects that answer of every item ("people.link"). No such path: UNSET.
    """
    value: object = case
    for name in path.split("."):
        value = _inside(value, name)
        if value is UNSET:
            return UNSET
    return UNSET if value in ("", ()) else value


def holds(condition: Condition, case: Case) -> bool:
    """Say whether the answer is one the condition asks for.

    A list holds if any of its items does; "absent" stands for no answer, "true"
    and "false" for yes/no facts.
    """
    value = value_at(case, condition.field)
    if value is UNSET:
        return condition.takes((ABSENT,))
    items = value if isinstance(value, tuple) else (value,)
    return condition.takes(map(_as_word, items))


def _inside(value: object, name: str) -> object:
    if not isinstance(value, tuple):
        return getattr(value, name, UNSET)
    if name.isdecimal():
        return value[int(name)] if int(name) < len(value) else UNSET
    found = (_inside(item, name) for item in value)
    return tuple(item for item in found if item not in (UNSET, "", ()))


def _as_word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
