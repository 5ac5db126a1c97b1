"""The scripts of the paper beside Latin, Cyrillic and Greek, and their faces."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_JOINERS: Final = frozenset("\u200c\u200d")  # they steer how letters join


@dataclass(frozen=True, slots=True)
class Script:
    """One script: its face, its file, and whether its letters must be shaped."""

    face: str
    file: str
    shaped: bool
    ranges: tuple[tuple[int, int], ...]

    def holds(self, character: str) -> bool:
        """Say whether `character` belongs to this script."""
        code = ord(character)
        return any(first <= code <= last for first, last in self.ranges)


def _script(name: str, *ranges: tuple[int, int], shaped: bool = True) -> Script:
    file = f"NotoSansDesk{name}-Regular.ttf"
    return Script(f"Desk{name}", file, shaped, ranges)


SCRIPTS: Final = (
    _script("Arabic", (0x0600, 0x06FF)),
    _script("Hebrew", (0x0590, 0x05FF)),
    _script("Syriac", (0x0700, 0x074F)),
    _script("Thaana", (0x0780, 0x07BF)),
    _script("Devanagari", (0x0900, 0x097F)),
    _script("Bengali", (0x0980, 0x09FF)),
    _script("Gurmukhi", (0x0A00, 0x0A7F)),
    _script("Gujarati", (0x0A80, 0x0AFF)),
    _script("Tamil", (0x0B80, 0x0BFF)),
    _script("Telugu", (0x0C00, 0x0C7F)),
    _script("Malayalam", (0x0D00, 0x0D7F)),
    _script("Sinhala", (0x0D80, 0x0DFF)),
    _script("Thai", (0x0E00, 0x0E7F)),
    _script("Lao", (0x0E80, 0x0EFF)),
    Script(
        "DeskTibetan",
        "NotoSerifDeskTibetan-Regular.ttf",
        shaped=True,
        ranges=((0x0F00, 0x0FFF),),
    ),
    _script("Myanmar", (0x1000, 0x109F)),
    _script("Khmer", (0x1780, 0x17FF)),
    _script("Armenian", (0x0530, 0x058F), shaped=False),
    _script("Georgian", (0x10A0, 0x10FF), shaped=False),
    _script("Ethiopic", (0x1200, 0x137F), shaped=False),
    Script(
        "DeskHangul",
        "DeskHangul-Regular.ttf",
        shaped=False,
        ranges=((0x3131, 0x318E), (0xAC00, 0xD7A3)),
    ),
    Script(
        "DeskHan",
        "DroidSansFallbackDesk-Regular.ttf",
        shaped=False,
        ranges=((0x3000, 0x30FF), (0x4E00, 0x9FFF), (0xFF00, 0xFF5E)),
    ),
)
_EARLIEST: Final = min(first for script in SCRIPTS for first, _ in script.ranges)


def script_of(character: str) -> Script | None:
    """Return the script that `character` belongs to, None for those of the body."""
    if ord(character) < _EARLIEST:
        return None
    return next((script for script in SCRIPTS if script.holds(character)), None)


def needs_shaping(typed: str) -> bool:
    """Say whether letters of `typed` change their look beside each other."""
    if not typed or ord(max(typed)) < _EARLIEST:  # nearly always: soon said
        return False
    return any(script.shaped for script in _scripts(typed))


def is_joiner(character: str) -> bool:
    """Say whether it has no look, but steers how its neighbours join."""
    return character in _JOINERS


def _scripts(typed: str) -> Iterator[Script]:
    for character in typed:
        script = script_of(character)
        if script is not None:
            yield script
