"""Boxes: notices that must be seen, and cards with a number to ring."""

from typing import Any, Final

from reportlab.platypus import Flowable

from trafficking_desk.report.pdf.fonts import text_width
from trafficking_desk.report.pdf.grid import grid
from trafficking_desk.report.pdf.keeping import Together
from trafficking_desk.report.pdf.lines import point, text
from trafficking_desk.report.pdf.pen import PenLines
from trafficking_desk.report.pdf.structure import Element
from trafficking_desk.report.pdf.styles import (
    CARD,
    CARD_NAME,
    DANGER,
    DANGER_GROUND,
    LINE,
    NOTICES,
    NUMBER,
    NUMBER_LARGE,
    NUMBER_NARROW,
    UNSET,
    notice_styles,
)
from trafficking_desk.report.tree import ContactCard, Notice
from trafficking_desk.words import _

_PADDING: Final = 8.0


def notice(node: Notice, parent: Element, width: float) -> list[Flowable]:
    """Return a box with a thick edge; its title is said first."""
    title, body, item = notice_styles(node.kind)
    part = parent.add("Sect")
    rows: list[Flowable] = [text(node.title, title, part.add("P"))]
    if node.text:
        rows.append(text(node.text, body, part.add("P")))
    if node.points:
        listed = part.add("L")
        rows.extend(point(one, item, listed.add("LI"), "•") for one in node.points)
    colour, ground = NOTICES[node.kind]
    commands = [
        ("BACKGROUND", (0, 0), (-1, -1), ground),
        ("LINEBEFORE", (0, 0), (0, -1), 4, colour),
        ("LEFTPADDING", (0, 0), (-1, -1), 12),
        ("RIGHTPADDING", (0, 0), (-1, -1), 10),
        ("TOPPADDING", (0, 0), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        ("TOPPADDING", (0, 0), (-1, 0), 7),
        ("BOTTOMPADDING", (0, -1), (-1, -1), 8),
    ]
    box = grid([[[row]] for row in rows], [width], commands)
    box.spaceBefore, box.spaceAfter = 4, 10
    return [Together((), [box]), box]


def contact_card(node: ContactCard, parent: Element, width: float) -> list[Flowable]:
    """Return name and use on the left, the number large on the right."""
    part = parent.add("Sect")
    number_width = 0.46 * width
    left: list[Flowable] = []
    lines = ((node.when, CARD), (node.name, CARD_NAME), (node.who_for, CARD))
    for typed, style in (*lines, (node.small, CARD)):
        if typed:
            left.append(text(typed, style, part.add("P")))
    right = _number(node, part, number_width - 2 * _PADDING)
    commands: list[tuple[Any, ...]] = [
        ("LEFTPADDING", (0, 0), (-1, -1), _PADDING if node.large else 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING if node.large else 0),
        ("TOPPADDING", (0, 0), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
    ]
    if node.number:  # a rule below a line for a pen would look like a second one
        commands.append(("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE))
    if node.large:
        commands += [
            ("BACKGROUND", (0, 0), (-1, -1), DANGER_GROUND),
            ("LINEBEFORE", (0, 0), (0, -1), 4, DANGER),
            ("VALIGN", (1, 0), (1, 0), "MIDDLE"),
        ]
    widths = [width - number_width, number_width]
    return [grid([[left, right]], widths, commands)]


def _number(node: ContactCard, part: Element, room: float) -> list[Flowable]:
    if node.number:
        style = NUMBER_LARGE if node.large else NUMBER
        if text_width(node.number, style.fontName, style.fontSize) > room:
            style = NUMBER_NARROW
        story: list[Flowable] = [text(node.number, style, part.add("P"))]
        if node.checked:
            story.append(text(node.checked, UNSET, part.add("P")))
        return story
    unset = _("Not set. Write it here:")
    return [text(unset, UNSET, part.add("P")), PenLines(1)]
