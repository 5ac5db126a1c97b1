"""The one door for text: from what was typed to what ReportLab obeys.

ReportLab's paragraphs obey markup, so every `<` and `&` is made safe here. A
character that no face can draw becomes a placeholder with its name: a gap on
paper is never silent.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Final
from xml.sax.saxutils import escape

from trafficking_desk.report.pdf.fonts import SYMBOLS, covered
from trafficking_desk.report.pdf.scripts import is_joiner, script_of

# They have no look and change no word: soft hyphen, zero-width marks, BOM.
_NO_LOOK: Final = frozenset("\u00ad\u200b\u2060\ufeff")
_BOXES: Final = frozenset("☐☑")
_UNDRAWABLE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def markup(typed: str, face: str) -> str:
    """Return `typed` for a Paragraph set in `face`, its line breaks kept."""
    if _is_plain(typed, face):
        return escape(typed).replace("\n", "<br/>")
    runs = groupby(faced(typed, face), key=itemgetter(0))
    return "".join(_run(name, face, "".join(c for _, c in run)) for name, run in runs)


def drawable(typed: str, face: str) -> str:
    """Return one line of `typed` that `face` alone can draw."""
    line = " ".join(typed.split())
    return "".join(
        c if ord(c) in covered(face) and not _hidden(c) else _named(c)
        for c in unicodedata.normalize("NFC", line)
    )


def faced(typed: str, face: str) -> Iterator[tuple[str, str]]:
    """Yield each character to draw with the face that has it; `face` if it can."""
    text = typed.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    for character in unicodedata.normalize("NFC", text):
        if character in _NO_LOOK:
            continue
        if character == "\n" or is_joiner(character):
            yield face, character
        elif _hidden(character):
            yield face, _named(character)
        else:
            yield _face_of(character, face)


def _is_plain(typed: str, face: str) -> bool:
    """Say whether every character stands for itself: so most texts are soon done."""
    return _plain_letters(face).issuperset(typed) and unicodedata.is_normalized(
        "NFC", typed
    )


@cache
def _plain_letters(face: str) -> frozenset[str]:
    """Return the characters that `face` draws as they are, and the line break."""
    letters = (chr(code) for code in covered(face))
    kept = (one for one in letters if not _hidden(one) and one not in _NO_LOOK)
    return frozenset((*kept, "\n"))


def _face_of(character: str, face: str) -> tuple[str, str]:
    script = script_of(character)
    faces = (face, SYMBOLS) if script is None else (face, script.face, SYMBOLS)
    for one in faces:
        if ord(character) in covered(one):
            return one, character
    return face, _named(character)


def _hidden(character: str) -> bool:
    return unicodedata.category(character) in _UNDRAWABLE


def _named(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"[{code} {name}]" if name else f"[{code}]"


def _run(name: str, face: str, text: str) -> str:
    plain = "".join(c for c in text if not is_joiner(c))
    safe = escape(plain).replace("\n", "<br/>")
    if name == face:
        return safe
    size = ' size="+3"' if _BOXES.issuperset(plain) else ""  # to tick with a pen
    return f'<font name="{name}"{size}>{safe}</font>'
