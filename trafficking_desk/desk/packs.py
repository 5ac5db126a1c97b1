"""Packs: previewed, saved, and sealed into the history when they go out.

A file name or a print job's name never says more than the case's reference.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Final, Literal

from trafficking_desk.assessment.assess import assess
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.clock import as_of_moment
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.person import Setting
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.content.contacts import Number, contacts_for, resolve
from trafficking_desk.content.model import Content
from trafficking_desk.desk.advice import advise
from trafficking_desk.desk.cases import read_case
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.drawing import draw_pdf
from trafficking_desk.desk.issues import Issue, issue_detail
from trafficking_desk.desk.sealed import Sealed
from trafficking_desk.desk.sealing import seal, sealed_line
from trafficking_desk.report import contact_sheet as contact_sheets
from trafficking_desk.report import paper_checklist as checklists
from trafficking_desk.report.documents import DOCUMENTS, REFERRAL, build
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.referral_pack import (
    SECTIONS,
    empty_sections,
    referral_pack,
    section_title,
)
from trafficking_desk.report.tree import Document, Photo
from trafficking_desk.store.files import replace_file
from trafficking_desk.words import _

SectionState = Literal["ready", "empty"]
How = Literal["printed", "saved", "copied"]

_EVENTS: Final[Mapping[How, str]] = {
    "printed": "pack_printed",
    "saved": "pack_saved",
    "copied": "pack_copied",
}


@dataclass(frozen=True, slots=True)
class Preview:
    """A document as bytes for paper, as text for reading aloud, and its pages."""

    pdf: bytes
    text: str
    pages: int


def pack_sections(
    desk: Desk, case_id: str
) -> tuple[tuple[str, str, SectionState], ...]:
    """Return (id, title, state) of each section, in the order of the paper."""
    empty = empty_sections(_pack_input(desk, read_case(desk, case_id).case))
    return tuple(
        (one, section_title(one), "empty" if one in empty else "ready")
        for one in SECTIONS
    )


def build_pack(
    desk: Desk, case_id: str, include: frozenset[str] | None = None
) -> Preview:
    """Return the referral pack as it would go out now; None takes every section."""
    pack = _pack_input(desk, read_case(desk, case_id).case)
    return preview(
        referral_pack(
            pack.case,
            pack.outcome,
            pack.numbers,
            pack.content,
            pack.as_of,
            include=include,
            watermark=_watermark(desk),
        )
    )


def build_document(
    desk: Desk, case_id: str, document: str, include: frozenset[str] | None = None
) -> Preview:
    """Return one paper of `report.documents`; `case_id` may be "" if it needs none."""
    return preview(document_tree(desk, case_id, document, include))


def document_tree(
    desk: Desk,
    case_id: str,
    document: str,
    include: frozenset[str] | None = None,
    photos: tuple[Photo, ...] = (),
) -> Document:
    """Return a paper before it is drawn; see `build_document`."""
    if case_id:
        pack = _pack_input(desk, read_case(desk, case_id).case)
        pack = replace(pack, photos=photos)
    else:
        now = desk.clock()
        numbers = _numbers(desk, desk.settings.nation, now)
        pack = no_case(desk.content, numbers, desk.settings.nation, now)
    return build(document, pack, include, _watermark(desk))


def no_case(
    content: Content, numbers: Mapping[str, Number], nation: Nation, now: datetime
) -> PackInput:
    """Return what a paper that needs no case is built from."""
    case = Case(format=FORMAT, setting=Setting(nation=nation))
    return PackInput(case, assess(case, now, content.signs), numbers, content, now)


def contact_sheet(
    desk: Desk, nation: Nation | None = None, size: contact_sheets.Size = "wall"
) -> Preview:
    """Return the numbers of a nation, or of the organisation's own. Needs no vault."""
    settings = desk.settings
    where = nation or settings.nation
    now = desk.clock()
    sheet = contact_sheets.contact_sheet(
        _numbers(desk, where, now), settings.organisation, where, now, size
    )
    return preview(sheet)


def discreet_card(desk: Desk, lines: Sequence[tuple[str, str]]) -> Preview:
    """Return a card with the labels and numbers that the person chose."""
    return preview(contact_sheets.discreet_card(lines, desk.clock()))


def quick_checklist(desk: Desk, place: str) -> Preview:
    """Return the short checklist of one kind of place. Raises KeyError."""
    return preview(checklists.quick_checklist(desk.content, place, desk.clock()))


def paper_checklist(desk: Desk, audience: checklists.Audience) -> Preview:
    """Return the blank checklist for pen. Needs no vault."""
    return preview(checklists.paper_checklist(desk.content, audience, desk.clock()))


def preview(document: Document) -> Preview:
    """Return a document drawn, read out and counted."""
    pdf = draw_pdf(document)
    return Preview(pdf, render_text(document), page_count(pdf))


def save_pdf(data: bytes, path: Path) -> None:
    """Write in one step. Raises DiskFullError or CannotWriteError."""
    replace_file(path, data)


def record_issue(  # noqa: PLR0913 - one line of history
    desk: Desk,
    case_id: str,
    how: How,
    data: bytes,
    *,
    issue: Issue | None = None,
    pages: int | None = None,
) -> Sealed:
    """Keep the bytes that go out, before any lock, and seal their hash.

    Called before they go: should they stay after all, `record_not_gone` says so.

    `pages` is needed when `data` is no PDF.
    """
    detail: dict[str, JsonValue] = {
        "pages": page_count(data) if pages is None else pages,
        **issue_detail(issue or Issue()),
    }
    kept = seal(desk, case_id, _EVENTS[how], data, detail)
    return sealed_line(desk, case_id, kept)


def suggested_name(case: Case, document: str = REFERRAL, ending: str = "pdf") -> str:
    """Return a neutral file name: the reference, never a name.

    Other papers bear a number: what one is for is nobody's business in a folder.
    """
    signs = (c if c.isalnum() or c == "-" else "-" for c in case.reference)
    reference = "".join(signs).strip("-") or "TD"
    if document == REFERRAL:
        return _("{reference} referral").format(reference=reference) + f".{ending}"
    number = tuple(DOCUMENTS).index(document) + 1
    named = _("{reference} paper {number}")
    return named.format(reference=reference, number=number) + f".{ending}"


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    import pikepdf  # noqa: PLC0415 - slow to load

    with pikepdf.Pdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def _pack_input(desk: Desk, case: Case) -> PackInput:
    advice = advise(desk, case)
    moment = as_of_moment(case, None, desk.clock())
    return PackInput(case, advice.outcome, advice.numbers, desk.content, moment)


def _numbers(desk: Desk, nation: Nation, now: datetime) -> Mapping[str, Number]:
    return {
        contact.id: resolve(contact, desk.settings.local, now.date())
        for contact in contacts_for(desk.content, nation)
    }


def _watermark(desk: Desk) -> str:
    return desk.watermark or (_("TRAINING") if desk.training else "")
