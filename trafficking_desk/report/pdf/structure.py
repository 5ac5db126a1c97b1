"""The tree that a screen reader walks: elements, and the marks they own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pikepdf import Name, Object


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of a page's drawing; `page` counts from 0."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Element:
    """One part of the document, in reading order.

    A part that runs over pages has several marks. With `once`, a second drawing
    (a table's repeated head) belongs to the page, not to the text. `language` is
    "" where it is the document's; `alternative` says what a picture shows, `spoken`
    what shaped letters say, as it was typed.
    """

    tag: str
    attributes: Mapping[str, Object] = field(default_factory=dict)
    once: bool = False
    kids: list["Element | Mark"] = field(default_factory=list)
    language: str = ""
    alternative: str = ""
    spoken: str = ""

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

    def is_drawn(self) -> bool:
        """Say whether anything below was drawn: the rest is left out."""
        return any(True for _ in self.marks())
