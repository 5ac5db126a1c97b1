"""On which page of a finished PDF its headings and its fields for a pen stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf
from reportlab.lib.pagesizes import A4

from trafficking_desk.report.pdf.sheet import SHEETS

_ROOM: Final = 60.0  # points: above a heading there is no more than its own space

_Numbers = Mapping[tuple[int, int], int]


@dataclass(frozen=True, slots=True)
class HeadingPlace:
    """A heading, or a place for a pen: then `field` is the path that it fills.

    `page` counts from 1; `height` is in points from the foot of the page; `on_top`:
    nothing but headings stands above it.
    """

    title: str
    page: int
    height: float
    on_top: bool
    field: str = ""


def heading_places(pdf: bytes) -> tuple[HeadingPlace, ...]:
    """Return every heading of the list of contents, in reading order."""
    with Pdf.open(BytesIO(pdf)) as opened, opened.open_outline() as outline:
        return tuple(_headings(outline.root, _numbers(opened)))


def field_places(pdf: bytes) -> tuple[HeadingPlace, ...]:
    """Return every place for a pen that fills a field, in reading order."""
    with Pdf.open(BytesIO(pdf)) as opened:
        numbers = _numbers(opened)
        named = opened.Root.get(Name.Dests, Dictionary())
        found = [
            _place("", goal, numbers, name.removeprefix("/"))
            for name, goal in named.as_dict().items()
            if isinstance(goal, Array) and "." in name
        ]
    return tuple(sorted(found, key=lambda one: (one.page, -one.height)))


def _numbers(pdf: Pdf) -> _Numbers:
    return {page.obj.objgen: at for at, page in enumerate(pdf.pages, 1)}


def _headings(
    items: Iterable[OutlineItem], numbers: _Numbers
) -> Iterator[HeadingPlace]:
    for item in items:
        if isinstance(item.destination, Array):
            yield _place(item.title, item.destination, numbers)
        yield from _headings(item.children, numbers)


def _place(
    title: str, goal: Object, numbers: _Numbers, field: str = ""
) -> HeadingPlace:
    top = A4[1] - SHEETS["a4"].top - _ROOM
    height = float(goal[3])
    return HeadingPlace(title, numbers[goal[0].objgen], height, height >= top, field)
