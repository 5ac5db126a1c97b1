"""The code at the foot of each page of a form for pen, such as GA12-3.

Two letters say which form it is, a number which version of its questions, and the
last number which page: so a page is found again when it is typed in.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from trafficking_desk.content.model import Content

CHRONOLOGY: Final = "blank_chronology"
CHECKLISTS: Final[Mapping[str, str]] = {"child": "CC", "adult": "CA"}
QUICK: Final[Mapping[str, str]] = {
    "health": "QH",
    "school": "QS",
    "charity": "QC",
    "police": "QP",
    "port_of_entry": "QT",
    "home_visit": "QV",
    "workplace": "QW",
    "accommodation": "QA",
}
FORMS: Final[Mapping[str, str]] = {
    "blank_assessment": "GA",
    "blank_body_map": "BM",
    "blank_missing_person": "MP",
    "blank_child_plan": "SC",
    "blank_adult_plan": "SA",
    CHRONOLOGY: "CH",
}
_FORMER: Final[Mapping[str, str]] = {"QO": "port_of_entry", "Q0": "port_of_entry"}
# Raised when questions move to other pages though none of them changes.
_LAID_OUT: Final = 2
# Their lines say which field they fill; the others follow the screens.
BY_FIELD: Final = frozenset(
    {"blank_missing_person", "blank_child_plan", "blank_adult_plan"}
)
_LETTERS: Final = dict(_FORMER) | {
    letters: form
    for shelf in (CHECKLISTS, QUICK, FORMS)
    for form, letters in shelf.items()
}
_TYPED: Final = re.compile(r"([A-Z]{2}|Q0(?=\d))(\d{1,4})(?:-?P?(\d{1,3})|$)")
_BETWEEN: Final = re.compile(r"[\s.]+")
_DASHES: Final = re.compile("[-\u2010-\u2015_/]+")


@dataclass(frozen=True, slots=True)
class PageCode:
    """One page of one form: `form` is an id, `page` counts from 1."""

    form: str
    version: int
    page: int


def read_code(typed: str) -> PageCode | None:
    """Return what a typed code means, None if no form bears such a code.

    Small letters and spaces make no difference; without a page it is the first.

    >>> read_code(" ga12 - 3 ")
    PageCode(form='blank_assessment', version=12, page=3)
    """
    tidy = _DASHES.sub("-", _BETWEEN.sub("", typed).upper())
    found = _TYPED.fullmatch(tidy)
    if found is None or found[1] not in _LETTERS:
        return None
    return PageCode(_LETTERS[found[1]], int(found[2]), int(found[3] or 1) or 1)


def questions_code(content: Content) -> str:
    """Return the code of the guided assessment, with its version."""
    version = sum(form.version for form in content.forms.values()) + _LAID_OUT
    return f"{FORMS['blank_assessment']}{version}"


def signs_code(content: Content, form: str) -> str:
    """Return the code of a checklist, with its version."""
    letters = CHECKLISTS.get(form) or QUICK.get(form, "QZ")
    version = sum(group.version for group in content.groups) + _LAID_OUT
    return f"{letters}{version}"
