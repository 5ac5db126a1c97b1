"""Tables: labels with answers, and grids with a head row."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from pikepdf import Name
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from trafficking_desk.report.pdf import styles
from trafficking_desk.report.pdf.flowables import Text
from trafficking_desk.report.pdf.grid import grid
from trafficking_desk.report.pdf.lines import named, overleaf, text
from trafficking_desk.report.pdf.marked import barred
from trafficking_desk.report.pdf.structure import Element
from trafficking_desk.report.tree import Mark, SummaryList, SummaryRow, Table
from trafficking_desk.words import _

LONG: Final = 600  # characters: a longer answer stands below its label
_NARROW: Final = 6  # of the width: in less, "(continued)" would be cut
_NAME: Final = 60  # characters: what a row is about, said again overleaf
_LABELS: Final = 0.31  # of the width

_COMMANDS: Final = (
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 8),
    ("TOPPADDING", (0, 0), (-1, -1), 3),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
    ("LINEBELOW", (0, 0), (-1, -1), 0.5, styles.LINE),
)

_TIGHT: Final = (
    ("TOPPADDING", (0, 1), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 1), (-1, -1), 3),
)

_FIRM: Final = "\u00a0"  # a space that is kept
_TALL: Final = (("BOTTOMPADDING", (0, 1), (-1, -1), 16),)


def summary_list(node: SummaryList, parent: Element, width: float) -> list[Flowable]:
    """Return tables of short answers; a long answer comes between two of them."""
    story: list[Flowable] = []
    short: list[SummaryRow] = []
    for row in node.rows:
        if len(row.answer) <= LONG:
            short.append(row)
            continue
        story += _short_answers(short, parent, width)
        short = []
        story += _long_answer(row, parent)
    return story + _short_answers(short, parent, width)


def _short_answers(
    rows: list[SummaryRow], parent: Element, width: float
) -> list[Flowable]:
    if not rows:
        return []
    part = parent.add("Table")
    cells = []
    for row in rows:
        line = part.add("TR")
        label = line.add("TH", Scope=Name.Row).add("P")
        cells.append(
            [
                [named(row.label, styles.LABEL, label)],
                _answer(row.answer, row.mark, line.add("TD")),
            ]
        )
    shown = grid(cells, [_LABELS * width, (1 - _LABELS) * width], _COMMANDS)
    shown.spaceAfter = styles.GAP
    return [shown]


def _answer(typed: str, mark: Mark, cell: Element) -> list[Flowable]:
    if not typed.strip():
        return [text(_("Not recorded"), styles.GAP_TEXT, cell.add("P"))]
    if mark in ("words", "judgement"):
        return barred(typed, mark, cell, labelled=mark == "judgement")
    return [text(typed, styles.CELL, cell.add("P"))]


def _long_answer(row: SummaryRow, parent: Element) -> list[Flowable]:
    label = text(row.label, styles.STRONG, parent.add("P"))
    label.leads = True
    if row.mark in ("words", "judgement"):
        labelled = row.mark == "judgement"
        *heads, answer = barred(row.answer, row.mark, parent, labelled=labelled)
    else:
        heads, answer = [], text(row.answer, styles.BODY, parent.add("P"))
    answer.under = partial(overleaf, row.label, styles.STRONG)
    return [label, *heads, answer]


def table(node: Table, parent: Element, width: float) -> list[Flowable]:
    """Return a grid; its head is said once and drawn again on each page."""
    part = parent.add("Table")
    story: list[Flowable] = []
    if node.caption:
        caption = part.add("Caption").add("P")
        story.append(text(node.caption, styles.STRONG, caption))
    line = part.add("TR")
    cells: list[list[list[Any]]] = [
        [column_head(title, line) for title in node.head],
        *[_row(row, node, part) for row in node.rows],
    ]
    cells[0][0][0].element.field = node.field
    share = width / sum(node.widths)
    commands = (
        *_COMMANDS,
        ("BACKGROUND", (0, 0), (-1, 0), styles.GROUND),
        ("LINEBELOW", (0, 0), (-1, 0), 1, styles.BRAND),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        *(_TIGHT if node.compact else ()),
        *(_TALL if node.tall and not node.compact else ()),
    )
    shown = grid(cells, [share * one for one in node.widths], commands, repeated=1)
    shown.spaceAfter = styles.GAP
    return [*story, shown]


def column_head(title: str, line: Element) -> list[Flowable]:
    """Return the head of one column: read out once, drawn on every page."""
    cell = line.add("TH", Scope=Name.Column)
    return [text(title, styles.HEAD, cell.add("P", once=True))]


def _row(row: tuple[str, ...], node: Table, part: Element) -> list[list[Text]]:
    line = part.add("TR")
    marks: Sequence[Mark] = node.marks or ["fact"] * len(row)
    style = styles.COMPACT if node.compact else styles.CELL
    # A row for a pen is as high as a written one.
    empty = _FIRM if node.tall else ""
    if node.tall and node.compact:
        empty = f"{_FIRM}\n{_FIRM}"
    cells = [
        _cell(typed or empty, mark, line.add("TD"), style)
        for typed, mark in zip(row, marks, strict=True)
    ]
    if 0 < len(row[0]) <= _NAME:
        narrow = _NARROW * node.widths[0] < sum(node.widths)
        cells[0][0].again = partial(overleaf, row[0], cells[0][0].style, bare=narrow)
    return cells


def _cell(typed: str, mark: Mark, cell: Element, style: ParagraphStyle) -> list[Text]:
    shown = typed
    if mark == "words" and typed:
        style, shown = styles.WORDS, f"“{typed}”"
    elif mark == "judgement":
        style = styles.VIEW
    return [text(shown, style, cell.add("P"))]
