"""Papers that went out, kept byte for byte, so that each can be printed again."""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.desk.cases import record
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import events, note_event
from trafficking_desk.desk.issues import Issue, issue_detail, issued
from trafficking_desk.desk.kept_files import keep_file, read_file
from trafficking_desk.desk.sealed import NotGone, Sealed
from trafficking_desk.store.blob_errors import FileDamagedError, FileGoneError
from trafficking_desk.store.blobs import Blob
from trafficking_desk.store.errors import CaseNotFoundError, VaultLockedError
from trafficking_desk.store.records import Records

__all__ = [
    "catch_up_unsaid",
    "issued",
    "record_not_gone",
    "record_reprint",
    "reprint",
    "seal",
    "sealed_line",
]


def seal(
    desk: Desk, case_id: str, what: str, data: bytes, detail: Mapping[str, JsonValue]
) -> str:
    """Keep what went out and the line of history that says so; return its id.

    The history holds the hash of `data`. Raises CaseNotFoundError and what writing
    raises.
    """
    stamp = desk.stamp()

    def note(records: Records, blob: Blob) -> None:
        told = {**detail, "sha256": blob.sha256, "sealed": blob.id}
        records.audit.append(stamp, what, case_id, told)

    return keep_file(desk, case_id, data, note).id


def reprint(desk: Desk, case_id: str, issue_id: str) -> bytes:
    """Return exactly what went out, and write down that it was taken out again.

    Raises FileGoneError, or FileDamagedError if it is not what the history sealed.
    """
    sealed = next((i for i in issued(desk, case_id) if i.id == issue_id), None)
    if sealed is None or not issue_id:
        raise FileGoneError
    data = read_file(desk, case_id, issue_id)
    if hashlib.sha256(data).hexdigest() != sealed.sha256:
        raise FileDamagedError
    note_event(desk, case_id, "pack_taken_out_again", {"sealed": issue_id})
    return data


def record_reprint(desk: Desk, case_id: str, issue_id: str, issue: Issue) -> Sealed:
    """Seal that the bytes of an earlier issue go out again, and to whom.

    Raises FileGoneError if there was no such issue.
    """
    sealed = next((i for i in issued(desk, case_id) if i.id == issue_id), None)
    if sealed is None or not issue_id:
        raise FileGoneError
    told = {**issue_detail(issue), "sealed": issue_id, "sha256": sealed.sha256}
    stamp = desk.stamp()
    with desk.open_vault().writing() as records:
        records.cases.get(case_id)
        records.audit.append(stamp, "pack_printed_again", case_id, told)
        line, _hash = records.audit.newest()
    return Sealed(case_id, line, stamp.by)


def sealed_line(desk: Desk, case_id: str, issue_id: str) -> Sealed:
    """Return the line that sealed a new issue. Raises FileGoneError."""
    for line in reversed(events(desk, case_id)):
        if isinstance(line.detail, dict) and line.detail.get("sealed") == issue_id:
            return Sealed(case_id, line.sequence, line.who)
    raise FileGoneError


def record_not_gone(desk: Desk, sealed: Sealed, pages_out: int = 0) -> None:
    """Write down that a paper did not go out, or was cut short, and for whom it was.

    While the desk is locked that waits until `catch_up_unsaid`.
    """
    left = NotGone(sealed, pages_out)
    try:
        _tell(desk, left)
    except VaultLockedError:
        desk.unsaid.append(left)


def catch_up_unsaid(desk: Desk) -> None:
    """Write down what could not be while the desk was locked."""
    while desk.unsaid:
        left = desk.unsaid[0]
        with suppress(CaseNotFoundError):  # deleted meanwhile
            _tell(desk, left)
        desk.unsaid.remove(left)


def _tell(desk: Desk, left: NotGone) -> None:
    sealed = left.sealed
    stamp = replace(desk.stamp(), by=sealed.by)
    told: dict[str, JsonValue] = {"line": sealed.line}
    with desk.open_vault().writing() as records:
        records.cases.get(sealed.case_id)
        if left.pages_out:
            told["pages_out"] = left.pages_out
            records.audit.append(stamp, "pack_cut_short", sealed.case_id, told)
        else:
            records.audit.append(stamp, "pack_not_gone", sealed.case_id, told)
    if sealed.receipt and not left.pages_out:
        record(desk, sealed.case_id, {sealed.receipt: None})
