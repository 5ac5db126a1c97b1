"""Tables of the Word file: labels with answers, and grids with a head row."""

from collections.abc import Sequence
from typing import Final

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell, _Row

from trafficking_desk.report.tree import Mark, SummaryList, Table
from trafficking_desk.report.word.pieces import first_paragraph, put
from trafficking_desk.report.word.styles import TEXT_WIDTH
from trafficking_desk.words import _

_LABELS: Final = (0.31, 0.69)
_GRID: Final = "Table Grid"
_TALL: Final = Mm(9)
_SHORT: Final = 600  # characters


def add_rows(word: WordDocument, node: SummaryList) -> None:
    """Add labels with answers; a label is the head of its row."""
    table = word.add_table(rows=0, cols=2, style=_GRID)
    _look(table, head_row=False)
    for row in node.rows:
        line = table.add_row()
        _keep_whole(line, row.answer)
        label, answer = line.cells
        put(first_paragraph(label), row.label, bold=True)
        _fill(answer, row.answer.strip() or _("Not recorded"), row.mark)
    _set_widths(table, _LABELS)
    _gap(word)


def add_table(word: WordDocument, node: Table) -> None:
    """Add a grid; its head row stands again on each page."""
    table = word.add_table(rows=1, cols=len(node.head), style=_GRID)
    _look(table, head_row=True)
    for cell, title in zip(table.rows[0].cells, node.head, strict=True):
        put(first_paragraph(cell), title, bold=True)
    _repeat(table.rows[0])
    marks: Sequence[Mark] = node.marks or ["fact"] * len(node.head)
    for typed in node.rows:
        row = table.add_row()
        _keep_whole(row, *typed)
        if node.tall:
            row.height = _TALL
        for cell, text, mark in zip(row.cells, typed, marks, strict=True):
            _fill(cell, text, mark)
    total = sum(node.widths)
    _set_widths(table, [one / total for one in node.widths])
    _gap(word)


def _fill(cell: _Cell, typed: str, mark: Mark) -> None:
    paragraph = first_paragraph(cell)
    if mark == "judgement" and typed:
        put(paragraph, _("Worker's view:") + " ", bold=True)
    put(paragraph, f"“{typed}”" if mark == "words" and typed else typed)


def _repeat(row: _Row) -> None:
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - no public way
    properties.append(OxmlElement("w:tblHeader"))


def _keep_whole(row: _Row, *texts: str) -> None:
    """Keep a short row on one page; a long one may run over."""
    if max(map(len, texts)) <= _SHORT:
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - no public way
        properties.append(OxmlElement("w:cantSplit"))


def _look(table: WordTable, *, head_row: bool) -> None:
    """Say which cells are heads: readers aloud ask for it."""
    look = table._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001
    if look is not None:
        look.set(qn("w:firstRow"), "1" if head_row else "0")
        look.set(qn("w:firstColumn"), "0" if head_row else "1")


def _set_widths(table: WordTable, shares: Sequence[float]) -> None:
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Mm(share * TEXT_WIDTH)
    for row in table.rows:
        for cell, share in zip(row.cells, shares, strict=True):
            cell.width = Mm(share * TEXT_WIDTH)


def _gap(word: WordDocument) -> None:
    """Add the paragraph that keeps two tables from running into one."""
    word.add_paragraph().paragraph_format.space_after = Pt(0)
