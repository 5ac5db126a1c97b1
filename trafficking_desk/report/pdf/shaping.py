"""From characters to glyphs in the order of drawing: joined, stacked, reordered.

HarfBuzz chooses and places the glyphs of one run; the Unicode bidirectional
algorithm says in which order runs stand on a line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final

import uharfbuzz as hb
from bidi import algorithm as bidi
from bidi.mirror import MIRRORED
from reportlab.pdfbase import pdfmetrics

from trafficking_desk.report.pdf.fonts import face_file, register_face, text_width
from trafficking_desk.report.pdf.scripts import SCRIPTS, is_joiner

_SHAPED: Final = frozenset(script.face for script in SCRIPTS if script.shaped)
# ReportLab draws characters, not glyphs: each glyph stands for a private one.
_PRIVATE: Final = 0xE000

Faced = tuple[str, str]  # the face of a character, and the character


@dataclass(frozen=True, slots=True)
class Glyphs:
    """A string that ReportLab can draw, and how far to the right and up it goes."""

    text: str
    right: float
    up: float


@dataclass(frozen=True, slots=True)
class Cluster:
    """Glyphs that belong together. `spoken` is "" where they say it themselves."""

    glyphs: tuple[Glyphs, ...]
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """What is drawn in one face, in the order of reading; lengths in points."""

    face: str
    clusters: tuple[Cluster, ...]
    width: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A run, and how far from the line's left end it begins."""

    run: Run
    at: float


def lay_out(line: Sequence[Faced], size: float, base: int) -> tuple[Placed, ...]:
    """Return the runs of one line in the order of reading.

    `base` is 1 if the paragraph runs from right to left, else 0.
    """
    levels = _levels("".join(character for _, character in line), base)
    pieces = [
        (face, level, "".join(character for (_, character), _ in group))
        for (face, level), group in groupby(
            zip(line, levels, strict=True), key=lambda one: (one[0][0], one[1])
        )
    ]
    runs = [_run(*piece, size) for piece in pieces]
    at, places = 0.0, [0.0] * len(runs)
    for place in _visual_order([level for _, level, _ in pieces]):
        places[place] = at
        at += runs[place].width
    return tuple(map(Placed, runs, places))


def direction(text: str) -> int:
    """Return 1 if the first letter with a direction runs from right to left."""
    level: int = bidi.get_base_level(text)
    return level


def width_of(word: Sequence[Faced], size: float) -> float:
    """Return how wide a word is, in points."""
    return sum(placed.run.width for placed in lay_out(word, size, 0))


def height_of(faces: frozenset[str], size: float) -> tuple[float, float]:
    """Return how far the faces reach above and below the line, in points."""
    found = [pdfmetrics.getFont(face).face for face in faces]
    up = max(face.ascent for face in found) * size / 1000
    down = max(-face.descent for face in found) * size / 1000
    return up, down


def _levels(text: str, base: int) -> list[int]:
    """Return the level of each character; joiners have that of their neighbour."""
    kept = "".join(c for c in text if not is_joiner(c))
    storage = bidi.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    bidi.get_embedding_levels(kept, storage)
    bidi.explicit_embed_and_overrides(storage)
    bidi.resolve_weak_types(storage)
    bidi.resolve_neutral_types(storage, debug=False)
    bidi.resolve_implicit_levels(storage, debug=False)
    found = iter([one["level"] for one in storage["chars"]])
    levels: list[int] = []
    for character in text:
        before = levels[-1] if levels else base
        levels.append(before if is_joiner(character) else next(found, before))
    return levels


def _visual_order(levels: Sequence[int]) -> list[int]:
    """Return the places of runs of these levels from left to right (rule L2)."""
    order = list(range(len(levels)))
    highest = max(levels, default=0)
    for least in range(highest, 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= least:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = max(end, start + 1)
    return order


def _run(face: str, level: int, text: str, size: float) -> Run:
    from_right = bool(level % 2)
    if face not in _SHAPED:
        return _plain_run(face, text, size, from_right=from_right)
    clusters: list[Cluster] = []
    at = 0.0
    shaped = _shaped(face, text, from_right=from_right)
    starts = sorted({glyph.cluster for glyph in shaped})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    for start, group in groupby(shaped, key=lambda glyph: glyph.cluster):
        glyphs = []
        for one in group:
            character = chr(_PRIVATE + one.glyph)
            glyphs.append(Glyphs(character, at + one.right * size, one.up * size))
            at += one.advance * size
        clusters.append(Cluster(tuple(glyphs), text[start : ends[start]]))
    return Run(face, tuple(clusters[::-1] if from_right else clusters), at)


def _plain_run(face: str, text: str, size: float, *, from_right: bool) -> Run:
    shown = "".join(c for c in text if not is_joiner(c))
    wide = text_width(shown, face, size)
    if not from_right:
        return Run(face, (Cluster((Glyphs(shown, 0.0, 0.0),)),) if shown else (), wide)
    at = wide
    clusters = []
    for character in shown:
        drawn = MIRRORED.get(character, character)
        at -= text_width(drawn, face, size)
        spoken = character if drawn != character else ""
        clusters.append(Cluster((Glyphs(drawn, at, 0.0),), spoken))
    return Run(face, tuple(clusters), wide)


@dataclass(frozen=True, slots=True)
class _Glyph:
    """One glyph for a size of 1 point; `cluster` is where its text begins."""

    glyph: int
    cluster: int
    advance: float
    right: float
    up: float


@lru_cache(maxsize=4096)
def _shaped(face: str, text: str, *, from_right: bool) -> tuple[_Glyph, ...]:
    font, unit = _font(face)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if from_right else "ltr"
    hb.shape(font, buffer)
    placed = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    return tuple(
        _Glyph(
            info.codepoint,
            info.cluster,
            place.x_advance / unit,
            place.x_offset / unit,
            place.y_offset / unit,
        )
        for info, place in placed
    )


@lru_cache(maxsize=len(SCRIPTS))
def _font(face: str) -> tuple[hb.Font, float]:
    """Return the face for HarfBuzz; every glyph gets its private character."""
    register_face(face)
    opened = hb.Face(hb.Blob.from_file_path(str(face_file(face))))
    font = hb.Font(opened)
    drawn = pdfmetrics.getFont(face).face
    for glyph in range(opened.glyph_count):
        drawn.charToGlyph[_PRIVATE + glyph] = glyph
        advance = font.get_glyph_h_advance(glyph)
        drawn.charWidths[_PRIVATE + glyph] = 1000 * advance / opened.upem
    return font, float(opened.upem)


def joined(line: Sequence[Faced]) -> str:
    """Return what a line says."""
    return "".join(character for _, character in line)


def words(line: Sequence[Faced]) -> Iterator[list[Faced]]:
    """Yield words and the spaces between them, in turn."""
    for _, group in groupby(line, key=lambda one: one[1] == " "):
        yield list(group)
