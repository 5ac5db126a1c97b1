"""The text beside the preview says what the paper says."""

import re

from tests.unit.report.reading import page_texts
from tests.unit.report.samples import child_pack
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.plain import render_text


def test_every_word_on_paper_is_in_the_text() -> None:
    """An assistive tool misses nothing."""
    paper = " ".join(page_texts(render_pdf(child_pack())))
    words = set(re.findall(r"\w{3,}", paper)) - {"Page", "GRINNING", "FACE", "1F600"}
    assert words - set(re.findall(r"\w{3,}", render_text(child_pack()))) == set()


def test_the_text_has_the_order_of_the_paper() -> None:
    """Section after section."""
    text = render_text(child_pack())
    titles = [section.title for section in child_pack().sections if section.title]
    places = [text.index(f"\n{title}\n=") for title in titles]
    assert places == sorted(places)
