"""From the nodes of a document's tree to flowables and structure elements."""

from collections.abc import Sequence
from dataclasses import replace
from functools import singledispatch
from itertools import chain, takewhile
from typing import Final

from pikepdf import Name
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, FrameBreak, PageBreak, Spacer

from trafficking_desk.report import tree
from trafficking_desk.report.pdf import styles
from trafficking_desk.report.pdf.beside import beside, is_beside
from trafficking_desk.report.pdf.boxes import contact_card, notice
from trafficking_desk.report.pdf.figure import figure
from trafficking_desk.report.pdf.keeping import (
    Together,
    is_head,
    keep_heads,
    kept_whole,
)
from trafficking_desk.report.pdf.lines import point, text
from trafficking_desk.report.pdf.marked import marked
from trafficking_desk.report.pdf.outline import Bookmark
from trafficking_desk.report.pdf.pen import PenLines, PenRow, pen
from trafficking_desk.report.pdf.photo import photo
from trafficking_desk.report.pdf.phrases import phrases
from trafficking_desk.report.pdf.structure import Element
from trafficking_desk.report.pdf.tables import summary_list, table

_ENDS: Final = 2
_BELOW_CARDS: Final = 6.0  # points: text does not stand on their last rule
_LISTED: Final = 2  # headings down to this level stand in the list of contents
_SECTION: Final = 50 * mm  # a section begins only with this much room


def compose(document: tree.Document, root: Element, width: float) -> list[Flowable]:
    """Return the whole story; `root` gets its elements in reading order."""
    story: list[Flowable] = []
    if not document.bare:
        story += _opening(document, root)
    for section in document.sections:
        folds = document.paper == "fold"
        story += _section(section, root, width, first=not story, folds=folds)
    return keep_heads(story)


def _opening(document: tree.Document, root: Element) -> list[Flowable]:
    style = styles.TITLE if document.paper == "a4" else styles.TITLE_NARROW
    story: list[Flowable] = [
        Bookmark(document.title, 0),
        text(document.title, style, root.add("H1")),
    ]
    if document.subtitle:
        story.append(text(document.subtitle, styles.SUBTITLE, root.add("P")))
    return story


def _section(
    section: tree.Section, root: Element, width: float, *, first: bool, folds: bool
) -> list[Flowable]:
    part = root.add("Sect")
    story: list[Flowable] = []
    if not first:
        new_page = FrameBreak() if folds else PageBreak()
        story.append(new_page if section.new_page else CondPageBreak(_SECTION))
    if section.title:
        story.append(Bookmark(section.title, 0))
        story.append(text(section.title, styles.SECTION, part.add("H2")))
    _flow(story, section, part, width)
    return story


def _flow(
    story: list[Flowable], section: tree.Section, part: Element, width: float
) -> None:
    nodes = _merged(section.nodes)
    while nodes:
        lines = tuple(takewhile(_is_for_a_pen, nodes))
        if is_beside(nodes[0], width):
            shown, nodes = beside(nodes, _under, part, width)
            story += shown
        elif len(lines) > 1:
            drawn = (_node(line, part, width) for line in lines)
            story += kept_whole(tuple(chain.from_iterable(drawn)), width)
            nodes = nodes[len(lines) :]
        else:
            _add(story, section, nodes, part, width)
            nodes = nodes[1:]


def _is_for_a_pen(node: tree.Node) -> bool:
    return isinstance(node, tree.Lines)


def _merged(nodes: Sequence[tree.Node]) -> tuple[tree.Node, ...]:
    """Return the nodes with lists of answers that follow each other made one."""
    merged: list[tree.Node] = []
    for node in nodes:
        last = merged[-1] if merged else None
        if isinstance(node, tree.SummaryList) and isinstance(last, tree.SummaryList):
            merged[-1] = tree.SummaryList((*last.rows, *node.rows))
        else:
            merged.append(node)
    return tuple(merged)


def _under(part: Element, node: tree.Node, width: float) -> list[Flowable]:
    return _node(node, part, width)


