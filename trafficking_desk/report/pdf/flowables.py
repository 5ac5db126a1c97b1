"""Flowables that know which element of the text they draw."""

from collections.abc import Callable
from typing import Any, Final

from reportlab.platypus import Paragraph

from trafficking_desk.report.pdf.structure import Element
from trafficking_desk.report.pdf.styles import BRAND, LINE, MUTED, TOP

_BAR_AT: Final = 3.0


class Text(Paragraph):  # type: ignore[misc]  # ReportLab has no types
    """A paragraph of one element; split over pages, both parts stay with it.

    `bullet` is drawn before the first line, for the element `label`. What `leads`
    stays on one page with what follows. `again` makes what stands for it where
    what it names goes on on another page; `under` what stands over the rest of itself.
    """

    element: Element
    label: Element | None = None
    bullet: str = ""
    leads: bool = False
    again: "Callable[[], Text] | None" = None
    under: "Callable[[], Text] | None" = None
    _spaced = False
    _wrapped_for = 0.0  # points

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Break the lines once a width: a table asks for its height several times."""
        broken = hasattr(self, "blPara")  # a vain split() takes it away
        if not broken or self._wrapped_for != availWidth:
            super().wrap(availWidth, availHeight)
            self._wrapped_for = availWidth
        return self.width, self.height

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803 - ReportLab's names
        """Split as ReportLab does, and hand the element on."""
        parts: list[Any] = super().split(availWidth, availHeight)
        if parts:
            _begin_with_words(parts[-1].frags)
        for index, part in enumerate(parts):
            part.element = self.element
            if index == 0:
                part.label, part.bullet = self.label, self.bullet
        return self.named_again(parts)

    def named_again(self, parts: list[Any]) -> list[Any]:
        """Put what it goes on under between the two parts of a split."""
        if self.under is None or not parts:
            return parts
        first, rest = parts
        rest.under = self.under
        return [first, self.under(), rest]

    def draw(self) -> None:
        """Draw bars and rules for the page, then bullet and text for the reader."""
        self.draw_around()
        if self.element.field:
            self.canv.keep_place(self.element, self.height)
        if not self.blPara.lines:
            return  # an empty cell: nothing to mark
        self._space_lines()
        self.canv.open_mark(self.element)
        super().draw()
        self.canv.close_mark()

    def draw_around(self) -> None:
        """Draw what stands beside the text: a bar, a rule, a bullet."""
        self._draw_bar()
        if self.label is None:
            return
        self.canv.open_mark(self.label)
        self.canv.setFillColor(self.style.textColor)
        self.canv.setFont(self.style.fontName, self.style.fontSize)
        # ReportLab puts a first line its font size below the top.
        self.canv.drawString(1, self.height - self.style.fontSize, self.bullet)
        self.canv.close_mark()

    def _space_lines(self) -> None:
        """End each line but the last with a space, or words run together aloud.

        ReportLab leaves the space out where it breaks a line. A word cut in two
        is not of type str; it gets none.
        """
        lines = self.blPara.lines
        if self._spaced or len(lines) < 2:  # noqa: PLR2004 - one line has no break
            return
        self._spaced = True
        if self.blPara.kind == 0:
            lines[:-1] = [
                (room, [*words, ""] if type(words[-1]) is str else words)
                for room, words in lines[:-1]
            ]
        else:
            for line in lines[:-1]:
                if line.words:
                    line.words[-1].text += " "

    def _is_on_top(self) -> bool:
        """Say whether nothing stands above it on its page."""
        _x, top = self.canv.absolutePosition(0, self.height)
        return bool(top > self.canv.page_height - TOP - 1)

    def _draw_bar(self) -> None:
        bar = getattr(self.style, "bar", "")
        if bar:
            with self.canv.artifact():
                self.canv.setLineWidth(2.2 if bar == "solid" else 1.4)
                self.canv.setStrokeColor(BRAND if bar == "solid" else MUTED)
                self.canv.setDash([] if bar == "solid" else [3, 2.4])
                self.canv.line(_BAR_AT, -1, _BAR_AT, self.height)
        if getattr(self.style, "rule", False):
            with self.canv.artifact():
                self.canv.setStrokeColor(BRAND)
                self.canv.setLineWidth(1)
                self.canv.line(0, -2, self.width, -2)
        if getattr(self.style, "overline", False) and not self._is_on_top():
            with self.canv.artifact():
                self.canv.setStrokeColor(LINE)
                self.canv.setLineWidth(0.5)
                self.canv.line(0, self.height + 4, self.width, self.height + 4)


def _begin_with_words(words: list[Any]) -> None:
    """Drop the line breaks before the first word: they make empty lines of a page.

    Once its lines are known, ReportLab keeps each word with the pieces that it is of.
    """
    while len(words) > 1 and all(
        getattr(piece, "lineBreak", False) for piece, _letters in words[0][1:]
    ):
        del words[0]
