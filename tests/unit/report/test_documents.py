"""Every paper there is can be built, for every case, in whole or in part."""

import pytest

from tests.unit.report.samples import case_files, child_input, input_of
from trafficking_desk.report.documents import (
    DOCUMENTS,
    WITH_CASE,
    WITHOUT_CASE,
    build,
    document_reader,
    document_title,
)
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.tree import Node, Paragraph

NEVER_SAID = ("low risk", "low-risk", "not a victim", "score")


def is_silent(nodes: tuple[Node, ...]) -> bool:
    """Say whether a part prints nothing at all."""
    return not nodes or all(n == Paragraph("") for n in nodes)


@pytest.mark.parametrize("name", case_files())
@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_paper_of_every_case_says_something_in_each_part(
    document: str, name: str
) -> None:
    """And never what must not be said."""
    built = build(document, input_of(case_files()[name]))
    assert built.sections
    assert not [one.id for one in built.sections if is_silent(one.nodes)]
    text = render_text(built).lower()
    assert not [words for words in NEVER_SAID if words in text]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_parts_can_be_left_out_of_every_paper(document: str) -> None:
    """Each part has an id of its own."""
    ids = [one.id for one in build(document, child_input()).sections]
    assert len(set(ids)) == len(ids)
    kept = build(document, child_input(), frozenset(ids[:1]))
    assert [one.id for one in kept.sections] == ids[:1]


def test_the_cover_of_the_referral_names_only_what_is_inside() -> None:
    """A part that was left out is not promised."""
    text = render_text(build("referral", child_input(), frozenset({"cover", "signs"})))
    assert "In this pack: What was seen and heard." in text


def test_every_paper_has_a_title_and_a_reader() -> None:
    """No two papers look the same in the list."""
    titles = [document_title(one) for one in DOCUMENTS]
    assert len(set(titles)) == len(titles)
    assert all(document_reader(one) for one in DOCUMENTS)
    assert {*WITH_CASE, *WITHOUT_CASE} == set(DOCUMENTS)


def test_a_watermark_lies_across_every_paper() -> None:
    """In the practice desk."""
    for document in DOCUMENTS:
        assert build(document, child_input(), watermark="TRAINING").watermark
