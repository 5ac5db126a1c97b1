"""Whatever is typed into a case, each paper and its Word file hold all of it."""

import re
import unicodedata
from io import BytesIO
from itertools import count
from typing import Any

import docx
import msgspec
import pytest

from tests.unit.report.reading import page_texts
from tests.unit.report.samples import child_case, input_of
from trafficking_desk.cases.case import Case
from trafficking_desk.report.documents import build
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.tree import Document
from trafficking_desk.report.word.render import render_docx

PAPERS = ("referral", "missing_person")
# Typed freely, so anything may stand there.
FREE = frozenset(
    {
        *("name", "known_as", "staying_at", "where_now", "what", "where", "by"),
        *("asked", "words", "note", "because", "role", "school", "council"),
        *("what_happened", "own_words", "worker_view", "source", "danger_from"),
        *("sleeps_at", "spoke_to", "said", "contact", "height", "hair"),
    }
)
NASTY = {
    "markup": "<b>A & B</para><br/>&lt; {x} %s",
    "control characters": "bell\x07 nul\x00 escape\x1b line\x0bend",
    "half of a character": "half \ud83d and \udc00",
    "emoji": "👩\u200d👧 🇬🇧 😀",
    "marks that turn the line": "turn\u202eback \u2066in\u2069",
    "letters of no face": "ᠪᠣᠳ 똠 \U0001e900 \ue000 \U0010ffff",
    "many accents": "e" + "\u0301" * 40,
    "one long word": "w" * 900,
    "other scripts": "محمد علی, অমিত, 王小明, ብርሃነ",
    "ends of lines": "one\r\ntwo\rthree\u2028four\u2029five\tsix",
}


class Marker:
    """Numbers each text, so that it can be looked for."""

    def __init__(self, typed: str) -> None:
        self._typed = typed
        self._numbers = count(1)

    def fill(self, value: Any, name: str = "") -> Any:  # noqa: ANN401 - walks all types
        """Return a case with `typed` and a number in each free text that was given."""
        if isinstance(value, msgspec.Struct):
            changed = {
                one: self.fill(getattr(value, one), one)
                for one in value.__struct_fields__
            }
            return msgspec.structs.replace(value, **changed)
        if isinstance(value, tuple):
            return tuple(self.fill(one, name) for one in value)
        if isinstance(value, str) and value and name in FREE:
            return f"{self._typed} no{next(self._numbers)}no"
        return value


def paper_of(typed: str, document: str) -> Document:
    """Return a paper of a case with `typed` wherever words are typed."""
    case: Case = Marker(typed).fill(child_case())
    sample = input_of(child_case())
    return build(
        document,
        PackInput(case, sample.outcome, sample.numbers, sample.content, sample.as_of),
    )


def found(text: str) -> set[str]:
    """Return the numbers that stand in a text."""
    return set(re.findall(r"no\d+no", text))


def word_text(document: Document) -> str:
    """Return all that a Word file says."""
    word = docx.Document(BytesIO(render_docx(document)))
    cells = (cell for table in word.tables for row in table.rows for cell in row.cells)
    texts = [one.text for one in word.paragraphs]
    return "\n".join([*texts, *(cell.text for cell in cells)])


@pytest.mark.parametrize("document", PAPERS)
@pytest.mark.parametrize("kind", NASTY)
def test_each_text_reaches_every_format(kind: str, document: str) -> None:
    """Nothing breaks the paper, and nothing that follows is lost."""
    paper = paper_of(NASTY[kind], document)
    wanted = found(render_text(paper))
    assert len(wanted) > 5
    pages = "\n".join(page_texts(render_pdf(paper)))
    assert wanted <= found(re.sub(r"\s+", "", pages))
    assert wanted <= found(word_text(paper))


@pytest.mark.parametrize("kind", sorted(NASTY.keys() - {"other scripts"}))
def test_no_letter_is_dropped_without_its_name(kind: str) -> None:
    """On paper each stands, or its number does; Word draws with more faces."""
    pages = "".join(page_texts(render_pdf(paper_of(NASTY[kind], "referral"))))
    shown = re.sub(r"\s+", "", unicodedata.normalize("NFC", pages))
    for letter in unicodedata.normalize("NFC", NASTY[kind]):
        if not letter.isspace() and letter != "\u200d":
            assert letter in shown or f"[U+{ord(letter):04X}" in shown, hex(ord(letter))
