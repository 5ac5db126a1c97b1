"""A paragraph with letters that join, stack or run from right to left."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.styles import ParagraphStyle

from trafficking_desk.report.pdf.flowables import Text
from trafficking_desk.report.pdf.shaping import (
    Cluster,
    Faced,
    Glyphs,
    Run,
    direction,
    height_of,
    joined,
    lay_out,
    width_of,
    words,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it says, and whether its paragraph runs from the right."""

    characters: tuple[Faced, ...]
    base: int
    ends: bool  # the last of its paragraph


class ShapedText(Text):
    """As `Text`, but it breaks its lines and draws its glyphs by itself."""

    def __init__(
        self, characters: Sequence[Faced], style: ParagraphStyle, lines: Sequence[Line]
    ) -> None:
        super().__init__("", style)
        self._characters = tuple(characters)
        self._lines = list(lines)
        self._cut = bool(lines)
        faces = frozenset(face for face, _ in characters) | {style.fontName}
        up, down = height_of(faces, style.fontSize)
        self._leading = max(style.leading, up + down)
        spare = self._leading - up - down
        self._first = max(style.fontSize, up + spare / 2)

    def wrap(self, availWidth: float, _height: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Break the lines for a width; a part of a split text keeps its own."""
        self.width = availWidth
        if not self._cut:
            room = availWidth - self.style.leftIndent - self.style.rightIndent
            self._lines = list(_broken(self._characters, self.style.fontSize, room))
        self.height = self._leading * max(len(self._lines), 1)
        return self.width, self.height

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803 - ReportLab's names
        """Give the first page as many lines as fit."""
        self.wrap(availWidth, availHeight)
        fits = int(availHeight // self._leading)
        if not 0 < fits < len(self._lines):
            return []
        parts = []
        for lines in (self._lines[:fits], self._lines[fits:]):
            part = ShapedText(self._characters, self.style, lines)
            part.element = self.element
            parts.append(part)
        parts[0].label, parts[0].bullet = self.label, self.bullet
        return self.named_again(parts)

    def draw(self) -> None:
        """Draw bars and bullet, then each line with what it says."""
        self.draw_around()
        at = self.height - self._first
        for line in self._lines:
            if line.characters:  # an empty line has nothing to mark
                self._draw_line(line, at)
            at -= self._leading

    def _draw_line(self, line: Line, at: float) -> None:
        runs = lay_out(line.characters, self.style.fontSize, line.base)
        wide = sum(placed.run.width for placed in runs)
        x = self.style.leftIndent
        if line.base:
            x = self.width - self.style.rightIndent - wide
        self.canv.open_mark(self.element)
        self.canv.saveState()
        self.canv.setFillColor(self.style.textColor)
        for placed in runs:
            self._draw_run(placed.run, x + placed.at, at)
        if not line.ends:  # words of two lines stay apart
            space = Run(self.style.fontName, (Cluster((Glyphs(" ", 0.0, 0.0),)),), 0.0)
            self._draw_run(space, x if line.base else x + wide, at)
        self.canv.restoreState()
        self.canv.close_mark()

    def _draw_run(self, run: Run, x: float, y: float) -> None:
        for cluster in run.clusters:
            if cluster.spoken:
                self.canv.open_spoken(cluster.spoken)
            pen = self.canv.beginText()
            pen.setFont(run.face, self.style.fontSize)
            for glyphs in cluster.glyphs:
                pen.setTextOrigin(x + glyphs.right, y + glyphs.up)
                pen.textOut(glyphs.text)
            self.canv.drawText(pen)
            if cluster.spoken:
                self.canv.close_mark()


def _broken(characters: Sequence[Faced], size: float, room: float) -> Iterator[Line]:
    paragraph: list[Faced] = []
    for one in (*characters, ("", "\n")):
        if one[1] != "\n":
            paragraph.append(one)
            continue
        base = direction(joined(paragraph))
        lines = list(_filled(paragraph, size, room))
        for place, line in enumerate(lines, start=1):
            yield Line(tuple(line), base, ends=place == len(lines))
        paragraph = []


def _filled(
    paragraph: Sequence[Faced], size: float, room: float
) -> Iterator[list[Faced]]:
    """Yield lines as full as they can be, without the space they break at."""
    line: list[Faced] = []
    left = room
    for word in _short_words(paragraph, size, room):
        wide = width_of(word, size)
        if line and wide > left and word[0][1] != " ":
            yield _without_end(line)
            line, left = [], room
        if line or word[0][1] != " ":
            line += word
            left -= wide
    yield _without_end(line)


def _short_words(
    paragraph: Sequence[Faced], size: float, room: float
) -> Iterator[list[Faced]]:
    """Yield the words; one wider than a line is cut where no mark hangs on."""
    for word in words(paragraph):
        if width_of(word, size) <= room:
            yield word
        else:
            yield from _cut(word, size, room)


def _cut(word: Sequence[Faced], size: float, room: float) -> Iterator[list[Faced]]:
    piece: list[Faced] = []
    wide = 0.0
    for letter in _with_marks(word):
        step = width_of(letter, size)
        if piece and wide + step > room:
            yield piece
            piece, wide = [], 0.0
        piece += letter
        wide += step
    yield piece


def _with_marks(word: Sequence[Faced]) -> Iterator[list[Faced]]:
    letter: list[Faced] = []
    for one in word:
        if letter and not unicodedata.category(one[1]).startswith("M"):
            yield letter
            letter = []
        letter.append(one)
    yield letter


def _without_end(line: list[Faced]) -> list[Faced]:
    end = len(line)
    while end and line[end - 1][1] == " ":
        end -= 1
    return line[:end]
