"""Small papers on an A4 sheet: a card to cut out, and a sheet that folds to A6.

Folded: the printed side stays outside, the top half goes back, then the left half
goes back. So the panels, in the order they are read, are: bottom right; top right
and top left, both upside down; bottom left.
"""

from typing import Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Frame

from trafficking_desk.report.pdf.canvas import TaggedCanvas
from trafficking_desk.report.pdf.fonts import REGULAR
from trafficking_desk.report.pdf.styles import LINE, MUTED
from trafficking_desk.words import _

PANEL: Final = (A4[0] / 2, A4[1] / 2)
_WIDE, _HIGH = PANEL
_FOLD: Final = (
    ((_WIDE, 0.0), False),
    ((_WIDE, _HIGH), True),
    ((0.0, _HIGH), True),
    ((0.0, 0.0), False),
)
_TINY: Final = 6.5  # points


class _Panel(Frame):  # type: ignore[misc]  # ReportLab has no types
    """A frame for a part of the sheet; `turned` is drawn upside down."""

    def __init__(
        self,
        corner: tuple[float, float],
        edges: tuple[float, float],
        size: tuple[float, float] = PANEL,
        *,
        turned: bool,
    ) -> None:
        side, foot = edges
        x, y = corner
        wide, high = size
        super().__init__(
            x + side,
            y + foot,
            wide - 2 * side,
            high - 2 * foot,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        self._turned = turned
        self._centre = (x + wide / 2, y + high / 2)

    def _add(
        self,
        flowable: Flowable,
        canv: TaggedCanvas,
        trySplit: int = 0,  # noqa: N803 - ReportLab's name
    ) -> Any:  # noqa: ANN401 - ReportLab's own answer
        """Draw one part, turned with the panel."""
        if not self._turned:
            return super()._add(flowable, canv, trySplit=trySplit)
        canv.saveState()
        canv.translate(2 * self._centre[0], 2 * self._centre[1])
        canv.rotate(180)
        try:
            return super()._add(flowable, canv, trySplit=trySplit)
        finally:
            canv.restoreState()

    add = _add  # ReportLab's own alias


def panels(
    edges: tuple[float, float], size: tuple[float, float], *, folds: bool
) -> list[Frame]:
    """Return the frames in reading order; `edges` are side and foot, in points.

    A card of `size` is the top left corner: two of its edges are the paper's own.
    """
    if not folds:
        return [_Panel((0.0, 2 * _HIGH - size[1]), edges, size, turned=False)]
    return [_Panel(corner, edges, turned=turned) for corner, turned in _FOLD]


def draw_marks(canvas: TaggedCanvas, size: tuple[float, float], *, folds: bool) -> None:
    """Draw where to fold, or where to cut a card of `size`."""
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.5)
    canvas.setDash(3, 3)
    if not folds:
        foot = 2 * _HIGH - size[1]
        canvas.line(0, foot, size[0], foot)
        canvas.line(size[0], foot, size[0], 2 * _HIGH)
        return
    canvas.line(0, _HIGH, 2 * _WIDE, _HIGH)
    canvas.line(_WIDE, 0, _WIDE, 2 * _HIGH)
    _draw_hints(canvas)


def _draw_hints(canvas: TaggedCanvas) -> None:
    canvas.setFillColor(MUTED)
    canvas.setFont(REGULAR, _TINY)
    canvas.drawString(6 * mm, _HIGH + 2, _("1. Fold the top half back"))
    canvas.translate(_WIDE - 2, 6 * mm)
    canvas.rotate(90)
    canvas.drawString(0, 0, _("2. Fold this half back"))
