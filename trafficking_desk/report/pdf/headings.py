"""On which page of a finished PDF each heading of its list of contents stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from pikepdf import Array, OutlineItem, Pdf
from reportlab.lib.pagesizes import A4

from trafficking_desk.report.pdf.sheet import SHEETS

_ROOM: Final = 60.0  # points: above a heading there is no more than its own space


@dataclass(frozen=True, slots=True)
class HeadingPlace:
    """`page` counts from 1; `on_top`: nothing but headings stands above it."""

    title: str
    page: int
    on_top: bool


def heading_places(pdf: bytes) -> tuple[HeadingPlace, ...]:
    """Return every heading of the list of contents, in reading order."""
    with Pdf.open(BytesIO(pdf)) as opened, opened.open_outline() as outline:
        numbers = {page.obj.objgen: at for at, page in enumerate(opened.pages, 1)}
        return tuple(_places(outline.root, numbers))


def _places(
    items: Iterable[OutlineItem], numbers: Mapping[tuple[int, int], int]
) -> Iterator[HeadingPlace]:
    top = A4[1] - SHEETS["a4"].top - _ROOM
    for item in items:
        goal = item.destination
        if isinstance(goal, Array):
            page = numbers[goal[0].objgen]
            yield HeadingPlace(item.title, page, float(goal[3]) >= top)
        yield from _places(item.children, numbers)
