"""Sentences in other languages, to point at: each is read out in its own."""

from itertools import zip_longest
from typing import Final

from reportlab.platypus import Flowable

from trafficking_desk.report.pdf import styles
from trafficking_desk.report.pdf.grid import grid
from trafficking_desk.report.pdf.lines import text
from trafficking_desk.report.pdf.structure import Element
from trafficking_desk.report.pdf.tables import column_head
from trafficking_desk.report.tree import Phrase, Phrases
from trafficking_desk.words import _

_WIDTHS: Final = (0.335, 0.165, 0.335, 0.165)  # words and name, twice
_AFTER: Final = 5.0  # points: what follows does not stand on the last rule


def phrases(node: Phrases, parent: Element, width: float) -> list[Flowable]:
    """Return a table of two sentences a row, down the page by name."""
    part = parent.add("Table")
    line = part.add("TR")
    cells = [
        [column_head(title, line) for title in 2 * (_("Point here"), _("In English"))]
    ]
    for pair in zip_longest(node.items[::2], node.items[1::2]):
        line = part.add("TR")
        cells.append([cell for one in pair for cell in _cells(one, line)])
    commands = (
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, styles.LINE),
        ("BACKGROUND", (0, 0), (-1, 0), styles.GROUND),
        ("VALIGN", (0, 1), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), 0.6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("LINEAFTER", (1, 0), (1, -1), 1, styles.LINE),
    )
    widths = [share * width for share in _WIDTHS]
    shown = grid(cells, widths, commands, repeated=1)
    shown.spaceAfter = _AFTER
    return [shown]


def _cells(phrase: Phrase | None, line: Element) -> list[list[Flowable]]:
    if phrase is None:
        return [[text("", styles.CELL, line.add("TD").add("P"))] for _cell in "12"]
    spoken = line.add("TD").add("P")
    spoken.language = phrase.language
    named = line.add("TD").add("P")
    return [
        [text(phrase.words, styles.PHRASE, spoken)],
        [text(phrase.name, styles.COMPACT, named)],
    ]
