"""The sealed history, to be read: who did what, and when."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import note_reading
from trafficking_desk.store.audit import AuditLine
from trafficking_desk.store.errors import CaseNotFoundError

MOST: Final = 200  # lines at a time


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Lines, newest first; the names and references behind their ids.

    `gone` are the cases that were deleted; `more` says that there are older lines.
    """

    lines: tuple[AuditLine, ...]
    names: Mapping[str, str]
    references: Mapping[str, str]
    gone: frozenset[str]
    more: bool


def read_history(desk: Desk, case_id: str = "", before: int = 0) -> HistoryPage:
    """Return what came before a line, of one case or of everything.

    A `before` of 0 starts with the newest. A deleted case keeps its reference.
    Reading that of one case is reading the case, and is written down.
    """
    with suppress(CaseNotFoundError):  # deleted: its history stays
        if case_id:
            note_reading(desk, case_id)
    with desk.open_vault().reading() as records:
        found = records.audit.page(case_id, before, MOST + 1)
        lines = found[:MOST]
        references = {
            one: str(records.facts.current(one).get("reference", ""))
            for one in {line.case_id for line in lines if line.case_id}
        }
        stones = {one.case_id: one.reference for one in records.tombstones.all()}
        names = records.people.names()
    more = len(found) > MOST
    return HistoryPage(lines, names, references | stones, frozenset(stones), more=more)
