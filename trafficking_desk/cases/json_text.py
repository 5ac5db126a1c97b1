"""JSON from outside: read strictly, with errors a person can act on."""

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NoReturn, TypeAlias, cast

from trafficking_desk.errors import BadInputError
from trafficking_desk.words import _

JsonValue: TypeAlias = (
    "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
)

MAX_BYTES: Final = 5_000_000
MAX_TEXT: Final = 100_000
SHOWN: Final = 40  # characters of a stray key or value that an error may show

# Word processors leave these where a person meant a new line.
_NEW_LINES: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")


def read_json(data: bytes, file: str) -> JsonValue:
    """Return what `data` says, its texts tidied by `tidy`.

    Raises BadInputError for too much text, text that is not UTF-8, text that is
    not JSON (with line and column), a repeated key, null and broken characters.
    """
    if len(data) > MAX_BYTES:
        raise BadInputError(file, "", _("Larger than 5 MB. Hand in a smaller file."))
    try:
        return _tidied(_loads(data.decode("utf-8-sig"), file), "", file)
    except UnicodeDecodeError as error:
        cure = _("Not UTF-8 text at byte {byte}. Save it as UTF-8.")
        raise BadInputError(file, "", cure.format(byte=error.start)) from None
    except RecursionError:
        cure = _("Too many lists inside lists. Hand in a case file.")
        raise BadInputError(file, "", cure) from None


def tidy(text: str) -> str:
    """Return `text` with plain line breaks and no invisible control characters."""
    return _CONTROLS.sub("", _NEW_LINES.sub("\n", text))


def show(stray: str) -> str:
    """Return a key or value of a stranger's file, short and on one line."""
    plain = "".join(c if _is_plain(c) else "?" for c in stray[: SHOWN + 1])
    return plain if len(plain) <= SHOWN else plain[:SHOWN] + "…"


def _is_plain(character: str) -> bool:
    return unicodedata.category(character)[0] not in "CZ" or character == " "


class _RepeatedKeyError(Exception):
    """An object holds the same key twice."""


def _loads(text: str, file: str) -> JsonValue:
    try:
        loaded = json.loads(
            text, object_pairs_hook=_without_repeats, parse_constant=_refuse
        )
    except _RepeatedKeyError as error:
        cure = _("This key is there twice. Keep one.")
        raise BadInputError(file, show(str(error)), cure) from None
    except json.JSONDecodeError as error:
        cure = _("Not JSON at line {line}, column {column}. Correct it there.")
        place = cure.format(line=error.lineno, column=error.colno)
        raise BadInputError(file, "", place) from None
    except ValueError:
        cure = _("Holds a number that JSON does not allow. Correct it.")
        raise BadInputError(file, "", cure) from None
    return cast("JsonValue", loaded)


def _without_repeats(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    result = dict(pairs)
    if len(result) < len(pairs):
        seen: set[str] = set()
        for key, _value in pairs:
            if key in seen:
                raise _RepeatedKeyError(key)
            seen.add(key)
    return result


def _refuse(name: str) -> NoReturn:
    raise ValueError(name)  # NaN and Infinity


def _tidied(value: JsonValue, path: str, file: str) -> JsonValue:
    if isinstance(value, str):
        return _tidied_text(value, path, file)
    if isinstance(value, dict):
        return {key: _tidied(item, at, file) for key, item, at in _inside(value, path)}
    if isinstance(value, list):
        return [_tidied(item, f"{path}[{i}]", file) for i, item in enumerate(value)]
    if value is None:
        raise BadInputError(file, path, _("Empty (null). Leave the key out instead."))
    return value


def _inside(
    value: dict[str, JsonValue], path: str
) -> Iterator[tuple[str, JsonValue, str]]:
    for key, item in value.items():
        yield key, item, f"{path}.{show(key)}" if path else show(key)


def _tidied_text(text: str, path: str, file: str) -> str:
    if len(text) > MAX_TEXT:
        cure = _("Longer than 100,000 characters. Shorten this text.")
        raise BadInputError(file, path, cure)
    if _SURROGATES.search(text):
        cure = _("Holds half a character. Type this text again.")
        raise BadInputError(file, path, cure)
    return tidy(text)
