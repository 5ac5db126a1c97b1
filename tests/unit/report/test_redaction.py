"""Words that are left out are gone: from the tree, the bytes and the metadata."""

import re
import unicodedata
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest
from pypdf import PdfReader

from tests.unit.report.reading import all_text
from tests.unit.report.samples import AS_OF, NAME, child_input
from trafficking_desk.report.documents import DOCUMENTS, build
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.redaction import name_and_parts, redact
from trafficking_desk.report.tree import (
    Document,
    Figure,
    Label,
    Paragraph,
    Section,
    Table,
)
from trafficking_desk.report.word.render import render_docx

HIDDEN = "Zebedee"


def paper(text: str) -> Document:
    """Return a paper of one sentence."""
    return Document("A paper", "", "TD-1", AS_OF, (_section(text),))


def _section(text: str) -> Section:
    return Section("one", "One", (Paragraph(text),))


def said(text: str, *left_out: str) -> str:
    """Return what is left of a sentence."""
    (section,) = redact(paper(text), left_out).document.sections
    (node,) = section.nodes
    assert isinstance(node, Paragraph)
    return node.text


def everything_in(pdf: bytes) -> bytes:
    """Return all streams of a PDF unpacked, all strings, and its bytes as they are."""
    parts = [pdf]
    with pikepdf.Pdf.open(BytesIO(pdf)) as opened:
        for one in opened.objects:
            if isinstance(one, pikepdf.Stream):
                parts.append(one.read_bytes())
            parts.append(one.unparse())
        opened.remove_unreferenced_resources()
        out = BytesIO()
        opened.save(out, compress_streams=False, qdf=True)
    return b"".join((*parts, out.getvalue()))


def spellings(word: str) -> tuple[bytes, ...]:
    """Return a word the ways that a PDF may hold it."""
    wide = word.encode("utf-16-be")
    return word.encode(), wide, wide.hex().encode(), wide.hex().upper().encode()


def test_removed_words_are_nowhere_in_the_bytes_of_the_pdf() -> None:
    """Not in a page, a tag, a bookmark, the title or anything beside them."""
    marked = replace(
        paper(f"He rang {HIDDEN}, and {HIDDEN}'s brother came."),
        title=f"About {HIDDEN}",
        subtitle=HIDDEN,
        reference=f"for {HIDDEN}",
    )
    drawing = Figure(f"A map by {HIDDEN}", 50, 20, (), (Label(5, 5, HIDDEN),))
    table = Table((HIDDEN, "b"), ((HIDDEN, "x"),), (1, 1), caption=HIDDEN)
    more = Section("two", f"What {HIDDEN} said", (drawing, table))
    marked = replace(marked, sections=(*marked.sections, more))
    before = everything_in(render_pdf(marked))
    assert any(one in before for one in spellings(HIDDEN))

    after = redact(marked, (HIDDEN,))
    pdf = render_pdf(after.document)
    held = everything_in(pdf)
    assert not any(one in held for one in spellings(HIDDEN))
    assert HIDDEN not in all_text(pdf)
    about = PdfReader(BytesIO(pdf)).metadata
    assert about is not None
    assert about.title == "About [left out] for [left out]"
    assert "He rang [left out], and [left out]'s brother came." in all_text(pdf)
    assert after.absent == ()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_paper_of_the_desk_keeps_a_name_that_was_left_out(document: str) -> None:
    """On paper, as text, as Word."""
    left_out = name_and_parts(NAME)
    kept = redact(build(document, child_input()), left_out).document
    said_there = render_text(kept) + all_text(render_pdf(kept))
    for word in left_out:
        assert not re.search(rf"\b{word}\b", said_there, re.IGNORECASE)


def test_the_word_file_holds_no_left_out_word_either() -> None:
    """It is made from the same tree."""
    kept = redact(paper(f"{HIDDEN} came."), (HIDDEN,)).document
    with ZipFile(BytesIO(render_docx(kept))) as word:
        held = b"".join(map(word.read, word.namelist()))
    assert b"[left out] came." in held
    assert HIDDEN.encode() not in held


@pytest.mark.parametrize(
    ("text", "left_out", "kept"),
    [
        ("Ann met Anna.", "Ann", "[left out] met Anna."),
        ("ANN met ann.", "Ann", "[left out] met [left out]."),
        ("Ann\n  Lee left", "Ann Lee", "[left out] left"),
        ("O\u2019Brien", "O'Brien", "[left out]"),
        ("Jean\u2010Luc", "Jean-Luc", "[left out]"),
        ("A\u200bnn", "Ann", "[left out]"),
        ("Ring 07700 900 456.", "07700 900456", "Ring [left out]."),
        ("Ring 07700900456.", "07700 900456", "Ring [left out]."),
        ("@ann_s wrote", "ann", "@[left out]_s wrote"),
        ("a+b=c", "a+b", "[left out]=c"),
        ("Zoe met ZOË", "Zoë", "[left out] met [left out]"),
        ("Łukasz rang lukasz", "Lukasz", "[left out] rang [left out]"),
        ("Al Amin, al-amin", "Al-Amin", "[left out], [left out]"),
        ("e\u0323\u0300bun came", "Ebun", "[left out] came"),
        ("He left", "", "He left"),
        ("He left", "H", "He left"),
    ],
)
def test_a_word_is_found_however_it_was_typed(
    text: str, left_out: str, kept: str
) -> None:
    """Whole words only: a longer word that holds it stays."""
    assert said(text, left_out) == kept


def test_an_accent_written_in_two_ways_is_one_letter() -> None:
    """Keyboards differ."""
    apart = unicodedata.normalize("NFD", "Zoë")
    assert said(f"{apart} came", "Zoë") == "[left out] came"
    assert said("Zoë came", apart) == "[left out] came"


def test_words_of_scripts_without_spaces_are_found_inside_a_line() -> None:
    """There is no edge of a word to wait for."""
    assert said("我见到阮文了", "阮文") == "我见到[left out]了"


def test_the_longest_words_go_first() -> None:
    """A full name does not leave its second half behind."""
    assert said("Ann Lee rang Ann", "Ann", "Ann Lee") == "[left out] rang [left out]"


def test_words_that_stand_nowhere_are_told() -> None:
    """A word typed wrongly must not be taken for done."""
    assert redact(paper("Ann came"), ("Ann", "Bob")).absent == ("Bob",)


@pytest.mark.parametrize(
    ("text", "left_out", "close"),
    [
        ("Muhamed came, with Mohammad", "Muhammad", ("Mohammad", "Muhamed")),
        ("Marta met Martin", "Martha", ("Marta",)),
        ("He was later in Bath", "Later", ()),
        ("Sam and Ann", "Pam", ()),
    ],
)
def test_a_name_spelt_in_another_way_is_pointed_out(
    text: str, left_out: str, close: tuple[str, ...]
) -> None:
    """It is not taken out unasked: it may be another person's."""
    assert redact(paper(text), (left_out,)).close == close


def test_a_name_goes_with_its_parts() -> None:
    """A first name alone tells as much; small words between do not."""
    assert name_and_parts(" Ann  van Lee ") == ("Ann van Lee", "Ann", "Lee")
    assert name_and_parts("محمد علي") == ("محمد علي", "محمد", "علي")
    assert name_and_parts("") == ("",)
