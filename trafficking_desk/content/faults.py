"""What is wrong with a content file, in words its author can act on."""

import re
from typing import Final, NamedTuple

from trafficking_desk.errors import ContentFaultError
from trafficking_desk.words import _

_AT: Final = re.compile(r" - at `(?:key in )?(?P<path>\$.*)`$")
_STEP: Final = re.compile(r"\.?(?P<name>[^.\[\]]+)(?:\[(?P<index>\d+)\])?")
_LINE: Final = re.compile(r"\(at line (?P<line>\d+), column \d+\)$")
_TICKED: Final = re.compile(r"[`'](?P<word>.*?)[`']")


class Trouble(NamedTuple):
    """Where in a file, in words ("" for the whole of it), and the cure."""

    place: str
    cure: str


def fault(file: str, place: str, cure: str) -> str:
    """Return the one line that is shown for a fault."""
    return ContentFaultError(file, place, cure).message()


def place_of(path: str) -> str:
    """Return a path of msgspec as people count.

    >>> place_of("$.page[2].question[0].kind")
    'page 3, question 1, kind'
    """
    steps = _STEP.finditer(path.removeprefix("$"))
    return ", ".join(_step_words(step) for step in steps)


def _step_words(step: re.Match[str]) -> str:
    index = step["index"]
    return step["name"] if index is None else f"{step['name']} {int(index) + 1}"


def explain_broken(message: str) -> Trouble:
    """Explain a message of tomllib: the file is not TOML."""
    found = _LINE.search(message)
    if found is None:
        cure = _("The file stops too early. Close every quote and bracket in it.")
        return Trouble(_("the end of the file"), cure)
    cure = _("This is not written as TOML. Check quotes, brackets and = here.")
    return Trouble(_("line {line}").format(line=found["line"]), cure)


def explain_wrong(message: str) -> Trouble:
    """Explain a message of msgspec: TOML, but not what the form language has."""
    found = _AT.search(message)
    place = place_of(found["path"]) if found else ""
    said = _AT.sub("", message)
    ticked = _TICKED.search(said)
    word = ticked["word"] if ticked else ""
    if said.startswith("Object contains unknown field"):
        return Trouble(_join(place, word), _("Nobody knows this key: correct it."))
    if said.startswith("Object missing required field"):
        return Trouble(_join(place, word), _("This key is missing: add it."))
    if said.startswith("Invalid enum value"):
        cure = _("“{word}” is not one of the words allowed here.")
        return Trouble(place, cure.format(word=word))
    if "RFC3339" in said:  # text that is no date, where a date belongs
        said = "Expected `date`"
    return Trouble(place, _kind_cure(said))


def _kind_cure(said: str) -> str:
    wanted = _TICKED.search(said)
    cures = {
        "str": _("Write text in quotes here."),
        "int": _("Write a whole number here, without quotes."),
        "bool": _("Write true or false here, without quotes."),
        "date": _("Write a date here as 2026-11-22, without quotes."),
        "array": _("Write a list in [ ] here."),
        "object": _("Write a table of keys and values here."),
    }
    other = _("This is not what belongs here. See the other files for the pattern.")
    return cures.get(wanted["word"], other) if wanted else other


def _join(place: str, key: str) -> str:
    return f"{place}, {key}" if place else key
