"""What the pack screens ask of the desk."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.desk.advice import Advice, advise
from trafficking_desk.desk.cases import read_case, record_drafts
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.issues import Issue, Issued, issued
from trafficking_desk.desk.locked_pdf import lock_pdf
from trafficking_desk.desk.packs import How, record_issue, save_pdf
from trafficking_desk.desk.paper_photos import PhotoChoice, photo_choices
from trafficking_desk.desk.papers import (
    Draft,
    Paper,
    PaperPart,
    Request,
    begin_paper,
    finish_paper,
    paper_parts,
    word_file,
)
from trafficking_desk.desk.receipts import expect_receipt
from trafficking_desk.desk.sealed import Sealed
from trafficking_desk.desk.sealing import record_not_gone, record_reprint, reprint
from trafficking_desk.errors import DeskError


class NoteIssue(Protocol):
    """Write down that bytes go out; `pages` counts what was shown."""

    def __call__(self, how: How, data: bytes, issue: Issue, pages: int) -> Sealed:
        """Write it down."""


@dataclass(frozen=True, slots=True)
class PackVerbs:
    """What the screen asks of the desk; each runs on a lane's thread.

    `open` turns drafts into facts first. `begin` takes the ids of the parts to put
    in, the words to leave out, and the ids of the photos to put in; `finish` draws
    what it began. `not_gone` takes what was noted, and how many pages are out
    all the same; it waits by itself if the desk was locked meanwhile.
    """

    open: Callable[[], OpenCase]
    advise: Callable[[OpenCase], Advice]
    parts: Callable[[], tuple[PaperPart, ...]]
    photos: Callable[[], tuple[PhotoChoice, ...]]
    begin: Callable[[frozenset[str], tuple[str, ...], tuple[str, ...]], Draft]
    finish: Callable[[Draft], Paper]
    word: Callable[[Paper], bytes]
    lock: Callable[[bytes, str], bytes]
    save: Callable[[bytes, Path], None]
    note_issue: NoteIssue
    not_gone: Callable[[Sealed, int], None]


@dataclass(frozen=True, slots=True)
class ChoiceVerbs:
    """What "Who is it for?" asks of the desk.

    `again` returns the very bytes that went out, and writes that down; `goes_again`
    writes down that they go out again, and for whom.
    """

    open: Callable[[], OpenCase]
    advise: Callable[[OpenCase], Advice]
    issued: Callable[[], tuple[Issued, ...]]
    again: Callable[[str], bytes]
    goes_again: Callable[[str, Issue], Sealed]
    not_gone: Callable[[Sealed, int], None]


def pack_verbs(desk: Desk, case_id: str, document: str) -> PackVerbs:
    """Return the verbs of one paper of one case."""

    def note(how: How, data: bytes, issue: Issue, pages: int) -> Sealed:
        sealed = record_issue(desk, case_id, how, data, issue=issue, pages=pages)
        return _expecting(desk, sealed, issue)

    return PackVerbs(
        open=lambda: record_drafts(desk, case_id),
        advise=lambda opened: advise(desk, opened.case),
        parts=lambda: paper_parts(desk, case_id, document),
        photos=lambda: photo_choices(desk, case_id),
        begin=lambda wanted, left_out, photos: begin_paper(
            desk, case_id, Request(document, wanted, left_out, photos)
        ),
        finish=lambda draft: finish_paper(desk, case_id, draft),
        word=word_file,
        lock=lock_pdf,
        save=save_pdf,
        note_issue=note,
        not_gone=partial(record_not_gone, desk),
    )


def choice_verbs(desk: Desk, case_id: str) -> ChoiceVerbs:
    """Return the verbs of the choice of a paper."""

    def again(id: str, issue: Issue) -> Sealed:
        return _expecting(desk, record_reprint(desk, case_id, id, issue), issue)

    return ChoiceVerbs(
        open=lambda: read_case(desk, case_id),
        advise=lambda opened: advise(desk, opened.case),
        issued=lambda: issued(desk, case_id),
        again=lambda id: reprint(desk, case_id, id),
        goes_again=again,
        not_gone=partial(record_not_gone, desk),
    )


def _expecting(desk: Desk, sealed: Sealed, issue: Issue) -> Sealed:
    """Wait for the receipt; if that cannot be written down the paper stays here."""
    try:
        return replace(sealed, receipt=expect_receipt(desk, sealed.case_id, issue))
    except DeskError:
        record_not_gone(desk, sealed)
        raise
