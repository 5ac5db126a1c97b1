"""The case file `trafficking-desk-case/1`: strict in, stable out."""

import difflib
from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from trafficking_desk.cases.case import Case
from trafficking_desk.cases.file_dates import check_birth, check_dates
from trafficking_desk.cases.file_shape import convert
from trafficking_desk.cases.json_text import MAX_BYTES, read_json, show
from trafficking_desk.errors import BadInputError
from trafficking_desk.words import _

MAX_REFERENCE: Final = 40


def read_case_file(
    path: Path, signs: Collection[str], as_of: datetime | None = None
) -> Case:
    """Return the case in the file at `path`; see `parse_case`.

    Raises BadInputError, also when the file cannot be opened.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        cure = _("This file cannot be opened. Check its name and place.")
        raise BadInputError(show(path.name), "", cure) from None
    return parse_case(data, path.name, signs, as_of)


def parse_case(
    data: bytes, name: str, known: Collection[str], as_of: datetime | None = None
) -> Case:
    """Return the case that `data` holds; `name` is what errors call the file.

    `known` holds the ids of the signs. `as_of` is the now that outranks the
    file's own. Raises BadInputError: one line with file, field and cure.
    """
    file = show(name)
    case = convert(read_json(data, file), file)
    _check_reference(case, file)
    _check_signs(case, known, file)
    check_dates(case, file)
    if as_of is not None:
        check_birth(case, as_of, file)
    return case


def write_case(case: Case) -> bytes:
    """Return the file of `case`: UTF-8, two spaces, keys in the contract's order."""
    return msgspec.json.format(msgspec.json.encode(case), indent=2) + b"\n"


def _check_reference(case: Case, file: str) -> None:
    if len(case.reference) > MAX_REFERENCE:
        cure = _("Longer than 40 characters. Shorten it.")
        raise BadInputError(file, "reference", cure)


def _check_signs(case: Case, known: Collection[str], file: str) -> None:
    for place, sign in enumerate(case.signs):
        if sign.indicator not in known:
            field = f"signs[{place}].indicator"
            raise BadInputError(file, field, _unknown(sign.indicator, known))


def _unknown(indicator: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(indicator[:80], known, n=1, cutoff=0.5)
    if not near:
        cure = _("There is no sign “{sign}”. Use an id from the list of signs.")
        return cure.format(sign=show(indicator))
    cure = _("There is no sign “{sign}”. Did you mean “{near}”?")
    return cure.format(sign=show(indicator), near=near[0])
