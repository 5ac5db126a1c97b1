"""Every paper as a checker of PDF/UA that we did not write sees it.

It knows some of the standard's rules; `test_tagged_pdf.py` looks for the rest.
"""

from pathlib import Path

import pytest
from pdfua import validate

from tests.unit.report.papers import PAPERS
from trafficking_desk.report.pdf.render import render_pdf


@pytest.mark.parametrize("paper", PAPERS)
def test_an_independent_checker_finds_nothing(paper: str, tmp_path: Path) -> None:
    """And no rule of it was passed over."""
    file = tmp_path / "paper.pdf"
    file.write_bytes(render_pdf(PAPERS[paper]))
    report = validate(str(file))
    assert report.findings == ()
    assert report.skipped == ()
