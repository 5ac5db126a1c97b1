"""What left the desk on paper or in a file: for whom, how, and when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import events, went_out
from trafficking_desk.report.documents import DOCUMENTS, REFERRAL
from trafficking_desk.store.audit import AuditLine

Shape = Literal["paper", "pdf", "locked_pdf", "word", "text"]


@dataclass(frozen=True, slots=True)
class Issue:
    """How a paper goes out. All are ids: no name and nothing typed is among them.

    `recipient` and `way` are "" when nobody was asked. `names_flagged` says that
    the worker was told of someone on the paper who may be involved.
    """

    document: str = REFERRAL
    shape: Shape = "pdf"
    recipient: str = ""
    way: str = ""
    parts_left_out: tuple[str, ...] = ()
    words_left_out: int = 0
    photos: int = 0
    names_flagged: bool = False


@dataclass(frozen=True, slots=True)
class Issued:
    """One paper that went out. `document` is "" if it is no longer known.

    `id` prints it again; "" if its bytes were not kept. `by` is a slot's id.
    """

    at: datetime
    document: str
    shape: str
    recipient: str
    id: str = ""
    by: str = ""
    sha256: str = ""
    again: bool = False  # the very bytes of an earlier issue


SHAPES: Final[Mapping[str, str]] = {
    "pack_printed": "paper",
    "pack_printed_again": "paper",
    "pack_saved": "pdf",
    "pack_copied": "text",
}


def issue_detail(issue: Issue) -> dict[str, JsonValue]:
    """Return what the history keeps of an issue, beside hash and pages."""
    return {
        "document": issue.document,
        "shape": issue.shape,
        "recipient": issue.recipient,
        "way": issue.way,
        "parts_left_out": list(issue.parts_left_out),
        "words_left_out": issue.words_left_out,
        "photos": issue.photos,
        "names_flagged": issue.names_flagged,
    }


def issued(desk: Desk, case_id: str) -> tuple[Issued, ...]:
    """Return what went out of one case, newest first."""
    lines = went_out(events(desk, case_id))
    return tuple(_issued(one) for one in reversed(lines) if one.what in SHAPES)


def _issued(line: AuditLine) -> Issued:
    told = line.detail if isinstance(line.detail, dict) else {}
    document = str(told.get("document", REFERRAL))
    return Issued(
        at=line.at,
        document=document if document in DOCUMENTS else "",
        shape=str(told.get("shape", SHAPES[line.what])),
        recipient=str(told.get("recipient", "")),
        id=str(told.get("sealed", "")),
        by=line.who,
        sha256=str(told.get("sha256", "")),
        again=line.what == "pack_printed_again",
    )
