"""Room for a hand: ruled lines, a line beside its label, boxes to tick."""

from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from trafficking_desk.report import tree
from trafficking_desk.report.pdf import styles
from trafficking_desk.report.pdf.flowables import Text
from trafficking_desk.report.pdf.fonts import text_width
from trafficking_desk.report.pdf.lines import text
from trafficking_desk.report.pdf.structure import Element
from trafficking_desk.report.pdf.ticks import ticks

PEN_LINE: Final = 8.0 * mm  # between the lines a hand writes on
LABELS: Final = 0.31  # of the width, as in a list of answers
_ROW: Final = 8.2 * mm
_NARROWEST: Final = 100 * mm  # less room: the label stands above its line
_MOST: Final = 2.6  # lines of a label beside its line
_GAP: Final = 8.0
_AFTER: Final = 2.0
_MANY: Final = 4  # lines that may run over the page
_FIRST: Final = 2
_ABOVE: Final = 4.0  # a label: room from the line before


class PenLines(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Ruled lines for a hand to write on."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count
        self.spaceAfter = _AFTER

    def wrap(self, availWidth: float, _height: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Take the whole width."""
        self.width, self.height = availWidth, self._count * PEN_LINE
        return self.width, self.height

    def split(self, _width: float, availHeight: float) -> list["PenLines"]:  # noqa: N803 - ReportLab's names
        """Give the first page as many lines as fit."""
        fits = int(availHeight // PEN_LINE)
        if fits == self._count - 1:
            fits -= 1  # one line alone overleaf belongs to nothing
        if not 0 < fits < self._count:
            return []
        return [PenLines(fits), PenLines(self._count - fits)]

    def draw(self) -> None:
        """Draw the lines, each at the foot of its space."""
        with self.canv.artifact():
            self.canv.setStrokeColor(styles.PEN)
            self.canv.setLineWidth(0.6)
            for index in range(self._count):
                y = self.height - (index + 1) * PEN_LINE + 1
                self.canv.line(0, y, self.width, y)


class PenRow(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """One line to write on, beside its label; never cut in two.

    A short hint stands below the label, a longer one below the line.
    """

    def __init__(self, label: Text, at: float, hint: Text | None = None) -> None:
        super().__init__()
        self._label = label
        self._hint = hint
        self._below = 0.0  # the height of a hint there
        self._beside = 0.0  # the same, below the label
        self._at = at
        self.spaceAfter = _AFTER

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Take the whole width, and the label's height if it is higher."""
        high = self._label.wrap(self._at - _GAP, availHeight)[1]
        self._below = self._beside = 0.0
        if self._hint is not None:
            self._beside = self._hint.wrap(self._at - _GAP, availHeight)[1]
            if self._beside > self._hint.style.leading:
                self._below = self._hint.wrap(availWidth - self._at, availHeight)[1] + 1
                self._beside = 0.0
        row = max(_ROW, high + self._beside + _ABOVE)
        self.width, self.height = availWidth, row + self._below
        return self.width, self.height

    def split(self, _width: float, _height: float) -> list[Flowable]:
        """Stay whole."""
        return []

    def draw(self) -> None:
        """Draw the label down on the line, and the line."""
        line = self._below + 1
        self._label.drawOn(self.canv, 0, line + self._beside)
        if self._hint is not None:
            place = (0, line) if self._beside else (self._at, 0)
            self._hint.drawOn(self.canv, *place)
        with self.canv.artifact():
            self.canv.setStrokeColor(styles.PEN)
            self.canv.setLineWidth(0.6)
            self.canv.line(self._at, line, self.width, line)


def pen(node: tree.Lines, parent: Element, width: float) -> list[Flowable]:
    """Return the label with its lines, or with its boxes to tick."""
    beside = _fits_beside(node, width)
    style = styles.PEN_ROW if beside else styles.PEN_LABEL
    label = text(node.label, style, parent.add("P"))
    label.element.field = node.field
    hint = text(node.hint, styles.SMALL, parent.add("P")) if node.hint else None
    if beside:
        return [PenRow(label, LABELS * width, hint)]
    story: list[Flowable] = [label]
    if hint is not None:
        hint.leads = True
        story.append(hint)
    if node.choices:
        story.append(ticks(node.choices, parent))
    return [*story, *_ruled(node.count)]


def _ruled(count: int) -> list[PenLines]:
    """Return the lines; of many, only the first ones must stay with their label."""
    if count < _MANY:
        return [PenLines(count)] if count else []
    first = PenLines(_FIRST)
    first.spaceAfter = 0.0
    return [first, PenLines(count - _FIRST)]


def _fits_beside(node: tree.Lines, width: float) -> bool:
    if node.count != 1 or node.choices or width < _NARROWEST:
        return False
    style = styles.PEN_ROW
    wide = text_width(node.label, style.fontName, style.fontSize)
    return wide <= _MOST * (LABELS * width - _GAP)
