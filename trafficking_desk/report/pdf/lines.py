"""The one way to set typed text: as a paragraph, or shaped where scripts need it."""

from functools import partial

from reportlab.lib.styles import ParagraphStyle

from trafficking_desk.report.pdf.flowables import Text
from trafficking_desk.report.pdf.scripts import needs_shaping
from trafficking_desk.report.pdf.shaped_text import ShapedText
from trafficking_desk.report.pdf.structure import Element, outside_the_text
from trafficking_desk.report.pdf.typeset import faced, markup
from trafficking_desk.words import _


def text(typed: str, style: ParagraphStyle, element: Element) -> Text:
    """Return `typed` as typed, set in `style`, spoken as `element`."""
    if needs_shaping(typed):
        characters = _by_character(typed, style)
        paragraph: Text = ShapedText(characters, style, ())
        element.spoken = "".join(character for _, character in characters)
    else:
        paragraph = Text(markup(typed, style.fontName), style)
    paragraph.element = element
    return paragraph


def named(typed: str, style: ParagraphStyle, element: Element) -> Text:
    """Return `text` that is there again where what it names goes on overleaf."""
    paragraph = text(typed, style, element)
    paragraph.again = partial(overleaf, typed, style)
    return paragraph


def overleaf(typed: str, style: ParagraphStyle, *, bare: bool = False) -> Text:
    """Return a label for the eye: a screen reader reads on without it.

    `bare` where there is no room to say that it goes on.
    """
    again = typed if bare else _("{label} (continued)").format(label=typed)
    label = text(again, style, outside_the_text())
    label.again = partial(overleaf, typed, style, bare=bare)
    return label


def point(typed: str, style: ParagraphStyle, item: Element, bullet: str) -> Text:
    """Return one item of a list with its bullet or number."""
    label = item.add("Lbl")
    paragraph = text(typed, style, item.add("LBody"))
    paragraph.label, paragraph.bullet = label, bullet
    return paragraph


def _by_character(typed: str, style: ParagraphStyle) -> tuple[tuple[str, str], ...]:
    """Return one pair a character: a placeholder for an unknown one has many."""
    return tuple(
        (face, character)
        for face, shown in faced(typed, style.fontName)
        for character in shown
    )
