"""Reads a PDF the way a screen reader and a strict checker do."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf
from pypdf import PdfReader

PAINTING = frozenset(
    ["Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do"]
)


@dataclass(frozen=True, slots=True)
class Node:
    """One structure element; `marks` are (page, number) of its own."""

    tag: str
    scope: str
    marks: tuple[tuple[int, int], ...]
    kids: tuple["Node", ...]

    def walk(self) -> Iterator["Node"]:
        """Yield this element and all below, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def find(self, tag: str) -> list["Node"]:
        """Return all elements with a tag, in reading order."""
        return [node for node in self.walk() if node.tag == tag]

    def all_marks(self) -> list[tuple[int, int]]:
        """Return the marks of this element and all below, in reading order."""
        return [mark for node in self.walk() for mark in node.marks]


def opened(data: bytes) -> Pdf:
    """Return the open file."""
    return Pdf.open(BytesIO(data))


def page_texts(data: bytes) -> list[str]:
    """Return what can be copied from each page."""
    return [page.extract_text() for page in PdfReader(BytesIO(data)).pages]


def all_text(data: bytes) -> str:
    """Return the whole text, runs of space made one space."""
    return " ".join(" ".join(page_texts(data)).split())


def tree(pdf: Pdf) -> Node:
    """Return the document element."""
    pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    (root,) = items(pdf.Root.StructTreeRoot.K)
    return _node(root, pages)


def painted(pdf: Pdf, page: int) -> Iterator[str]:
    """Yield, for each stroke on a page, the mark it is in: "3", "Artifact" or ""."""
    inside: list[str] = []
    for step in pikepdf.parse_content_stream(pdf.pages[page]):
        operands, name = step.operands, str(step.operator)
        if name == "BDC" and "/ActualText" in operands[1]:
            inside.append(inside[-1])  # says what glyphs mean, inside a mark
        elif name == "BDC":
            mark = operands[1].get("/MCID")
            inside.append(str(operands[0])[1:] if mark is None else str(int(mark)))
        elif name == "EMC":
            inside.pop()
        elif name in PAINTING:
            assert len(set(inside)) < 2, "marks inside marks"
            yield inside[-1] if inside else ""
    assert inside == []


def spoken_aloud(pdf: Pdf) -> list[tuple[str, str]]:
    """Return (language, text) of each element whose glyphs do not tell it."""
    return [
        (str(one.get("/Lang", "")), str(one.ActualText))
        for one in _elements(pdf.Root.StructTreeRoot.K[0])
        if "/ActualText" in one
    ]


def figures(pdf: Pdf) -> list[Object]:
    """Return the elements that are pictures."""
    return [
        one for one in _elements(pdf.Root.StructTreeRoot.K[0]) if Name.Figure == one.S
    ]


def _elements(element: Object) -> Iterator[Object]:
    yield element
    for kid in items(element.get("/K", Array())):
        if kid.get("/Type") != Name.MCR:
            yield from _elements(kid)


def _node(element: Object, pages: dict[tuple[int, int], int]) -> Node:
    marks: list[tuple[int, int]] = []
    kids: list[Node] = []
    for kid in items(element.get("/K", Array())):
        if kid.get("/Type") == Name.MCR:
            marks.append((pages[kid.Pg.objgen], int(kid.MCID)))
        else:
            assert kid.P.objgen == element.objgen
            kids.append(_node(kid, pages))
    scope = element.get("/A", Dictionary()).get("/Scope", "")
    return Node(str(element.S)[1:], str(scope), tuple(marks), tuple(kids))


def items(kids: Object) -> list[Object]:
    """Return what an element holds, one or many."""
    return list(kids) if isinstance(kids, Array) else [kids]
