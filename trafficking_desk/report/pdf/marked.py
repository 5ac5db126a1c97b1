"""Facts, the person's own words and the worker's view look different on paper."""

from typing import Final

from reportlab.platypus import CondPageBreak, Flowable

from trafficking_desk.report.pdf import styles
from trafficking_desk.report.pdf.flowables import text
from trafficking_desk.report.pdf.structure import Element
from trafficking_desk.report.tree import Mark, Paragraph
from trafficking_desk.words import _

_LABEL_AND_TWO_LINES: Final = 43.0


def marked(node: Paragraph, parent: Element) -> list[Flowable]:
    """Return a paragraph; words and views get a label and a bar at their side."""
    if node.mark in ("words", "judgement"):
        room = CondPageBreak(_LABEL_AND_TWO_LINES)
        return [room, *barred(node.text, node.mark, parent)]
    if node.small:
        style = styles.SMALL
    else:
        style = styles.STRONG if node.strong else styles.BODY
    return [text(node.text, style, parent.add("P"))]


def barred(typed: str, mark: Mark, parent: Element) -> list[Flowable]:
    """Return the label and the text beside a solid bar (words) or dashes (view)."""
    if mark == "words":
        quote = parent.add("BlockQuote")
        label = text(_("Their words"), styles.WORDS_LABEL, quote.add("P"))
        return [label, text(f"“{typed}”", styles.WORDS, quote.add("P"))]
    view = parent.add("Div")
    label = text(_("Worker's view"), styles.VIEW_LABEL, view.add("P"))
    return [label, text(typed, styles.VIEW, view.add("P"))]
