"""Half-typed fields: which already make an answer, and what they change."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Final

from msgspec.structs import replace

from trafficking_desk.cases.clock import read_date
from trafficking_desk.cases.fold import fold
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import CaseLine
from trafficking_desk.store.stamp import Stamp

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


def by_typist(
    values: Mapping[str, JsonValue], typed: Mapping[str, Stamp]
) -> Iterator[tuple[str, dict[Stamp, dict[str, JsonValue]]]]:
    """Yield each who typed, with what they typed by the moment they did, in order."""

    def who(field: str) -> str:
        return typed[field].by

    def moment(field: str) -> Stamp:
        return typed[field]

    fields = sorted(values, key=lambda field: (who(field), typed[field].at))
    for by, theirs in groupby(fields, who):
        yield (
            by,
            {
                stamp: {field: values[field] for field in at_once}
                for stamp, at_once in groupby(theirs, moment)
            },
        )


def with_drafts(
    lines: Sequence[CaseLine], typed: Mapping[str, datetime]
) -> tuple[CaseLine, ...]:
    """Return the lines, last changed first, where half-typed words are a change too.

    Those without keep their order, whatever the clock said.
    """
    newer = {
        line.id: replace(line, changed=typed[line.id])
        for line in lines
        if line.id in typed and typed[line.id] > line.changed
    }
    waiting = sorted(newer.values(), key=lambda line: line.changed)
    merged: list[CaseLine] = []
    for line in lines:
        while waiting and waiting[-1].changed >= line.changed:
            merged.append(waiting.pop())
        if line.id not in newer:
            merged.append(line)
    return (*merged, *reversed(waiting))


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
