"""The canvas: every stroke belongs to an element of the text or to the page."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO, Literal

from reportlab.pdfgen.canvas import Canvas

from trafficking_desk.report.pdf.structure import Element, Mark, Place

Furniture = Callable[["TaggedCanvas", int, int], None]
Kind = Literal["Layout", "Header", "Footer", "Background"]

_ARTIFACTS: dict[Kind, str] = {
    "Layout": "/Artifact <</Type /Layout>> BDC",
    "Background": "/Artifact <</Type /Background>> BDC",
    "Header": "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
    "Footer": "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
}


class TaggedCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """Keeps the marks of each page.

    `furniture(canvas, page, pages)` draws what stands around the text once the
    number of pages is known.
    """

    def __init__(
        self, out: BinaryIO, *, furniture: Furniture, **options: object
    ) -> None:
        super().__init__(out, **options)
        self._furniture = furniture
        self._next_mark = 0
        self._bookmarks = 0

    @property
    def page_height(self) -> float:
        """Return how high the paper is, in points."""
        return float(self._pagesize[1])

    def open_mark(self, element: Element) -> None:
        """Start drawing for `element`; end with close_mark()."""
        if element.once and element.is_drawn():
            self.open_artifact()
            return
        element.kids.append(Mark(self.getPageNumber() - 1, self._next_mark))
        self.addLiteral(f"/{element.tag} <</MCID {self._next_mark}>> BDC")
        self._next_mark += 1

    def open_spoken(self, spoken: str) -> None:
        """Inside a mark, say what the next glyphs mean; end with close_mark()."""
        coded = spoken.encode("utf-16-be", "surrogatepass").hex().upper()
        self.addLiteral(f"/Span <</ActualText <FEFF{coded}>>> BDC")

    def open_artifact(self, kind: Kind = "Layout") -> None:
        """Start drawing what is not text: rules, grounds, page numbers."""
        self.addLiteral(_ARTIFACTS[kind])

    def close_mark(self) -> None:
        """End what open_mark() or open_artifact() began."""
        self.addLiteral("EMC")

    def add_bookmark(self, title: str, level: int) -> None:
        """Add a line to the list of contents; it leads to the present page."""
        self._bookmarks += 1
        key = f"place-{self._bookmarks}"
        x, y = self.absolutePosition(0, 0)
        self.bookmarkPage(key, fit="XYZ", left=x, top=y)
        self.addOutlineEntry(title, key, level)

    def keep_place(self, element: Element, up: float) -> None:
        """Keep where an element begins, `up` points above this place."""
        if element.place is None:
            x, y = self.absolutePosition(0, up)
            element.place = Place(self.getPageNumber() - 1, x, y)

    @contextmanager
    def artifact(self, kind: Kind = "Layout") -> Iterator[None]:
        """Draw something that a screen reader skips, leaving the pen as it was."""
        self.open_artifact(kind)
        self.saveState()
        yield
        self.restoreState()
        self.close_mark()

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Close the page; the next one numbers its marks from 0 again."""
        super().showPage()
        self._next_mark = 0

    def save(self) -> None:
        """Put the furniture around each page, under its text, and write."""
        if self._code:
            self.showPage()
        pages = self._doc.Pages.pages
        for number, page in enumerate(pages, start=1):
            self._furniture(self, number, len(pages))
            page.stream = "\n".join([*self._code, page.stream])
            self._code.clear()
        self._doc.SaveToFile(self._filename, self)
