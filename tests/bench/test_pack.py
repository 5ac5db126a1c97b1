"""How long a pack takes, against its bare text through plain ReportLab."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Final

from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from tests.bench.ratio import compare
from trafficking_desk.assessment.assess import assess
from trafficking_desk.cases.file import read_case_file
from trafficking_desk.content.contacts import resolve
from trafficking_desk.desk.files import load_shipped
from trafficking_desk.report.pdf.render import render_pdf
from trafficking_desk.report.plain import render_text
from trafficking_desk.report.referral_pack import referral_pack

CASE: Final = Path(__file__).parents[1] / "cases" / "county_lines.json"
NOW: Final = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
MOST: Final = 4.0


def test_a_tagged_pack_is_drawn_soon() -> None:
    """Tags, tables and boxes cost a few times the bare text, no more."""
    content = load_shipped()
    case = read_case_file(CASE, content.signs)
    outcome = assess(case, NOW, content.signs)
    numbers = {c.id: resolve(c, {}, NOW.date()) for c in content.contacts.values()}
    document = referral_pack(case, outcome, numbers, content, NOW)
    lines = [line for line in render_text(document).splitlines() if line.strip()]
    style = getSampleStyleSheet()["BodyText"]

    def bare() -> None:
        story = [Paragraph(line.replace("&", "&amp;"), style) for line in lines]
        SimpleDocTemplate(BytesIO()).build(story)

    ratio = compare("referral pack", lambda: render_pdf(document), bare)

    assert ratio < MOST
