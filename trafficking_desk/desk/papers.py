"""One paper on its way out: its parts, its words left out, its pages, as Word."""

from dataclasses import dataclass
from typing import Literal

from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.drawing import draw_docx, draw_first_page
from trafficking_desk.desk.packs import (
    Preview,
    document_tree,
    pack_sections,
    preview,
)
from trafficking_desk.desk.paper_photos import chosen_photos, with_pictures
from trafficking_desk.report.documents import REFERRAL, WITH_PHOTOS, document_title
from trafficking_desk.report.opening import is_long, opening_of
from trafficking_desk.report.plain import section_text
from trafficking_desk.report.redaction import redact
from trafficking_desk.report.tree import (
    Document,
    Entries,
    Lines,
    Node,
    Paragraph,
    Section,
    SummaryList,
    Table,
)
from trafficking_desk.words import _

PartState = Literal["ready", "some", "empty"]
PaperPart = tuple[str, str, PartState]  # id, title, how much is recorded


@dataclass(frozen=True, slots=True)
class Request:
    """Which paper, of which parts, without which words, with which photos."""

    document: str
    include: frozenset[str] | None = None
    left_out: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()  # ids of attachments


@dataclass(frozen=True, slots=True)
class Draft:
    """A paper not drawn yet. `first_page` is a PDF; empty if the rest comes soon.

    `tree` holds no pictures of its photos.
    """

    tree: Document
    first_page: bytes = b""
    absent: tuple[str, ...] = ()
    close: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished paper. `absent` are words to leave out that stand nowhere in it.

    `close` are words still there that are nearly one of those.
    """

    tree: Document
    preview: Preview
    absent: tuple[str, ...] = ()
    close: tuple[str, ...] = ()


def paper_parts(desk: Desk, case_id: str, document: str) -> tuple[PaperPart, ...]:
    """Return the parts of a paper in their order."""
    if document == REFERRAL:
        return pack_sections(desk, case_id)
    built = document_tree(desk, case_id, document)
    return tuple((one.id, _title(one, document), _state(one)) for one in built.sections)


def make_paper(desk: Desk, case_id: str, request: Request) -> Paper:
    """Return the paper as it would go out now."""
    return finish_paper(desk, case_id, begin_paper(desk, case_id, request))


def begin_paper(desk: Desk, case_id: str, request: Request) -> Draft:
    """Return what `finish_paper` draws; of a long one the first page already."""
    wanted = request.photos if request.document in WITH_PHOTOS else ()
    photos = chosen_photos(desk, case_id, wanted) if wanted else ()
    built = document_tree(desk, case_id, request.document, request.include, photos)
    redacted = redact(built, request.left_out)
    tree, first_page = redacted.document, b""
    if is_long(tree):
        opening = with_pictures(desk, case_id, opening_of(tree))
        first_page = draw_first_page(opening)
    return Draft(tree, first_page, redacted.absent, redacted.close)


def finish_paper(desk: Desk, case_id: str, draft: Draft) -> Paper:
    """Return the whole paper."""
    tree = with_pictures(desk, case_id, draft.tree)
    return Paper(tree, preview(tree), draft.absent, draft.close)


def word_file(paper: Paper) -> bytes:
    """Return the same paper as a Word file."""
    return draw_docx(paper.tree)


def part_texts(paper: Paper) -> tuple[tuple[str, str], ...]:
    """Return title and text of each part, to paste into somebody's form."""
    return tuple(
        (one.title or paper.tree.title, section_text(one))
        for one in paper.tree.sections
    )


def _title(section: Section, document: str) -> str:
    if section.title:
        return section.title
    return _("Cover") if section.id == "cover" else document_title(document)


def _state(section: Section) -> PartState:
    holds = any(map(_holds, section.nodes))
    if any(map(_asks, section.nodes)):
        return "some" if holds else "empty"
    return "ready"


def _holds(node: Node) -> bool:
    """Say whether something that was recorded stands here."""
    if isinstance(node, SummaryList):
        return any(row.answer.strip() for row in node.rows)
    if isinstance(node, Paragraph):
        return node.mark != "plain"
    return isinstance(node, Entries | Table)


def _asks(node: Node) -> bool:
    """Say whether something that could be recorded is not."""
    if isinstance(node, SummaryList):
        return any(not row.answer.strip() for row in node.rows)
    return isinstance(node, Lines)
