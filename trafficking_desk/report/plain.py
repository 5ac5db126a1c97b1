"""The same tree as readable text: shown beside the preview, and for copying."""

import re
from collections.abc import Iterator
from functools import singledispatch
from typing import Final

from trafficking_desk.report import nrm_text, tree
from trafficking_desk.report.made import made_text
from trafficking_desk.words import _

_RULE: Final = "-"
# Control characters, halves of characters, marks that turn the reading order.
_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def render_text(document: tree.Document) -> str:
    """Return the document as lines of text, in the same order as on paper."""
    return "\n".join(_document(document)).strip() + "\n"


def section_text(section: tree.Section) -> str:
    """Return one part, to paste into a form: in characters that forms keep."""
    lines = [section.title] if section.title else []
    for node in section.nodes:
        lines.extend(line for line in _node(node) if line.strip("-_") or not line)
    return nrm_text.plain(printable("\n".join(lines)).strip()) + "\n"


def printable(typed: str) -> str:
    r"""Return text that any program takes; what it would not is named instead.

    >>> printable("a\x07b\u202e")
    'a[U+0007]b[U+202E]'
    """
    return _UNSAFE.sub(lambda hit: f"[U+{ord(hit[0]):04X}]", typed)


def _document(document: tree.Document) -> Iterator[str]:
    if not document.bare:
        yield from _opening(document)
    for section in document.sections:
        if section.title:
            yield ""
            yield section.title
            yield "=" * len(section.title)
        for node in section.nodes:
            yield from _node(node)


def _opening(document: tree.Document) -> Iterator[str]:
    made = made_text(document)
    opening = (document.title, document.subtitle, document.reference, made)
    yield from filter(None, (*opening, document.handling, document.watermark))


@singledispatch
def _node(node: tree.Node) -> Iterator[str]:
    raise TypeError(type(node))


@_node.register
def _heading(node: tree.Heading) -> Iterator[str]:
    yield ""
    yield node.text
    yield _RULE * len(node.text)


@_node.register
def _paragraph(node: tree.Paragraph) -> Iterator[str]:
    yield ""
    yield marked_text(node.text, node.mark)


@_node.register
def _points(node: tree.Points) -> Iterator[str]:
    yield ""
    for number, item in enumerate(node.items, start=1):
        yield f"{number}. {item}" if node.numbered else f"• {item}"


@_node.register
def _summary(node: tree.SummaryList) -> Iterator[str]:
    yield ""
    for row in node.rows:
        answer = row.answer if row.answer.strip() else _("Not recorded")
        yield f"{row.label}: {marked_text(answer, row.mark)}"


@_node.register
def _table(node: tree.Table) -> Iterator[str]:
    yield ""
    if node.caption:
        yield node.caption
    for row in node.rows:
        pairs = zip(node.head, row, strict=True)
        yield "; ".join(f"{title}: {cell}" for title, cell in pairs if cell)


@_node.register
def _notice(node: tree.Notice) -> Iterator[str]:
    yield ""
    stop = "" if node.title.endswith(("?", "!", ".")) else "."
    yield f"{node.title}{stop} {node.text}".strip()
    for item in node.points:
        yield f"• {item}"


@_node.register
def _contact(node: tree.ContactCard) -> Iterator[str]:
    yield ""
    number = node.number or _("Not set. Write it here:") + " ________________"
    yield f"{node.name}: {number}" if node.name else number
    yield from filter(None, (node.when, node.who_for, node.small, node.checked))


@_node.register
def _entries(node: tree.Entries) -> Iterator[str]:
    for entry in node.items:
        yield ""
        yield f"• {entry.title}"
        if entry.details:
            yield "  " + "  ·  ".join(entry.details)
        for part in entry.parts:
            yield "  " + marked_text(part.text, part.mark)


@_node.register
def _lines(node: tree.Lines) -> Iterator[str]:
    yield ""
    yield f"{node.label} ({node.hint})" if node.hint else node.label
    if node.choices:
        yield "   ".join(f"☐ {choice}" for choice in node.choices)
    for _line in range(node.count):
        yield "_" * 60


@_node.register
def _phrases(node: tree.Phrases) -> Iterator[str]:
    yield ""
    for phrase in node.items:
        yield f"{phrase.words} ({phrase.name})"


@_node.register
def _figure(node: tree.Figure) -> Iterator[str]:
    yield ""
    yield _("Picture: {says}").format(says=node.says)


@_node.register
def _photo(node: tree.Photo) -> Iterator[str]:
    yield ""
    if node.image or not node.note:
        yield _("Photo: {says}").format(says=node.says)
    else:
        yield f"{photo_note(node)} {node.says}"


def photo_note(node: tree.Photo) -> str:
    """Return what stands in the place of a photo that is not shown."""
    return node.note or _("A photo that cannot be printed belongs here.")


@_node.register
def _page_break(_break: tree.PageBreak) -> Iterator[str]:
    yield from ()


def marked_text(typed: str, mark: tree.Mark) -> str:
    """Return the text with whose it is before it, unless it is plain or a fact."""
    if mark == "words":
        return _("Their words: “{words}”").format(words=typed)
    if mark == "judgement":
        return _("Worker's view: {view}").format(view=typed)
    return typed
