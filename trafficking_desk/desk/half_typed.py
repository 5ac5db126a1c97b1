"""Which half-typed fields already make an answer."""

from collections.abc import Mapping
from typing import Final

from trafficking_desk.cases.clock import read_date
from trafficking_desk.cases.fold import fold
from trafficking_desk.cases.json_text import JsonValue

# Fields that hold a whole date or nothing; others keep a date as it was typed.
_DATES: Final = frozenset({"date_of_birth"})


def finished(
    values: Mapping[str, JsonValue], drafts: Mapping[str, str]
) -> dict[str, JsonValue]:
    """Return the drafts that can be written down as answers beside `values`.

    A field left empty withdraws its answer (None).
    """
    return {
        path: text or None
        for path, text in drafts.items()
        if not text or values.get(path) == text or _fits(values, path, text)
    }


def _fits(values: Mapping[str, JsonValue], path: str, text: str) -> bool:
    if path.rpartition(".")[2] in _DATES and not _is_date(text):
        return False
    # What does not fit its field is left out by `fold`: nothing would change.
    without, _ids = fold({**values, path: None})
    with_it, _ids = fold({**values, path: text})
    return with_it != without


def _is_date(text: str) -> bool:
    try:
        read_date(text)
    except ValueError:
        return False
    return True
