"""From the nodes of a document's tree to the parts of a Word file."""

from functools import singledispatch
from io import BytesIO
from typing import Final

from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from trafficking_desk.report import tree
from trafficking_desk.report.plain import photo_note
from trafficking_desk.report.word import styles
from trafficking_desk.report.word.lists import numbered
from trafficking_desk.report.word.picture import picture
from trafficking_desk.report.word.pieces import border, colour, put, safe
from trafficking_desk.report.word.tables import add_rows, add_table
from trafficking_desk.words import _

_PEN: Final = 14  # points above each line for a hand
_DEEPEST: Final = 4


@singledispatch
def add_node(node: tree.Node, word: WordDocument) -> None:
    """Add one node at the end of the file."""
    raise TypeError(type(node), word)


@add_node.register
def _heading(node: tree.Heading, word: WordDocument) -> None:
    put(word.add_heading("", min(node.level, _DEEPEST)), node.text)


@add_node.register
def _paragraph(node: tree.Paragraph, word: WordDocument) -> None:
    if node.mark in ("words", "judgement"):
        _marked(node, word)
        return
    style = styles.SMALL if node.small else None
    put(word.add_paragraph(style=style), node.text, bold=node.strong)


def _marked(node: tree.Paragraph, word: WordDocument) -> None:
    is_words = node.mark == "words"
    shown = word.add_paragraph(style=styles.WORDS if is_words else styles.VIEW)
    border(shown, "left", styles.BRAND if is_words else styles.MUTED, 18)
    if node.labelled:
        label = _("Their words:") if is_words else _("Worker's view:")
        put(shown, f"{label} ", bold=True)
    put(shown, f"“{node.text}”" if is_words else node.text)


@add_node.register
def _points(node: tree.Points, word: WordDocument) -> None:
    style = "List Number" if node.numbered else "List Bullet"
    items = [word.add_paragraph(style=style) for _item in node.items]
    for paragraph, item in zip(items, node.items, strict=True):
        put(paragraph, item)
    if node.numbered:
        numbered(word, items)


@add_node.register
def _summary(node: tree.SummaryList, word: WordDocument) -> None:
    add_rows(word, node)


@add_node.register
def _table(node: tree.Table, word: WordDocument) -> None:
    if node.caption:
        put(word.add_paragraph(), node.caption, bold=True)
    add_table(word, node)


@add_node.register
def _notice(node: tree.Notice, word: WordDocument) -> None:
    rgb = styles.NOTICES[node.kind]
    title = word.add_paragraph()
    colour(put(title, node.title, bold=True), rgb)
    border(title, "left", rgb, 24)
    title.paragraph_format.keep_with_next = bool(node.text or node.points)
    if node.text:
        text = word.add_paragraph()
        put(text, node.text)
        border(text, "left", rgb, 24)
    for point in node.points:
        put(word.add_paragraph(style="List Bullet"), point)


@add_node.register
def _contact(node: tree.ContactCard, word: WordDocument) -> None:
    shown = word.add_paragraph()
    put(shown, f"{node.name}: ", bold=True)
    number = node.number or _("Not set. Write it here:") + " ________________"
    colour(put(shown, number, bold=True), styles.BRAND)
    for line in (node.when, node.who_for, node.small, node.checked):
        if line:
            put(word.add_paragraph(style=styles.SMALL), line)


@add_node.register
def _entries(node: tree.Entries, word: WordDocument) -> None:
    for entry in node.items:
        title = word.add_paragraph()
        title.paragraph_format.keep_with_next = True
        put(title, entry.title, bold=True)
        if entry.details:
            details = word.add_paragraph(style=styles.SMALL)
            put(details, "  ·  ".join(entry.details))
        for part in entry.parts:
            add_node(part, word)


@add_node.register
def _lines(node: tree.Lines, word: WordDocument) -> None:
    label = word.add_paragraph()
    label.paragraph_format.keep_with_next = True
    put(label, node.label, bold=True)
    if node.hint:
        hint = word.add_paragraph()
        hint.paragraph_format.keep_with_next = True
        put(hint, node.hint)
    if node.choices:
        put(word.add_paragraph(), "     ".join(f"☐ {one}" for one in node.choices))
    for _line in range(node.count):
        _pen_line(word.add_paragraph())


def _pen_line(paragraph: WordParagraph) -> None:
    paragraph.paragraph_format.space_before = Pt(_PEN)
    border(paragraph, "bottom", styles.LINE, 4)


@add_node.register
def _phrases(node: tree.Phrases, word: WordDocument) -> None:
    table = word.add_table(rows=0, cols=2, style="Table Grid")
    for phrase in node.items:
        spoken, named = table.add_row().cells
        put(spoken.paragraphs[0], phrase.words, language=phrase.language)
        put(named.paragraphs[0], phrase.name)


@add_node.register
def _figure(node: tree.Figure, word: WordDocument) -> None:
    wide = min(node.width, styles.TEXT_WIDTH)
    word.add_picture(BytesIO(picture(node)), width=Mm(wide))
    _describe(word, node.says)


@add_node.register
def _photo(node: tree.Photo, word: WordDocument) -> None:
    if not node.image:
        put(word.add_paragraph(), photo_note(node), bold=True)
        put(word.add_paragraph(), node.says)
        return
    word.add_picture(BytesIO(node.image))
    shape = word.inline_shapes[-1]
    scale = min(1.0, Mm(node.wide) / shape.width, Mm(node.high) / shape.height)
    shape.width, shape.height = (
        Length(scale * side) for side in (shape.width, shape.height)
    )
    word.paragraphs[-1].paragraph_format.keep_with_next = True
    _describe(word, node.says)
    put(word.add_paragraph(style=styles.SMALL), node.says)


def _describe(word: WordDocument, says: str) -> None:
    """Say what the last picture shows, for those who do not see it."""
    about = word.inline_shapes[-1]._inline.docPr  # noqa: SLF001 - no public way
    about.set("descr", safe(says))
    about.set("name", _("Picture"))


@add_node.register
def _page_break(_node: tree.PageBreak, word: WordDocument) -> None:
    word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
