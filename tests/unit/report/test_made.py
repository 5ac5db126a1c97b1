"""What stands at the foot says no more than is so."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest

from tests.unit.report.reading import all_text
from tests.unit.report.samples import AS_OF, child_input, content
from trafficking_desk.report.documents import build
from trafficking_desk.report.made import made_text
from trafficking_desk.report.paper_checklist import paper_checklist
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.tree import Document
from trafficking_desk.report.word.render import render_docx

FORM = "Form printed on 20 November 2026"


def foot(document: Document) -> str:
    """Return the foot of a Word file's page."""
    word = docx.Document(BytesIO(render_docx(document)))
    return str(word.sections[0].footer.paragraphs[0].text)


@pytest.mark.parametrize("form", ["blank_assessment", "blank_chronology"])
def test_an_empty_form_never_says_that_anything_is_known(form: str) -> None:
    """In a court its foot would be read as when the answers were known."""
    document = build(form, child_input())
    shown = all_text(render_pdf(document)), render_text(document), foot(document)
    for text in shown:
        assert FORM in text
        assert "As known on" not in text


def test_a_checklist_says_when_it_was_printed() -> None:
    """It knows nothing either."""
    document = paper_checklist(content(), "child", AS_OF)
    assert made_text(document) == FORM


def test_a_paper_without_a_case_says_when_it_was_printed() -> None:
    """A poster, and whatever else hangs on a wall."""
    assert made_text(build("poster", child_input())) == "Printed on 20 November 2026"


def test_a_paper_of_a_case_says_when_that_was_known_even_without_a_reference() -> None:
    """To the minute."""
    document = replace(build("chronology", child_input()), reference="")
    assert made_text(document) == "As known on 20 November 2026 at 15:00"
