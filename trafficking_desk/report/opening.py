"""The beginning of a paper: enough of it to draw the first page as it will be."""

from collections.abc import Iterator
from dataclasses import replace
from functools import singledispatch
from typing import Final

from trafficking_desk.report import tree

_FULL: Final = 90  # pieces of a line or more: they fill a page and what follows it
_LONG: Final = 250  # pieces: on an old laptop such a paper takes half a second


def is_long(document: tree.Document) -> bool:
    """Say whether a reader would wait for the whole paper."""
    nodes = [node for section in document.sections for node in section.nodes]
    holds_photos = any(isinstance(node, tree.Photo) for node in nodes)
    return holds_photos or sum(map(_pieces, nodes)) > _LONG


def opening_of(document: tree.Document) -> tree.Document:
    """Return the paper up to somewhere after the end of its first page."""
    return replace(document, sections=tuple(_sections(document)))


def _sections(document: tree.Document) -> Iterator[tree.Section]:
    room = _FULL
    for section in document.sections:
        ends = section.new_page and room < _FULL
        if room <= 0 or ends:
            return
        nodes: list[tree.Node] = []
        for node in section.nodes:
            if room <= 0:
                break
            nodes.append(_cut(node, room))
            room -= _pieces(node)
        yield replace(section, nodes=tuple(nodes))


@singledispatch
def _pieces(_node: tree.Node) -> int:
    """Return how many lines it has at the least."""
    return 1


@_pieces.register(tree.SummaryList)
@_pieces.register(tree.Table)
def _rows(node: tree.SummaryList | tree.Table) -> int:
    return len(node.rows)


@_pieces.register(tree.Points)
@_pieces.register(tree.Entries)
@_pieces.register(tree.Phrases)
def _items(node: tree.Points | tree.Entries | tree.Phrases) -> int:
    return len(node.items)


@_pieces.register
def _pen(node: tree.Lines) -> int:
    return node.count


@singledispatch
def _cut(node: tree.Node, _room: int) -> tree.Node:
    return node


@_cut.register(tree.Table)
def _cut_rows(node: tree.Table, room: int) -> tree.Node:
    return replace(node, rows=node.rows[:room])


@_cut.register(tree.Entries)
def _cut_items(node: tree.Entries, room: int) -> tree.Node:
    return replace(node, items=node.items[:room])
