"""Writing into the sealed history what was done with a case."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Final

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.desk.desk import Desk
from trafficking_desk.store.audit import AuditLine
from trafficking_desk.store.errors import CannotWriteError, DiskFullError

NOT_GONE: Final = "pack_not_gone"  # of the "line" that said it would
PACKED: Final = frozenset({"pack_printed", "pack_saved"})


def note_event(
    desk: Desk, case_id: str, what: str, detail: Mapping[str, JsonValue]
) -> None:
    """Seal one line, such as "pack_printed" with the hash of its bytes.

    `detail` must hold no answer and no name. Raises CaseNotFoundError.
    """
    stamp = desk.stamp()
    with desk.open_vault().writing() as records:
        records.cases.get(case_id)
        records.audit.append(stamp, what, case_id, detail)


def note_reading(desk: Desk, case_id: str) -> None:
    """Seal that a case was read: once for each time the desk is unlocked.

    A disk that takes no more keeps nobody from reading; it is tried again then.
    Raises CaseNotFoundError.
    """
    vault = desk.open_vault()
    if case_id in vault.read_cases:
        return
    with suppress(DiskFullError, CannotWriteError):
        note_event(desk, case_id, "case_read", {})
        vault.read_cases.add(case_id)


def events(desk: Desk, case_id: str) -> tuple[AuditLine, ...]:
    """Return what was done with a case, oldest first."""
    with desk.open_vault().reading() as records:
        return records.audit.lines(case_id)


def went_out(lines: Sequence[AuditLine]) -> tuple[AuditLine, ...]:
    """Return the lines without those of papers that did not go out after all."""
    told = (line.detail for line in lines if line.what == NOT_GONE)
    stayed = {detail.get("line") for detail in told if isinstance(detail, dict)}
    return tuple(line for line in lines if line.sequence not in stayed)


def last_pack(desk: Desk, case_id: str) -> AuditLine | None:
    """Return when a pack was last printed or saved; None if it never was."""
    lines = went_out(events(desk, case_id))
    packs = (line for line in lines if line.what in PACKED)
    return max(packs, key=lambda line: line.sequence, default=None)
