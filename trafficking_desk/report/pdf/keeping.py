"""Keeping what belongs together on one page, without wasting half of it.

ReportLab's own keepWithNext moves a heading with all of what follows to the next
page; here a heading needs only the beginning of it.
"""

from collections.abc import Sequence
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable

from trafficking_desk.report.pdf.flowables import Text
from trafficking_desk.report.pdf.grid import Grid
from trafficking_desk.report.pdf.outline import Bookmark

_LONGEST: Final = 80 * mm  # what is longer may run over the page
_BEGINNING: Final = 22 * mm  # of a long one, this much stays with its heading


class Together(CondPageBreak):  # type: ignore[misc]  # ReportLab has no types
    """Stands before `heads` and `parts`: asks for a new page if that is better."""

    def __init__(self, heads: Sequence[Flowable], parts: Sequence[Flowable]) -> None:
        super().__init__(0)
        self.heads = tuple(heads)
        self.parts = tuple(parts)

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Take no room itself."""
        heads = _height(self.heads, availWidth)
        parts = _height(self.parts, availWidth)
        if heads + parts > _LONGEST:
            parts = min(parts, _beginning(self.parts, availWidth))
        self.height = heads + parts
        room: tuple[float, float] = super().wrap(availWidth, availHeight)
        return room


def keep_heads(story: Sequence[Flowable]) -> list[Flowable]:
    """Return the story with every run of headings bound to what they head."""
    kept: list[Flowable] = []
    run: list[Flowable] = []
    for part in story:
        if _leads(part):
            run.append(part)
            continue
        kept += _bound(run, part)
        kept.append(part)
        run = []
    return kept + run


def kept_whole(parts: Sequence[Flowable], width: float) -> list[Flowable]:
    """Return parts that stay on one page, unless they are long.

    What a part asks for itself is more than a short group needs.
    """
    bare = [part for part in parts if not isinstance(part, CondPageBreak)]
    kept = bare if _height(bare, width) <= _LONGEST else list(parts)
    return [Together((), kept), *kept]


def _leads(part: Flowable) -> bool:
    return isinstance(part, CondPageBreak | Bookmark) or is_head(part)


def is_head(part: Flowable) -> bool:
    """Say whether a part means nothing without what follows it."""
    if not isinstance(part, Text):
        return False
    return part.leads or bool(getattr(part.style, "heads", False))


def _bound(run: list[Flowable], first: Flowable) -> list[Flowable]:
    """Replace the run's own conditions by one that knows the whole run."""
    heads = [part for part in run if is_head(part)]
    if not heads:
        return run
    groups = [part.parts for part in run if isinstance(part, Together)]
    together = Together(heads, groups[-1] if groups else [first])
    return [together, *(part for part in run if not isinstance(part, CondPageBreak))]


def _height(parts: Sequence[Flowable], width: float) -> float:
    total = 0.0
    for part in parts:
        total += part.getSpaceBefore() + part.getSpaceAfter()
        total += part.wrap(width, _LONGEST)[1]
        if total > 2 * _LONGEST:
            break
    return total


def _beginning(parts: Sequence[Flowable], width: float) -> float:
    if isinstance(parts[0], Grid):
        return parts[0].first_height(width)
    return float(_BEGINNING)
