"""The shape of a case file: known keys, right types, fixed answers."""

import difflib
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import msgspec
from msgspec import inspect

from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.json_text import JsonValue, show
from trafficking_desk.errors import BadInputError
from trafficking_desk.words import N_, _

_PLACE: Final = re.compile(r" - at `\$\.?(.*)`$", re.DOTALL)
_WRONG_TYPE: Final = re.compile(r"Expected `(\w+)`, got `(\w+)`")
_WRONG_WORD: Final = re.compile(r"Invalid enum value (.*)", re.DOTALL)
_MISSING: Final = re.compile(r"Object missing required field `(\w+)`")

_TYPE_WORDS: Final = {
    "str": N_("text in quotes"),
    "bool": N_("true or false"),
    "array": N_("a list in [ ]"),
    "object": N_("an object in { }"),
}


def convert(raw: JsonValue, file: str) -> Case:
    """Return `raw` as a case; raise BadInputError naming the field at fault."""
    strays = tuple(_strays(raw, _shape(), ""))
    if strays:
        raise _unknown_keys(strays, file)
    try:
        return msgspec.convert(raw, Case)
    except msgspec.ValidationError as error:
        raise _wrong_value(str(error), file) from None


@cache
def _shape() -> inspect.Type:
    return inspect.type_info(Case)


def _strays(
    value: JsonValue, shape: inspect.Type, path: str
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield each unknown key: its path, itself, and the keys there could be."""
    if isinstance(value, list) and isinstance(shape, inspect.VarTupleType):
        for place, item in enumerate(value):
            yield from _strays(item, shape.item_type, f"{path}[{place}]")
    if isinstance(value, dict) and isinstance(shape, inspect.StructType):
        fields = {field.encode_name: field.type for field in shape.fields}
        for key, item in value.items():
            at = f"{path}.{key}" if path else key
            if key in fields:
                yield from _strays(item, fields[key], at)
            else:
                yield f"{path}." if path else "", key, tuple(fields)


def _unknown_keys(
    strays: tuple[tuple[str, str, tuple[str, ...]], ...], file: str
) -> BadInputError:
    shown = ", ".join(head + show(key) for head, key, _fields in strays[:5])
    head, key, fields = strays[0]
    near = difflib.get_close_matches(key[:80], fields, n=1)
    if near and len(strays) == 1:
        cure = _("There is no such key. Did you mean “{near}”?")
        return BadInputError(file, shown, cure.format(near=head + near[0]))
    cure = _("There is no such key. Take it out or correct its name.")
    return BadInputError(file, shown, cure)


def _wrong_value(fault: str, file: str) -> BadInputError:
    """Turn the reader's own message into a field and a cure."""
    place = _PLACE.search(fault)
    field = place[1] if place else ""
    fault = _PLACE.sub("", fault)
    if missing := _MISSING.match(fault):
        name = f"{field}.{missing[1]}" if field else missing[1]
        return BadInputError(file, name, _("Missing. Add this key."))
    return BadInputError(file, field, _cure(field, fault))


def _cure(field: str, fault: str) -> str:
    if field == "format":
        cure = _("Not “{format}”. Hand in a case file of this program.")
        return cure.format(format=FORMAT)
    if word := _WRONG_WORD.match(fault):
        cure = _("“{word}” is not one of the answers. Use: {answers}.")
        return cure.format(word=show(word[1].strip("'")), answers=_answers(field))
    if kind := _WRONG_TYPE.match(fault):
        wanted = _(_TYPE_WORDS.get(kind[1], kind[1]))
        return _("Wrong kind of value. Write {wanted}.").format(wanted=wanted)
    return _("This value cannot be read. Correct it.")


def _answers(path: str) -> str:
    """Return the fixed answers of the field at `path`."""
    shape = _shape()
    for name in re.split(r"[.\[]", path):
        shape = _inner(shape, name)
    return ", ".join(str(word) for word in getattr(shape, "values", ()))


def _inner(shape: inspect.Type, name: str) -> inspect.Type:
    if isinstance(shape, inspect.StructType):
        return next(field.type for field in shape.fields if field.encode_name == name)
    if isinstance(shape, inspect.VarTupleType):
        return shape.item_type
    return shape
