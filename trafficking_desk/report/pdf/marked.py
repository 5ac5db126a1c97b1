"""Facts, the person's own words and the worker's view look different on paper."""

from typing import Final

from reportlab.platypus import CondPageBreak, Flowable

from trafficking_desk.report.pdf import styles
from trafficking_desk.report.pdf.flowables import Text
from trafficking_desk.report.pdf.lines import text
from trafficking_desk.report.pdf.structure import Element
from trafficking_desk.report.tree import Mark, Paragraph
from trafficking_desk.words import _

_LABEL_AND_TWO_LINES: Final = 43.0


def marked(node: Paragraph, parent: Element) -> list[Flowable]:
    """Return a paragraph; words and views get a label and a bar at their side."""
    if node.mark in ("words", "judgement"):
        room = CondPageBreak(_LABEL_AND_TWO_LINES)
        return [room, *barred(node.text, node.mark, parent, labelled=node.labelled)]
    if node.small:
        style = styles.SMALL
    else:
        style = styles.STRONG if node.strong else styles.BODY
    return [text(node.text, style, parent.add("P"))]


def barred(
    typed: str, mark: Mark, parent: Element, *, labelled: bool = True
) -> list[Text]:
    """Return the label and the text beside a solid bar (words) or dashes (view)."""
    is_words = mark == "words"
    part = parent.add("BlockQuote" if is_words else "Div")
    story: list[Text] = []
    if labelled:
        label = _("Their words") if is_words else _("Worker's view")
        style = styles.WORDS_LABEL if is_words else styles.VIEW_LABEL
        said_by = text(label, style, part.add("P"))
        said_by.leads = True
        story.append(said_by)
    if is_words:
        return [*story, text(f"“{typed}”", styles.WORDS, part.add("P"))]
    return [*story, text(typed, styles.VIEW, part.add("P"))]
