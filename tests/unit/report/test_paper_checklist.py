"""The checklist for pen and paper."""

import pytest

from tests.unit.report.reading import all_text
from tests.unit.report.samples import AS_OF, content
from trafficking_desk.report.paper_checklist import Audience, paper_checklist
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.tree import Table


@pytest.mark.parametrize("audience", ["child", "adult"])
def test_every_sign_for_the_audience_has_its_boxes(audience: Audience) -> None:
    """None is left out, and none of the other audience is in."""
    form = paper_checklist(content(), audience, AS_OF)
    rows = [
        row
        for section in form.sections
        for node in section.nodes
        if isinstance(node, Table)
        for row in node.rows
    ]
    expected = {
        sign.text
        for sign in content().signs.values()
        if sign.offered and sign.audience in (audience, "both")
    }
    assert {row[0].removeprefix("URGENT: ") for row in rows} == expected
    assert {row[1:] for row in rows} == {("☐", "☐", "☐", "")}


def test_danger_comes_before_the_boxes() -> None:
    """999 first, and one sign is enough."""
    text = all_text(render_pdf(paper_checklist(content(), "adult", AS_OF)))
    assert text.index("Ring 999 first") < text.index("One sign is enough")
    assert text.index("One sign is enough") < text.index("What was seen and heard")
