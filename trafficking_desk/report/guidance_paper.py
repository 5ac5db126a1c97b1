"""One page of guidance on paper: the minute first, sources with their dates last."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from trafficking_desk.cases.dates import day_text
from trafficking_desk.content.guidance import GuidanceBlock, GuidancePage
from trafficking_desk.content.model import Content
from trafficking_desk.content.source import Cite, Confidence
from trafficking_desk.report.tree import (
    Document,
    Heading,
    Node,
    Notice,
    Paragraph,
    Points,
    Section,
)
from trafficking_desk.words import _


def guidance_paper(page: GuidancePage, content: Content, as_of: datetime) -> Document:
    """Return `page` as it is on screen, with every source written out."""
    cites = [*page.sources, *(cite for block in page.blocks for cite in block.sources)]
    return Document(
        title=_(page.title),
        subtitle=_(page.for_whom),
        reference="",
        as_of=as_of,
        of_case=False,
        sections=(
            Section("page", "", tuple(_page(page))),
            Section(
                "sources",
                _("Where this comes from"),
                (*_sources(content, cites), _checked(page)),
            ),
        ),
    )


def source_lines(content: Content, cites: Iterable[Cite]) -> Iterator[str]:
    """Yield, once each, what a source is, where in it, its date, and how sure it is."""
    places: dict[str, list[str]] = {}
    for cite in dict.fromkeys(cites):
        places.setdefault(cite.id, []).extend([_(cite.at)] if cite.at else [])
    for id_, found in places.items():
        source = content.sources.get(id_)
        if source is not None:
            line = _("{title}{at} ({date}). {how_sure}. Checked {day}.")
            yield line.format(
                title=_(source.title),
                at=f", {'; '.join(found)}" if found else "",
                date=_(source.date),
                how_sure=how_sure(source.confidence),
                day=day_text(source.checked),
            )


def how_sure(confidence: Confidence) -> str:
    """Return in words how far a source can be leaned on."""
    return {
        "official": _("Official"),
        "seed": _("One of the guides the desk is built on"),
        "secondary": _("Not official, but published"),
        "to_confirm": _("Still to be confirmed"),
    }[confidence]


def _page(page: GuidancePage) -> Iterator[Node]:
    minute = tuple(_(point) for point in page.minute)
    yield Notice("quiet", _("In one minute"), points=minute)
    for block in page.blocks:
        yield from _block(block)


def _block(block: GuidanceBlock) -> Iterator[Node]:
    if block.heading:
        yield Heading(_(block.heading))
    if block.text:
        yield Paragraph(_(block.text))
    if block.points:
        yield Points(tuple(_(point) for point in block.points))


def _sources(content: Content, cites: Iterable[Cite]) -> Iterator[Node]:
    for line in source_lines(content, cites):
        yield Paragraph(line, small=True)


def _checked(page: GuidancePage) -> Node:
    day = day_text(page.checked)
    return Paragraph(_("This page was checked {day}.").format(day=day), small=True)
