"""The tree that a screen reader walks: elements, and the marks they own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pikepdf import Name, Object


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of a page's drawing; `page` counts from 0."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Place:
    """A place on a page, in points from its lower left; `page` counts from 0."""

    page: int
    x: float
    y: float


@dataclass(eq=False, slots=True)
class Element:
    """One part of the document, in reading order.

    A part that runs over pages has several marks. With `once`, a second drawing
    (a table's repeated head) belongs to the page, not to the text. `language` is
    "" where it is the document's; `alternative` says what a picture shows, `spoken`
    what shaped letters say, as it was typed. `field` is the path of the case file
    that is filled in there, `place` where it was drawn first.
    """

    tag: str
    attributes: Mapping[str, Object] = field(default_factory=dict)
    once: bool = False
    kids: list["Element | Mark"] = field(default_factory=list)
    language: str = ""
    alternative: str = ""
    spoken: str = ""
    field: str = ""
    place: Place | None = None

    def add(self, tag: str, *, once: bool = False, **attributes: Name) -> "Element":
        """Return a new last child."""
        child = Element(tag, attributes, once)
        self.kids.append(child)
        return child

    def marks(self) -> Iterator[Mark]:
        """Yield every mark below, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Mark):
                yield kid
            else:
                yield from kid.marks()

    def fields(self) -> Iterator[tuple["Element", Place]]:
        """Yield what is filled in by hand, with its place, in reading order."""
        if self.field and self.place is not None:
            yield self, self.place
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.fields()

    def is_drawn(self) -> bool:
        """Say whether anything below was drawn: the rest is left out."""
        return any(True for _ in self.marks())


def outside_the_text() -> Element:
    """Return an element for what only the eye needs: drawn as part of the page."""
    return Element("P", once=True, kids=[Mark(0, 0)])
