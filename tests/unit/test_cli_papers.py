"""Stories about papers without a case, written without a window."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.unit.report.reading import all_text
from trafficking_desk.cli import door


@pytest.mark.parametrize(("nation", "named"), [("wales", True), ("scotland", False)])
def test_a_paper_for_another_nation_has_its_numbers(
    nation: str,
    named: bool,  # noqa: FBT001 - a case of the table
    tmp_path: Path,
) -> None:
    """As the sheet of contacts has."""
    out = tmp_path / "card.pdf"
    words = ("blank-forms", "--form", "child_card", "--nation", nation)
    result = CliRunner().invoke(door, [*words, "-o", str(out)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    assert ("Meic" in all_text(out.read_bytes())) is named
