"""Papers that went out, kept byte for byte, so that each can be printed again."""

import hashlib
from collections.abc import Mapping

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import note_event
from trafficking_desk.desk.issues import Issue, issue_detail, issued
from trafficking_desk.desk.kept_files import keep_file, read_file
from trafficking_desk.store.blob_errors import FileDamagedError, FileGoneError
from trafficking_desk.store.blobs import Blob
from trafficking_desk.store.records import Records

__all__ = ["issued", "record_reprint", "reprint", "seal"]


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


def record_reprint(desk: Desk, case_id: str, issue_id: str, issue: Issue) -> None:
    """Seal that the bytes of an earlier issue went out again, and to whom.

    Raises FileGoneError if there was no such issue.
    """
    sealed = next((i for i in issued(desk, case_id) if i.id == issue_id), None)
    if sealed is None or not issue_id:
        raise FileGoneError
    told = {**issue_detail(issue), "sealed": issue_id, "sha256": sealed.sha256}
    note_event(desk, case_id, "pack_printed_again", told)
