"""From answers by path to a case, and back.

A path is dotted: "person.where_now". An item of a list that a worker adds to is
named by its id: "signs.<id>.words", "home.household.<id>.name".
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

import msgspec

from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.json_text import JsonValue

LISTS: Final = (
    "signs",
    "people",
    "views.act",
    "views.means",
    "views.purpose",
    "views.held",
    "views.service",
    "home.household",
    "home.siblings_elsewhere",
    "safety_plan.agreed",
    "chronology",
    "actions_taken",
)
_NEEDED: Final = {"signs": "indicator", "actions_taken": "step"}
_PLACE: Final = re.compile(r" - at `\$\.?(.*)`$")
_UNKNOWN: Final = re.compile(r"Object contains unknown field `(.*?)`")


def fold(
    values: Mapping[str, JsonValue], order: Iterable[str] = ()
) -> tuple[Case, dict[str, tuple[str, ...]]]:
    """Return the case, and for each list the ids of its items in case order.

    None withdraws an answer, or takes a whole item back ("signs.<id>"); {} there
    says that an empty item is there. `order` gives item ids, first first; items
    not in it follow in the order of `values`. An item that lacks what it is about
    and an answer that no longer fits its field are left out, never an error.
    """
    tree: dict[str, Any] = {"format": FORMAT}
    items: dict[str, dict[str, dict[str, Any]]] = {name: {} for name in LISTS}
    for path, value in values.items():
        if place := _list_of(path):
            _put_in_item(items[place], path.removeprefix(f"{place}."), value)
        elif value is not None:
            _put(tree, path.split("."), value)
    ranks = {item: rank for rank, item in enumerate(order)}
    ids = {
        name: tuple(sorted(_kept(name, items[name]), key=lambda i: _rank(ranks, i)))
        for name in LISTS
    }
    for name, kept in ids.items():
        _put(tree, name.split("."), [items[name][item] for item in kept])
    return _converted(tree), ids


def unfold(case: Case, new_id: Callable[[], str]) -> dict[str, JsonValue]:
    """Return every answer of `case` by path; items get ids from `new_id`."""
    found: dict[str, JsonValue] = {}
    tree = msgspec.json.decode(msgspec.json.encode(case))
    tree.pop("format", None)
    for path, value in _leaves(tree, ""):
        if path not in LISTS:
            found[path] = value
            continue
        for item in value:
            at = f"{path}.{new_id()}"
            found.update(_leaves(item, f"{at}.") if item else [(at, {})])
    return found


def _list_of(path: str) -> str:
    return next((name for name in LISTS if path.startswith(f"{name}.")), "")


def _put_in_item(items: dict[str, dict[str, Any]], path: str, value: JsonValue) -> None:
    item, _dot, field = path.partition(".")
    if field:
        if value is not None:
            _put(items.setdefault(item, {}), field.split("."), value)
        return
    there = items.setdefault(item, {})
    if value is None:
        there["_taken_back"] = True
    elif isinstance(value, dict):
        there.update({key: value[key] for key in value if key not in there})


def _kept(name: str, items: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    needed = _NEEDED.get(name)
    for id_, item in items.items():
        if "_taken_back" in item:
            continue
        if needed is None or isinstance(item.get(needed), str):
            yield id_


def _rank(ranks: Mapping[str, int], item: str) -> int:
    return ranks.get(item, len(ranks))


def _put(tree: dict[str, Any], names: list[str], value: JsonValue) -> None:
    for name in names[:-1]:
        tree = tree.setdefault(name, {})
    tree[names[-1]] = value


def _leaves(tree: Mapping[str, Any], at: str) -> Iterator[tuple[str, Any]]:
    for name, value in tree.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{at}{name}.")
        else:
            yield f"{at}{name}", value


def _converted(tree: dict[str, Any]) -> Case:
    """Return the case, leaving out each answer that does not fit its field.

    The setting is always asked, so a case without one is a bug.
    """
    while True:
        try:
            return msgspec.convert(tree, Case)
        except msgspec.ValidationError as error:
            path = _misfit(str(error))
            if not path or path.startswith("setting"):
                raise
            _drop(tree, path)


def _misfit(fault: str) -> str:
    place = _PLACE.search(fault)
    path = place[1] if place else ""
    unknown = _UNKNOWN.match(fault)
    return f"{path}.{unknown[1]}".lstrip(".") if unknown else path


def _drop(tree: Any, path: str) -> None:  # noqa: ANN401 - any JSON
    """Take the value at `path` out; a list item inside an answer goes alone."""
    *head, last = re.findall(r"[^.\[\]]+", path)
    for name in head:
        tree = tree[int(name) if isinstance(tree, list) else name]
    del tree[int(last) if isinstance(tree, list) else last]