def _add(
    story: list[Flowable],
    section: tree.Section,
    nodes: Sequence[tree.Node],
    part: Element,
    width: float,
) -> None:
    """Add the first of `nodes`; the next one says whether it leads on."""
    node, follower = nodes[0], nodes[1] if len(nodes) > 1 else None
    if isinstance(node, tree.Heading) and not section.title:
        story += _heading(replace(node, level=node.level - 1), part, width)
        return
    shown = _node(node, part, width)
    if _leads_to(node, follower):
        shown[-1].leads = True
    if isinstance(node, tree.ContactCard) and isinstance(follower, tree.Paragraph):
        shown[-1].spaceAfter = _BELOW_CARDS
    if (
        isinstance(node, tree.Table)
        and story
        and isinstance(story[-1], PenLines | PenRow)
    ):
        story.append(Spacer(0, styles.GAP))
    if story and _belongs_above(node) and not is_head(story[-1]):
        story.insert(-1, Together((), [story[-1], *shown]))
    story += shown


def _belongs_above(node: tree.Node) -> bool:
    """Say whether `node` is a small line about what stands above it."""
    return isinstance(node, tree.Paragraph) and node.small


def _leads_to(node: tree.Node, follower: tree.Node | None) -> bool:
    """Say whether `node` is a line that means little without what follows."""
    if not isinstance(node, tree.Paragraph) or node.mark != "plain":
        return False
    if node.leads and follower is not None:
        return True
    if isinstance(follower, tree.Heading | tree.PageBreak | None):
        return False
    return node.strong or node.text.rstrip().endswith(":")


@singledispatch
def _node(node: tree.Node, part: Element, width: float) -> list[Flowable]:
    raise TypeError(type(node), part, width)


@_node.register
def _heading(node: tree.Heading, part: Element, _width: float) -> list[Flowable]:
    style = styles.HEADINGS[node.level]
    shown = text(node.text, style, part.add(f"H{node.level + 1}"))
    story: list[Flowable] = []
    if node.level <= _LISTED:
        story.append(Bookmark(node.text, node.level - 1))
    return [*story, shown]


@_node.register
def _points(node: tree.Points, part: Element, _width: float) -> list[Flowable]:
    listed = part.add("L", ListNumbering=Name.Decimal if node.numbered else Name.Disc)
    story = [
        point(
            item,
            styles.POINT,
            listed.add("LI"),
            f"{number}." if node.numbered else "•",
        )
        for number, item in enumerate(node.items, start=1)
    ]
    if story:
        story[-1].spaceAfter = styles.GAP
    if len(story) <= 2 * _ENDS:
        return [Together((), story), *story]
    # Neither the first nor the last one stands on a page alone.
    starts, ends = story[:_ENDS], story[-_ENDS:]
    between = story[_ENDS:-_ENDS]
    return [Together((), starts), *starts, *between, Together((), ends), *ends]


@_node.register
def _entries(node: tree.Entries, part: Element, width: float) -> list[Flowable]:
    listed = part.add("L", ListNumbering=Name("/None"))
    story: list[Flowable] = []
    for entry in node.items:
        body = listed.add("LI").add("LBody")
        style = styles.NEXT_ENTRY if story else styles.ENTRY
        parts: list[Flowable] = [text(entry.title, style, body.add("P"))]
        if entry.details:
            shown = "  ·  ".join(entry.details)
            parts.append(text(shown, styles.SMALL, body.add("P")))
        for paragraph in entry.parts:
            parts += marked(paragraph, body)
        story += kept_whole(parts, width)
    return story


@_node.register
def _paragraph(node: tree.Paragraph, part: Element, _width: float) -> list[Flowable]:
    return marked(node, part)


@_node.register
def _page_break(_: tree.PageBreak, _part: Element, _width: float) -> list[Flowable]:
    return [PageBreak()]


_node.register(tree.Lines, pen)
_node.register(tree.SummaryList, summary_list)
_node.register(tree.Table, table)
_node.register(tree.Notice, notice)
_node.register(tree.ContactCard, contact_card)
_node.register(tree.Phrases, phrases)
_node.register(tree.Figure, figure)
_node.register(tree.Photo, photo)
